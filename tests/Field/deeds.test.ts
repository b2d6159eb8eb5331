import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Deeds } from '../../src/Field/field/deeds';
import { Store } from '../../src/Field/field/store';
import type { Command, Deed, Outcome, Picture, RoomPicture } from '../../src/Field/live';

const cleared: Deed = { type: 'mark', room: '214', search: 'cleared' };
const room = (rest: Partial<RoomPicture> = {}): RoomPicture => ({ id: '214', search: 'none', occupancy: 'unknown', hazards: [], version: 1, ...rest });
const picture = (version: number, rooms: RoomPicture[]) => ({ version, rooms, open: true, actions: [] }) as unknown as Picture;

/** A phone whose clock and whose server are in the test's hands. */
function phone() {
  const answers: ((outcome: Outcome) => void)[] = [];
  let now = 10_000;
  const forgotten: string[] = [];
  const deeds = new Deeds(
    deed => ({ command: { ...deed, commandId: `c${answers.length}` } as Command, outcome: new Promise(settle => answers.push(settle)) }),
    () => {}, id => forgotten.push(id), () => now);
  const store = new Store(deeds, 'Ofc. Abdi', () => now);
  store.replace(picture(1, []));
  const answer = async (outcome: Outcome) => {
    answers.shift()!(outcome);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { deeds, store, answer, forgotten, sent: () => answers.length, wait: (milliseconds: number) => (now += milliseconds) };
}

test('a double tap does it once', () => {
  const { deeds, sent, wait } = phone();
  deeds.do('214', 'cleared', cleared);
  wait(200);
  assert.equal(deeds.do('214', 'cleared', cleared), undefined);
  assert.equal(sent(), 1);
});

test('the second half of a double tap does not undo the first, though the button now means the contrary', () => {
  const { deeds, sent, wait } = phone();
  deeds.do('214', 'threat', { type: 'mark', room: '214', hazards: ['threat'] });
  wait(300);
  deeds.do('214', 'threat', { type: 'mark', room: '214', ended: ['threat'] });
  assert.equal(sent(), 1);
  wait(700);
  deeds.do('214', 'threat', { type: 'mark', room: '214', ended: ['threat'] });
  assert.equal(sent(), 2);
});

test('the tail of the tap that opened a room marks nothing', () => {
  const { deeds, wait } = phone();
  deeds.hush();
  wait(150);
  assert.equal(deeds.do('214', 'cleared', cleared), undefined);
  wait(300);
  assert.ok(deeds.do('214', 'cleared', cleared));
});

test('a mark is painted at once, counts as waiting until it is saved, and gives way to the picture that holds it', async () => {
  const { deeds, store, answer } = phone();
  const done = deeds.do('214', 'cleared', { ...cleared, team: 'C' } as Deed)!;
  assert.equal(store.room('214').search, 'clearedOnce');
  assert.equal(store.room('214').team, 'C');
  assert.ok(store.isSending('214'));
  assert.equal(deeds.waiting, 1);
  await answer({ state: 'saved', version: 7 });
  assert.equal(done.stage, 'saved');
  assert.equal(deeds.waiting, 0);
  assert.equal(store.room('214').search, 'clearedOnce');
  store.replace(picture(7, [room({ search: 'disputed' })]));
  assert.equal(store.room('214').search, 'disputed');
});

test('a refused mark disappears from the room, and its words stay until they are read', async () => {
  const { deeds, store, answer, forgotten } = phone();
  const done = deeds.do('214', 'cleared', cleared)!;
  await answer({ state: 'refused', refusal: 'This incident is closed.', version: 1 });
  assert.equal(store.room('214').search, 'none');
  assert.deepEqual(deeds.unread('214').map(unread => unread.words), ['This incident is closed.']);
  deeds.read(done.id);
  assert.deepEqual(deeds.unread(), []);
  assert.deepEqual(forgotten, [done.id]);
});

test('what was kept through a restart stands in its room as if it had just been done', async () => {
  const { deeds, store } = phone();
  const command = { ...cleared, commandId: 'c1', incident: 'i', observedAt: '2026-09-01T14:07:00.000Z' } as Command;
  let settle!: (outcome: Outcome) => void;
  deeds.restore({ command, outcome: new Promise(resolve => (settle = resolve)) });
  assert.equal(store.room('214').search, 'clearedOnce');
  assert.equal(store.room('214').since, '2026-09-01T14:07:00.000Z');
  settle({ state: 'refused', refusal: 'This incident is closed.', version: 3 });
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(deeds.unread('214').map(done => done.words), ['This incident is closed.']);
});

test('seen counts the others who have drawn it, and not this screen', async () => {
  const { deeds, answer } = phone();
  const done = deeds.do('214', 'cleared', cleared)!;
  deeds.hear([[9, 4]]);
  assert.equal(deeds.seenBy(done), 0);
  await answer({ state: 'saved', version: 7 });
  deeds.hear([[9, 1], [7, 3], [6, 5]]);
  assert.equal(deeds.seenBy(done), 2);
});

test('a second team makes it cleared twice, the same team does not', () => {
  const { deeds, store } = phone();
  store.replace(picture(2, [room({ search: 'clearedOnce', team: 'A' })]));
  deeds.do('214', 'cleared', { ...cleared, team: 'A' } as Deed);
  assert.equal(store.room('214').search, 'clearedOnce');
  deeds.do('214', 'other button', { ...cleared, team: 'B' } as Deed);
  assert.equal(store.room('214').search, 'clearedTwice');
});
