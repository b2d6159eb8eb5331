/// <reference lib="webworker" />
// Lets the field page open without a network. The server writes which files belong to it before this text: see FieldShell.cs.
import { kindOf, nameOf, newest, type Shell } from './rules';

declare const self: ServiceWorkerGlobalScope & { shell: Shell };

const { version, files } = self.shell;
const pages = 'pages';
const data = 'data';
/** How long a page may take to come before the kept one is shown: a weak network must not be slower than none. */
const patience = 900;

self.addEventListener('install', event => event.waitUntil(install()));
self.addEventListener('activate', event => event.waitUntil(activate()));
self.addEventListener('message', event => event.waitUntil(keep((event.data as { keep?: string[] }).keep ?? []).then(whole => whole && event.ports[0]?.postMessage('kept'))));
self.addEventListener('fetch', event => {
  const kind = kindOf(event.request, new URL(event.request.url), self.location.origin);
  if (kind === 'page') event.respondWith(page(event));
  else if (kind === 'fixed') event.respondWith(fixed(event.request));
  else if (kind === 'fresh') event.respondWith(fresh(event.request));
  else if (kind === 'file') event.respondWith(file(event.request));
});

async function install(): Promise<void> {
  const shell = await caches.open(nameOf(version));
  await shell.addAll(files.map(url => new Request(url, { cache: 'reload' })));
  // What a page holds is on the device's shelf, not in here: the new worker may take over at once.
  await self.skipWaiting();
}

/** Pages that are open keep the files they were made with: those of the last versions stay. */
async function activate(): Promise<void> {
  for (const old of newest(await caches.keys(), nameOf(version)).old) await caches.delete(old);
  await self.clients.claim();
}

/** Keeps what a page asks for; whether it has all of it now. */
async function keep(urls: string[]): Promise<boolean> {
  const kept = await Promise.all(urls.map(async url => {
    const kind = kindOf({ method: 'GET', mode: 'cors' }, new URL(url, self.location.origin), self.location.origin);
    const cache = await caches.open(kind === 'page' ? pages : data);
    if (kind === 'fixed' && (await cache.match(url))) return true;
    // One that can't be had now may be had next time.
    const response = await fetch(url, { credentials: 'same-origin' }).catch(() => undefined);
    if (response) await put(cache, url, response);
    return response?.ok ?? false;
  }));
  return kept.every(Boolean);
}

/** The newest page there is within the patience, else the one that was kept. */
async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(pages);
  const kept = async () => (await cache.match(request, { ignoreSearch: true })) ?? (await lastOpened(cache, request));
  const coming = fetch(request).then(async response => {
    if (response.status >= 500) return (await kept()) ?? response;
    await put(cache, new URL(request.url).pathname, response);
    return response;
  });
  event.waitUntil(coming.catch(() => {}));
  const first = await Promise.race([coming.catch(() => undefined), new Promise<undefined>(resolve => setTimeout(resolve, patience))]);
  return first ?? (await kept()) ?? coming.catch(() => new Response(nothingKept, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } }));
}

/** Who asks for the list without a network is taken to the incident they were in last. */
async function lastOpened(cache: Cache, request: Request): Promise<Response | undefined> {
  if (new URL(request.url).pathname !== '/field') return undefined;
  const last = (await cache.keys()).at(-1);
  return last && Response.redirect(last.url);
}

/** What never changes under its address. */
async function fixed(request: Request): Promise<Response> {
  const cache = await caches.open(data);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  await put(cache, request.url, response);
  return response;
}

/** What does change: the kept one only where the network gives none. */
async function fresh(request: Request): Promise<Response> {
  const cache = await caches.open(data);
  try {
    const response = await fetch(request);
    await put(cache, request.url, response);
    return response;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw failure;
  }
}

/** A file of the page, of the version the page was made with. */
async function file(request: Request): Promise<Response> {
  const own = await caches.open(nameOf(version));
  const kept = (await own.match(request)) ?? (await caches.match(request));
  if (kept) return kept;
  try {
    const response = await fetch(request);
    if (response.ok) return response;
  } catch {
    // Below.
  }
  return (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
}

/** Keeps it if it is what was asked for: not the way in, not an error. */
async function put(cache: Cache, url: string, response: Response): Promise<void> {
  if (response.ok && !response.redirected) await cache.put(url, response.clone());
}

const nothingKept = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>No network</title>'
  + '<body style="background:#0b1016;color:#e8edf2;font:1.25rem/1.4 sans-serif;padding:2rem"><h1>No network</h1>'
  + '<p>This phone has not opened this page before, so it has nothing to show. Report by radio.</p><p><a style="color:#8ec5ff" href="/field">Look again</a></p>';
