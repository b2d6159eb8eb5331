import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Rooms, type Room } from '../../src/Field/field/rooms';

const room = (number: string, name = '', at: [number, number] = [0, 0], rest: Partial<Room> = {}): Room => ({
  id: number || name, number, name, title: `${number} ${name}`.trim(), wing: 'A', level: 'L1', ordinal: 0, at, toSearch: true, ...rest,
});
const titles = (rooms: Room[]) => rooms.map(found => found.title);

test('a number typed key by key narrows the list, and the room itself comes first', () => {
  const rooms = new Rooms([room('1214'), room('2140'), room('214'), room('21'), room('', 'Band room')]);
  assert.deepEqual(titles(rooms.find('2')), ['21', '214', '2140', '1214']);
  assert.deepEqual(titles(rooms.find('214')), ['214', '2140', '1214']);
  assert.deepEqual(titles(rooms.find('band')), ['Band room']);
  assert.deepEqual(rooms.find('  '), []);
});

test('letters find a room whatever their case, and dashes and spaces do not matter', () => {
  const rooms = new Rooms([room('B-12'), room('B13')]);
  assert.deepEqual(titles(rooms.find('b 12')), ['B-12']);
});

test('near rooms are the nearest on the same level that are wanted', () => {
  const here = room('100');
  const rooms = new Rooms([here, room('102', '', [8, 0]), room('101', '', [4, 0]), room('201', '', [0, 0], { ordinal: 1 }), room('103', '', [2, 0])]);
  assert.deepEqual(titles(rooms.near(here, 2, other => other.number !== '103')), ['101', '102']);
});

test('wings are in order with their rooms by number, and a building without wings goes by level', () => {
  const winged = new Rooms([room('10', '', [0, 0], { wing: 'B' }), room('9', '', [0, 0], { wing: 'B' }), room('1'), room('5', '', [0, 0], { wing: undefined })]);
  assert.deepEqual(winged.wings.map(wing => [wing.name, titles(wing.rooms)]), [['A', ['1']], ['B', ['9', '10']], ['', ['5']]]);
  const plain = new Rooms([room('1', '', [0, 0], { wing: undefined }), room('2', '', [0, 0], { wing: undefined, level: 'L2' })]);
  assert.deepEqual(plain.wings.map(wing => wing.name), ['L1', 'L2']);
});
