import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as en from '../../src/Field/field/words.en';
import * as es from '../../src/Field/field/words.es';
import { languages } from '../../src/Field/field/language';

// Said the same in both.
const same = new Set(['Radio', 'ABC', 'PAR', 'IC']);

test('Spanish says everything that English says, and leaves nothing in English', () => {
  const left: string[] = [];
  const look = (path: string, a: unknown, b: unknown) => {
    if (typeof a === 'string') {
      if (a === b && !same.has(a)) left.push(`${path}: ${a}`);
    } else if (typeof a === 'object' && a !== null) {
      for (const [key, value] of Object.entries(a)) look(`${path}.${key}`, value, (b as Record<string, unknown>)[key]);
    }
  };
  look('words', en.words, es.words);
  assert.deepEqual(left, []);
});

test('an action keeps the term that is ordered and heard, and is explained beside it', () => {
  assert.equal(es.words.directive('lockdown', 'Locks, Lights, Out of Sight.'), 'Locks, Lights, Out of Sight. Cierre con llave, apague la luz, fuera de la vista.');
});

test('each language is named in itself', () => assert.deepEqual(languages, { en: 'English', es: 'Español' }));
