import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../../src/Field/field/command-facts';

const since = '2026-09-01T14:00:00Z';
const place = { at: { x: 0, y: 0 } };
const said = (...of: Parameters<typeof facts>) => facts(...of).map(fact => (fact.late ? `! ${fact.text}` : fact.text));

test('nobody leads: calm at first, an alarm when it lasts', () => {
  const nothing = { chart: { commanders: [], withoutSince: since }, posts: { posts: [], zones: [], noCommandPostSince: since, noStagingSince: since } };
  assert.deepEqual(said(nothing, 180, () => 179), ['No command yet', 'no command post', 'no staging']);
  assert.deepEqual(said(nothing, 180, () => 250), ['! NO COMMAND for 4 min', '! no command post for 4 min', '! no staging for 4 min']);
});

test('someone leads from somewhere', () => {
  const posts = { posts: [{ id: '1', kind: 'commandPost', name: 'Lobby', place }, { id: '2', kind: 'staging', name: '', place }] as const, zones: [] };
  const led = { chart: { commanders: [{ person: 'o', name: 'Lt. Ortiz', since }] }, posts: { ...posts, posts: [...posts.posts] } };
  const [by, ...rest] = said(led, 180, () => 9999);
  assert.match(by!, /^IC Lt\. Ortiz since \d\d:00$/);
  assert.deepEqual(rest, ['command post Lobby', 'staging']);
});

test('two who share command are both named', () => {
  const chart = { commanders: ['Lt. Ortiz', 'Sgt. Bakke'].map(name => ({ person: name, name, since })) };
  assert.deepEqual(said({ chart }, 180, () => 0), ['Unified command Lt. Ortiz, Sgt. Bakke']);
});
