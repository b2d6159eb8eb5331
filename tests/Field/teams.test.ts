import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next } from '../../src/Field/live/picture';
import type { Patch, Picture, TeamPicture } from '../../src/Field/live/contract';
import type { PlanFeature, PlanFile } from '../../src/Field/plan/map';
import { stands } from '../../src/Field/plan/stands';
import { letter } from '../../src/Field/plan/words';

const room = (id: string, ordinal: number, wing: string, label: [number, number]): PlanFeature =>
  ({ geometry: null, properties: { kind: 'room', id, level: String(ordinal), ordinal, title: id, name: '', wing, label } });

const plan: PlanFile = {
  local: true,
  levels: [{ id: '0', name: 'Ground', shortName: 'L1', ordinal: 0 }, { id: '1', name: 'Upper', shortName: 'L2', ordinal: 1 }],
  features: [room('101', 0, 'A', [0, 0]), room('103', 0, 'A', [10, 20]), room('201', 1, 'A', [4, 4]), room('102', 0, 'B', [50, 50])],
};

const team = (name: string, place?: TeamPicture['place']): TeamPicture => ({ name, people: 2, place, members: [] });

test('a team stands in its room, on the level of the room only', () => {
  assert.deepEqual(stands([team('Alpha', { room: '201' })], plan, 0), []);
  assert.deepEqual(stands([team('Alpha', { room: '201' })], plan, 1).map(({ at, place, inRoom }) => ({ at, place, inRoom })), [{ at: [4, 4], place: '201', inRoom: true }]);
});

test('a team sent to a wing stands in the middle of its rooms on each level, one sent to a level on that level only', () => {
  assert.deepEqual(stands([team('Alpha', { zone: 'wing:A' })], plan, 0)[0]!.at, [5, 10]);
  assert.deepEqual(stands([team('Alpha', { zone: 'wing:A' })], plan, 1)[0]!.at, [4, 4]);
  assert.equal(stands([team('Alpha', { zone: 'level:L2' })], plan, 0).length, 0);
  assert.equal(stands([team('Alpha', { zone: 'level:L2' })], plan, 1).length, 1);
  assert.equal(stands([team('Alpha', { zone: 'building' })], plan, 0)[0]!.place, 'the whole building');
});

test('teams in one place stand side by side, and places in words are not drawn', () => {
  const drawn = stands([team('Alpha', { zone: 'wing:B' }), team('Bravo', { zone: 'wing:B' }), team('Charlie', { words: 'roof' }), team('Delta')], plan, 0);
  assert.deepEqual(drawn.map(stand => stand.teams.map(({ name }) => name)), [['Alpha', 'Bravo']]);
});

test('a team goes by its letters', () => {
  assert.deepEqual(['Alpha', 'Team C', 'Contact 2', 'X'].map(letter), ['AL', 'C', 'C2', 'X']);
});

test('a patch without responders leaves them as they were', () => {
  const responders = { teams: [team('Alpha')] };
  const picture = { rooms: [], actions: [], version: 1, responders } as unknown as Picture;
  const patch = { rooms: [], version: 2, at: '', open: true } as unknown as Patch;
  assert.equal(next(picture, patch).responders, responders);
  assert.deepEqual(next(picture, { ...patch, responders: { teams: [] } }).responders, { teams: [] });
});
