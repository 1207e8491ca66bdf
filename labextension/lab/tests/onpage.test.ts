import assert from 'node:assert/strict';
import { test } from 'node:test';

import { repliesOf } from '../src/onpage.ts';

const output = (plain: string, told?: object): { metadata: object; data: object } =>
  ({ metadata: told ? { jupyter_session_memory: told } : {}, data: { 'text/plain': plain } });
const cell = (id: string, ...outputs: object[]): Parameters<typeof repliesOf>[0][number] =>
  ({ id, source: `%%chat\n${id}`, outputs: outputs as never });

test('replies are told in the order of the page, without their footers', () => {
  const { replies, hidden } = repliesOf([
    cell('b', output('f() → 1\n\nNoted 🐕.\n\n#2 · offline demo', { turn: 2, start: 9, characters: 17, outcome: 'complete' })),
    cell('code', output('42')),
    cell('a', output('Hal', { turn: 1, characters: 3 }))
  ]);
  assert.deepEqual(replies, [
    { cell: 'b', source: '%%chat\nb', turn: 2, reply: 'Noted 🐕.', outcome: 'complete' },
    { cell: 'a', source: '%%chat\na', turn: 1, reply: 'Hal', outcome: '' }
  ]);
  assert.equal(hidden, 0);
});

test('private replies stay on the page', () => {
  const told = { turn: 1, characters: 6, private: true, outcome: 'complete' };
  assert.deepEqual(repliesOf([cell('a', output('Secret', told))]), { replies: [], hidden: 1 });
});

test('an outcome that the kernel does not know is that of a reply without its end', () => {
  const { replies } = repliesOf([cell('a', output('No', { turn: 1, characters: 2, outcome: 'open' }))]);
  assert.equal(replies[0]?.outcome, '');
});
