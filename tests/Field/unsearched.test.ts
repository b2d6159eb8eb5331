import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unmarked } from '../../src/Field/field/foresee';
import { Rooms, type Room } from '../../src/Field/field/rooms';
import { unsearched } from '../../src/Field/field/unsearched';
import { actionFor } from '../../src/Field/live/orders';
import type { ActionPicture, RoomPicture } from '../../src/Field/live';

const now = Date.parse('2026-03-02T09:05:00Z');
const drawn = (id: string, rest: Partial<Room> = {}): Room => ({ id, number: id, name: '', title: id, level: 'L1', ordinal: 0, at: [0, 0], toSearch: true, ...rest });

test('rooms come in the order of what is at stake', () => {
  const rooms = new Rooms([...['1', '2', '3', '4', '5', '6', '7'].map(id => drawn(id)), drawn('8', { missed: 'storage' }), drawn('9'), drawn('10', { beside: [1] })]);
  const states: Record<string, Partial<RoomPicture>> = {
    1: { search: 'clearedOnce' }, 2: { hazards: ['threat'] }, 3: { hazards: ['noAccess'] }, 4: { search: 'searching', insideSince: new Date(now - 300_000).toISOString() },
    5: { search: 'recheck' }, 6: { search: 'disputed' }, 7: { help: 'Medic' }, 9: { search: 'searching', insideSince: new Date(now - 299_000).toISOString() },
  };
  const order = unsearched(rooms, id => ({ ...unmarked(id), ...states[id] }), now);
  assert.deepEqual(order.map(({ room, why }) => `${room.id} ${why}`), ['7 needsHelp', '2 threat', '6 disputed', '10 beside', '5 recheck', '4 stalled', '3 noAccess', '8 forgotten']);
  assert.equal(order[3]!.beside!.id, '2');
});

test('the order that governs a room is the one the server says', () => {
  const order = (action: ActionPicture['action'], zone: string, version: number) => ({ action, zone, version }) as ActionPicture;
  const governs = (...actions: ActionPicture[]) => actionFor({ wing: 'A', level: 'L1' }, actions)?.action;
  assert.equal(governs(), undefined);
  assert.equal(governs(order('lockdown', 'building', 1), order('evacuate', 'wing:A', 2)), 'evacuate');
  assert.equal(governs(order('lockdown', 'building', 1), order('evacuate', 'wing:B', 2)), 'lockdown');
  assert.equal(governs(order('hold', 'wing:A', 1), order('lockdown', 'building', 2)), 'lockdown');
  assert.equal(governs(order('shelter', 'level:L1', 1), order('secure', 'building', 2)), 'shelter');
  assert.equal(governs(order('lockdown', 'wing:A', 1), order('evacuate', 'building', 2)), 'lockdown');
  assert.equal(governs(order('hold', 'wing:A', 1), order('secure', 'level:L1', 2)), 'secure');
});
