import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pairs } from '../src/pairs.ts';

const found = (shown: string[], codes: string[]): string[] =>
  pairs(shown.map((textContent) => ({ textContent })), codes).map(([{ textContent }, code]) => `${textContent}=${code}`);

test('each block that is shown is found in the source', () => {
  assert.deepEqual(found(['a\n', 'b\n'], ['a', 'b']), ['a\n=a', 'b\n=b']);
  assert.deepEqual(found(['a', 'a'], ['a', 'a']), ['a=a', 'a=a']);
});

test('what is no block of the source gets nothing, and blocks that are not shown are passed over', () => {
  assert.deepEqual(found(['indented', 'b'], ['a', 'b']), ['b=b']);
  assert.deepEqual(found(['b', 'a'], ['a', 'b']), ['b=b']);
});
