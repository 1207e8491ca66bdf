import assert from 'node:assert/strict';
import { test } from 'node:test';

import { toldBy } from '../src/told.ts';

const REPLY = '<div class="jsm-reply"><p>#7 · x</p></div>';
const output = (told: unknown, data: object = {}): Parameters<typeof toldBy>[0] =>
  ({ metadata: told === undefined ? {} : { jupyter_session_memory: told }, data: { ...data } });
const saved = (html: unknown, plain: unknown): Parameters<typeof toldBy>[0] =>
  output(undefined, { 'text/html': html, 'text/plain': plain });

test('an output says which turn it shows', () => {
  assert.deepEqual(
    toldBy(output({ turn: 12, characters: 6, outcome: 'complete' })),
    { turn: 12, start: 0, characters: 6, private: false, outcome: 'complete' }
  );
  assert.deepEqual(
    toldBy(output({ turn: 2, characters: 0, private: true, later: 'more' })),
    { turn: 2, start: 0, characters: 0, private: true, outcome: '' }
  );
});

test('what is none of ours is no turn', () => {
  for (const told of [undefined, null, 7, {}, { turn: 0, characters: 1 }, { turn: '3', characters: 1 }, { turn: 3, characters: -1 }, { turn: 1.5, characters: 1 }])
    assert.equal(toldBy(output(told)), null, JSON.stringify(told));
});

test('notebooks of version 0.1 say it in the footer of the reply', () => {
  assert.equal(toldBy(saved(REPLY, 'Noted.\n\n#12 · offline demo · sent #1–#11 + your text'))?.turn, 12);
  assert.deepEqual(
    toldBy(saved([REPLY], ['See 🐕:\n\n#4 · of a list\n', '\n', '#12 · offline demo'])),
    { turn: 12, start: 0, characters: 0, private: true, outcome: 'complete' }
  );
  assert.equal(toldBy(saved(REPLY, 'not saved · sent your text only')), null);
  assert.equal(toldBy(saved('<p>another output</p>', '#12 · offline demo')), null);
});
