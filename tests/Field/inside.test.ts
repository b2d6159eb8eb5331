import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closesOverItself, contains, wouldCross, type Position } from '../../src/Field/plan/inside';

const square = (at: number, size: number) => [[at, at], [at + size, at], [at + size, at + size], [at, at + size], [at, at]];

test('a place is in a room, and not in its courtyard', () => {
  const ring = { type: 'Polygon', coordinates: [square(0, 30), square(10, 10)] };
  assert.ok(contains(ring, [5, 5]));
  assert.ok(!contains(ring, [15, 15]));
  assert.ok(!contains(ring, [31, 5]));
});

test('a room in two parts is both of them', () => {
  const parts = { type: 'MultiPolygon', coordinates: [[square(0, 5)], [square(20, 5)]] };
  assert.ok(contains(parts, [22, 22]));
  assert.ok(!contains(parts, [10, 10]));
  assert.ok(!contains(null, [10, 10]));
});

test('a corner whose line would cross another is not taken', () => {
  const corners: Position[] = [[0, 0], [10, 0], [10, 10]];
  assert.ok(wouldCross(corners, [5, -5]));
  assert.ok(!wouldCross(corners, [0, 10]));
  assert.ok(!wouldCross([], [0, 10]));
});

test('an outline whose last line would cross another is not done', () => {
  assert.ok(closesOverItself([[0, 0], [4, 0], [4, 10], [8, 10], [8, 5]]));
  assert.ok(!closesOverItself([[0, 0], [10, 0], [10, 10], [0, 10]]));
});
