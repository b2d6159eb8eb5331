import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock } from '../../src/Field/live/clock';
import { said } from '../../src/Field/field/history-words';
import { facts, words } from '../../src/Field/field/words';

const stamp = { by: { name: 'Lt. Ortiz' }, recordedAt: '2026-09-01T14:00:00Z' };

test('a room is said with what is most urgent first', () => {
  const room = { id: '1', search: 'clearedOnce', team: 'C', occupancy: 'people', people: 3, hazards: ['threat'], help: 'Medic', version: 3 } as const;
  assert.equal(facts({ ...room, hazards: [...room.hazards] }, true), 'needs help, threat, cleared once by team C, 3 people inside, not saved yet');
});

test('the history says each event in a few words', () => {
  const mark = { version: 2, type: 'room_marked', data: { stamp, search: 'cleared', team: 'C', occupancy: { kind: 'people', people: 1 }, hazards: 'none', ended: 'threat, blocked' } };
  assert.equal(said(mark), 'cleared by team C, 1 person inside, threat is over, blocked is over');
  assert.equal(said({ version: 3, type: 'help_requested', data: { stamp, need: 'Help needed' } }), 'needs help');
});

test('ages go by the server’s clock, however wrong the phone’s is', () => {
  let device = Date.parse('2026-09-01T13:00:00Z');
  const clock = new Clock(() => device);
  clock.hear('2026-09-01T14:00:00Z');
  clock.hear('2026-09-01T13:59:58Z');
  device += 30_000;
  assert.equal(clock.since('2026-09-01T14:00:10Z'), 20);
  assert.equal(clock.since('2026-09-01T14:09:00Z'), 0);
});

test('what is old is told in days', () => {
  assert.equal(words.ago(59), '50 s ago');
  assert.equal(words.ago(3_700), '1 h 1 min ago');
  assert.equal(words.ago(12 * 86_400 + 5), '12 d ago');
});
