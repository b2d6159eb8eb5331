import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Deeds } from '../../src/Field/field/deeds';
import { Store } from '../../src/Field/field/store';
import { Rooms } from '../../src/Field/field/rooms';
import { at, nextTurn } from '../../src/Field/live/room';
import { Turns } from '../../src/Field/live/turns';
import type { Picture, RoomPicture } from '../../src/Field/live';

const time = (minutes: number) => Date.parse('2026-03-02T09:05:00Z') + minutes * 60_000;
const text = (minutes: number) => new Date(time(minutes)).toISOString();
const room = (rest: Partial<RoomPicture> = {}): RoomPicture => ({ id: '214', search: 'clearedOnce', occupancy: 'unknown', hazards: [], version: 2, staleAt: text(30), ...rest });

test('a clear that nobody watches turns to recheck by itself', () => {
  assert.equal(at(room(), time(29)).search, 'clearedOnce');
  assert.equal(at(room(), time(30)).search, 'recheck');
  assert.equal(at(room({ staleAt: undefined, guard: 'Bravo' }), time(300)).search, 'clearedOnce');
  assert.equal(at(room({ search: 'disputed' }), time(30)).search, 'disputed');
});

test('a page without a network counts the room as unsearched from then on', () => {
  let now = time(0);
  const store = new Store(new Deeds(() => new Promise(() => {}), () => {}), 'Ofc. Abdi', () => now);
  store.replace({ version: 2, rooms: [room()], open: true, actions: [] } as unknown as Picture);
  const rooms = new Rooms([{ id: '214', number: '214', name: '', title: '214', level: 'L2', ordinal: 1, at: [0, 0], toSearch: true }]);
  assert.equal(store.count(rooms.toSearch).cleared, 1);
  now = time(31);
  assert.equal(store.count(rooms.toSearch).cleared, 0);
  assert.equal(store.room('214').search, 'recheck');
});

test('the next turn is the first that is still to come', () => {
  const rooms = [room({ staleAt: text(20) }), room({ staleAt: text(10) }), room({ staleAt: undefined })];
  assert.equal(nextTurn(rooms, time(0)), time(10));
  assert.equal(nextTurn(rooms, time(10)), time(20));
  assert.equal(nextTurn(rooms, time(20)), undefined);
});

test('a page is woken at each turn, and not for a room that was watched meanwhile', () => {
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: time(0) });
  let woken = 0;
  const turns = new Turns(Date.now, () => woken++);
  turns.watch([room()]);
  mock.timers.tick(29 * 60_000);
  assert.equal(woken, 0);
  mock.timers.tick(60_020);
  assert.equal(woken, 1);
  turns.watch([room({ staleAt: text(60) })]);
  turns.watch([room({ staleAt: undefined })]);
  mock.timers.tick(60 * 60_000);
  assert.equal(woken, 1);
  mock.timers.reset();
});
