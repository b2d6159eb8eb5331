import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, nameOf, newest } from '../../src/Field/worker/rules';

const origin = 'https://command.example';
const kind = (path: string, mode: RequestMode = 'cors', method = 'GET') => kindOf({ method, mode }, new URL(path, origin), origin);
const incident = '01890a5d-ac96-774b-bcce-b302099a8057';

test('the field page and the list of incidents are pages; other pages are none of its business', () => {
  assert.equal(kind(`/field/${incident}`, 'navigate'), 'page');
  assert.equal(kind('/field', 'navigate'), 'page');
  assert.equal(kind('/', 'navigate'), undefined);
  assert.equal(kind('/sign-in', 'navigate'), undefined);
});

test('what is sent is never answered by what was kept', () => {
  assert.equal(kind('/api/v1/outbox', 'cors', 'POST'), undefined);
  assert.equal(kind('/hubs/incidents'), undefined);
  assert.equal(kind('/sign-in/state'), undefined);
  assert.equal(kind('/api/v1/incidents'), undefined);
});

test('rooms and plans never change under their address; the readiness of a building does', () => {
  assert.equal(kind(`/field/rooms/${incident}/abc.json?of=2`), 'fixed');
  assert.equal(kind(`/maps/plans/${incident}/abc.geojson`), 'fixed');
  assert.equal(kind(`/api/v1/buildings/${incident}/readiness?atLeast=3`), 'fresh');
});

test('files of the page are files, whatever version they are asked in', () => {
  for (const path of ['/js/field.js?v=1', '/js/chunk-ABC.js', '/css/field.css?v=2', '/img/actions.svg', '/favicon.svg', '/Command.Web.styles.css', '/manifest.webmanifest']) {
    assert.equal(kind(path), 'file', path);
  }
});

test('pages opened two versions ago still find their files', () => {
  assert.deepEqual(newest(['pages', nameOf('1'), nameOf('2'), 'data', nameOf('3'), nameOf('4')], nameOf('4')).old, [nameOf('1')]);
  assert.deepEqual(newest([nameOf('1')], nameOf('1')).old, []);
});
