#!/usr/bin/env python3
"""Checks an incident that was taken out of Command. Needs Python 3.8 or later and nothing else; README.txt says how."""
import base64
import csv
import hashlib
import json
import os
import re
import sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.sig"

# The curve P-256 (FIPS 186-5).
P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
A = P - 3
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
KEY_HEAD = bytes.fromhex("3059301306072a8648ce3d020106082a8648ce3d03010703420004")


class Wrong(Exception):
    """Something is not as it was exported."""


def must(holds, words):
    if not holds:
        raise Wrong(words)


def read(name):
    with open(os.path.join(FOLDER, *name.split("/")), "rb") as file:
        return file.read()


def sha256(content):
    return hashlib.sha256(content).digest()


def add(a, b):
    if a is None or b is None:
        return a or b
    if a[0] == b[0]:
        if (a[1] + b[1]) % P == 0:
            return None
        slope = (3 * a[0] * a[0] + A) * pow(2 * a[1], P - 2, P) % P
    else:
        slope = (b[1] - a[1]) * pow(b[0] - a[0], P - 2, P) % P
    x = (slope * slope - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P


def times(k, point):
    total = None
    while k:
        if k & 1:
            total = add(total, point)
        point, k = add(point, point), k >> 1
    return total


def public_key(pem):
    der = base64.b64decode(b"".join(line for line in pem.splitlines() if not line.startswith(b"-----")))
    must(len(der) == 91 and der.startswith(KEY_HEAD), "public-key.pem holds no key of the kind that Command signs with")
    x, y = int.from_bytes(der[27:59], "big"), int.from_bytes(der[59:], "big")
    must((y * y - (x * x * x + A * x + B)) % P == 0, "public-key.pem holds no point of the curve")
    return (x, y), hashlib.sha256(der).hexdigest()


def signed(key, content, signature, name):
    words = name + " does not fit its signature"
    try:
        must(signature[0] == 0x30 and signature[1] == len(signature) - 2 and signature[2] == 2, words)
        middle = 4 + signature[3]
        must(signature[middle] == 2 and middle + 2 + signature[middle + 1] == len(signature), words)
        r, s = int.from_bytes(signature[4:middle], "big"), int.from_bytes(signature[middle + 2:], "big")
    except IndexError:
        raise Wrong(words)
    must(0 < r < N and 0 < s < N, words)
    inverse = pow(s, N - 2, N)
    e = int.from_bytes(sha256(content), "big")
    point = add(times(e * inverse % N, G), times(r * inverse % N, key))
    must(point is not None and point[0] % N == r, words)


def check_files(key):
    signed(key, read(SUMS), read(SIGNATURE), SUMS)
    named = set()
    for line in read(SUMS).decode("ascii").splitlines():
        digest, name = line.split("  ", 1)
        named.add(name)
        must(os.path.isfile(os.path.join(FOLDER, *name.split("/"))), name + " is missing")
        must(sha256(read(name)).hex() == digest, name + " was changed")
    for folder, _, files in os.walk(FOLDER):
        for file in files:
            name = os.path.relpath(os.path.join(folder, file), FOLDER).replace(os.sep, "/")
            must(name in named or name in (SUMS, SIGNATURE), name + " is not part of the export")
    return len(named)


def check_chain(key):
    """The links from the incident's first event to the signed head; the hash of the event of each link."""
    signed(key, read("head.txt"), read("head.sig"), "head.txt")
    rows = list(csv.reader(read("chain.csv").decode("ascii").splitlines()))
    must(rows[0] == ["link", "event_hash", "chain_hash", "version"], "chain.csv does not begin as it should")
    number, _, before, _ = rows[1]
    number, before, events = int(number), bytes.fromhex(before), {}
    must(number > 0 or before == bytes(32), "chain.csv does not begin at the beginning")
    for link, own, chain, version in rows[2:]:
        number += 1
        must(int(link) == number, "link %d of chain.csv is missing" % number)
        must(sha256(before + bytes.fromhex(own)).hex() == chain, "link %d of chain.csv does not follow the one before" % number)
        before, events[number] = bytes.fromhex(chain), (own, version)
    title, _, n, digest, _ = read("head.txt").decode("utf-8").split("\n")
    must(title == "command chain" and int(n) == number and digest == before.hex(), "chain.csv does not end at the signed head")
    return events


def check_events(events):
    whole = part = hidden = 0
    mine = {version: link for link, (_, version) in events.items() if version}
    lines = read("events.jsonl").decode("utf-8").splitlines()
    must(len(lines) == len(mine), "events.jsonl has %d events, chain.csv has %d" % (len(lines), len(mine)))
    for version, line in enumerate(lines, 1):
        event = json.loads(line)
        name = "event %d" % version
        must(event["version"] == version and mine.get(str(version)) == event["link"], name + " is not where it should be")
        own = events[event["link"]][0]
        must(event["hash"] == own, name + " is not the one in the chain")
        if "fields" not in event:
            hidden += 1
            continue
        leaves, data = b"", {}
        for field in event["fields"]:
            if "value" in field:
                leaf = sha256("{salt}\n{name}\n{value}".format(**field).encode("utf-8"))
                put(data, field)
            else:
                leaf = bytes.fromhex(field["hash"])
            leaves += leaf
        must(sha256(leaves).hex() == own, name + " was changed")
        envelope = next(field["value"] for field in event["fields"] if field["name"] == "event").split("\n")
        must(envelope[4:6] == [str(version), event["type"]], name + " is said to be something else")
        must(data == event["data"], name + " says something else than what was stored")
        if any("hash" in field and field["name"] != "headers/seal" for field in event["fields"]):
            part += 1
        else:
            whole += 1
    return whole, part, hidden


def put(data, field):
    path = [re.sub("~[01]", lambda m: "/" if m.group() == "~1" else "~", step) for step in field["name"].split("/")]
    if path[0] == "data" and len(path) > 1:
        for step in path[1:-1]:
            data = data.setdefault(step, {})
        data[path[-1]] = json.loads(field["value"])


def main():
    key, fingerprint = public_key(read("public-key.pem"))
    files = check_files(key)
    events = check_chain(key)
    whole, part, hidden = check_events(events)
    about = json.loads(read("about.json").decode("utf-8"))
    print("%s. Incident %s, %s, for %s." % (about["mode"].upper(), about["incident"], about["building"], about["audience"]))
    print("%d files are as they were exported." % files)
    print("%d events are in the chain as they were written: %d whole, %d in part, %d withheld." % (whole + part + hidden, whole, part, hidden))
    print("The chain is unbroken to link %d, which is signed." % max(events))
    print("Signed with the key %s" % " ".join(re.findall("....", fingerprint)))
    print("That key is the district's only if the district says so: compare it.")
    print("EVERYTHING HOLDS")


if __name__ == "__main__":
    try:
        main()
    except Wrong as wrong:
        sys.exit("NOT AS EXPORTED: %s." % wrong)
    except Exception as other:
        sys.exit("NOT AS EXPORTED: the files can't be read as they should be (%s: %s)." % (type(other).__name__, other))
