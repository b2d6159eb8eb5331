import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Command } from '../../src/Field/live';
import { pause } from '../../src/Field/live/hub';
import { Outbox, type Carrier } from '../../src/Field/live/outbox';
import type { Kept, Shelf } from '../../src/Field/live/shelf';

const mark = (id: string) => ({ type: 'mark', room: id, search: 'cleared', commandId: id, incident: 'i', observedAt: '' }) as unknown as Command;
const settled = () => new Promise(resolve => setTimeout(resolve, 5));
const saved = (commands: Command[]): Answer[] => commands.map((_, i) => ({ accepted: true, version: i + 1 }));

/** A disk that outlives the outboxes in front of it. */
class Disk {
  rows: Kept[] = [];
  private count = 0;
  device = 'd';
  add = (person: string, command: Command) => {
    this.rows.push({ sequence: ++this.count, person, command: { ...command } });
    return Promise.resolve(this.count);
  };
  all = () => Promise.resolve([...this.rows]);
  refuse = (kept: Kept, refusal: string) => Promise.resolve(void (this.rows = this.rows.map(row => (row.sequence === kept.sequence ? { ...kept, refusal } : row))));
  remove = (sequence: number) => Promise.resolve(void (this.rows = this.rows.filter(row => row.sequence !== sequence)));
}

/** A server behind a network that is there or not. */
class Server implements Carrier {
  isOpen = true;
  sendings: string[][] = [];
  answer: (commands: Command[]) => Answer[] = saved;
  async carry(commands: Command[]): Promise<Answer[]> {
    this.sendings.push(commands.map(({ commandId }) => commandId));
    return this.answer(commands);
  }
}

const open = (disk: Disk, server: Server, person = 'me') => new Outbox(person, Promise.resolve(disk as unknown as Shelf), server, undefined);

test('what is done without a network is kept, and goes in one sending and in its order when there is one', async () => {
  const [disk, server] = [new Disk(), new Server()];
  server.isOpen = false;
  const outbox = open(disk, server);
  const entries = ['1', '2', '3'].map(id => outbox.add(mark(id)));
  await settled();
  assert.deepEqual(disk.rows.map(row => row.command.commandId), ['1', '2', '3']);
  assert.deepEqual(server.sendings, []);
  server.isOpen = true;
  await outbox.flush();
  assert.deepEqual(server.sendings, [['1', '2', '3']]);
  assert.deepEqual(await Promise.all(entries.map(({ outcome }) => outcome)), [1, 2, 3].map(version => ({ state: 'saved', version })));
  assert.deepEqual(disk.rows, []);
});

test('a page that was killed sends what it kept when it is opened again, with the count it had', async () => {
  const [disk, away, server] = [new Disk(), new Server(), new Server()];
  away.isOpen = false;
  open(disk, away).add(mark('1'));
  await settled();
  let sequence: number | undefined;
  server.answer = commands => {
    sequence = commands[0]!.sequence;
    return saved(commands);
  };
  const found: string[] = [];
  const again = open(disk, server);
  again.listen({ found: ({ command }) => found.push(command.commandId) });
  await again.loaded;
  await settled();
  assert.deepEqual(found, ['1']);
  assert.deepEqual(server.sendings, [['1']]);
  assert.equal(sequence, 1);
});

test('a sending that broke is sent again whole, and what was not answered is not forgotten', async () => {
  const [disk, server] = [new Disk(), new Server()];
  server.answer = () => {
    throw new Error('The link broke.');
  };
  const outbox = open(disk, server);
  const { outcome } = outbox.add(mark('1'));
  await settled();
  assert.equal(outbox.failing('i'), 1);
  assert.equal(disk.rows.length, 1);
  server.answer = saved;
  await outbox.flush();
  assert.equal((await outcome).state, 'saved');
});

test('when the server saves only the first, the others stay in their order', async () => {
  const [disk, server] = [new Disk(), new Server()];
  server.isOpen = false;
  const outbox = open(disk, server);
  ['1', '2', '3'].forEach(id => outbox.add(mark(id)));
  await settled();
  server.isOpen = true;
  server.answer = commands => saved(commands.slice(0, 1));
  await outbox.flush();
  assert.deepEqual(outbox.pending.map(({ commandId }) => commandId), ['2', '3']);
  server.answer = saved;
  await outbox.flush();
  assert.deepEqual(server.sendings, [['1', '2', '3'], ['2', '3']]);
});

test('one that is refused holds up nothing, and its words stay through a restart until they are read', async () => {
  const [disk, server] = [new Disk(), new Server()];
  server.answer = commands => commands.map(({ commandId }) => (commandId === '1' ? { accepted: false, version: 4, refusal: 'Closed.' } : { accepted: true, version: 5 }));
  const outbox = open(disk, server);
  const [refused, taken] = [outbox.add(mark('1')), outbox.add(mark('2'))];
  assert.deepEqual(await refused.outcome, { state: 'refused', refusal: 'Closed.', version: 4 });
  assert.equal((await taken.outcome).state, 'saved');
  await settled();
  server.sendings.length = 0;
  const again = open(disk, server);
  const found: Promise<unknown>[] = [];
  again.listen({ found: ({ outcome }) => found.push(outcome) });
  await again.loaded;
  assert.deepEqual(await Promise.all(found), [{ state: 'refused', refusal: 'Closed.', version: 0 }]);
  assert.deepEqual(server.sendings, []);
  again.forget('1');
  await settled();
  assert.deepEqual(disk.rows, []);
});

test('one that the server cannot read does not take the others with it', async () => {
  const [disk, server] = [new Disk(), new Server()];
  server.isOpen = false;
  const outbox = open(disk, server);
  ['bad', '2'].forEach(id => outbox.add(mark(id)));
  await settled();
  server.isOpen = true;
  server.answer = commands => {
    if (commands.length === 1) return [{ accepted: false, version: 0, refusal: 'The server could not read it.' }];
    throw new Error('It is not a command.');
  };
  await outbox.flush();
  await outbox.flush();
  server.answer = commands => (commands[0]!.commandId === 'bad' ? [{ accepted: false, version: 0, refusal: 'The server could not read it.' }] : saved(commands));
  await outbox.flush();
  assert.deepEqual(server.sendings, [['bad', '2'], ['bad', '2'], ['bad'], ['2']]);
  assert.equal(outbox.pending.length, 0);
});

test('nobody’s session sends what another person did on this phone', async () => {
  const [disk, away, server] = [new Disk(), new Server(), new Server()];
  away.isOpen = false;
  open(disk, away, 'abdi').add(mark('1'));
  await settled();
  const other = open(disk, server, 'devon');
  await other.loaded;
  await settled();
  assert.deepEqual(server.sendings, []);
  assert.equal(other.strangers, 1);
});

test('a browser that keeps nothing still sends', async () => {
  const server = new Server();
  const outbox = new Outbox('me', Promise.reject(new Error('A private window.')), server, undefined);
  assert.equal((await outbox.add(mark('1')).outcome).state, 'saved');
  assert.equal(outbox.lasts, false);
});

test('a lost link is tried again within 1.3 seconds in the first minute, spread out, and rarer later', () => {
  assert.ok(pause(0, 0, 0, 0.999) <= 400);
  assert.ok(pause(5, 9_000, 0, 0.999) <= 700);
  assert.ok(pause(5, 59_000, 0, 0.999) <= 1_300);
  assert.ok(pause(5, 0, 0, 0) < pause(5, 0, 0, 0.5) / 2);
  assert.ok(pause(200, 700_000, 0, 0.5) > 8_000);
});

test('an attempt that was never answered has waited already, and the next follows soon, spread out all the same', () => {
  assert.ok(pause(3, 5_000, 6_000, 0.999) <= 200);
  assert.ok(pause(3, 5_000, 6_000, 0.1) < pause(3, 5_000, 6_000, 0.9));
});
