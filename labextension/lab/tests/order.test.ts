import assert from 'node:assert/strict';
import { test } from 'node:test';

import { outOfOrder } from '../src/order.ts';

const out = (...positions: number[]): string[] =>
  [...outOfOrder(positions.map((position, index) => ({ cell: 'abcdefgh'[index] ?? '', position })))];

test('cells whose turns stand as they do are in order', () => {
  assert.deepEqual(out(), []);
  assert.deepEqual(out(0, 1, 5, 7), []);
});

test('of a cell that was moved, only that one is out of order', () => {
  assert.deepEqual(out(1, 2, 3, 0), ['d']);
  assert.deepEqual(out(3, 0, 1, 2), ['a']);
  assert.deepEqual(out(0, 2, 3, 1, 4), ['d']);
});

test('the fewest are out of order', () => {
  assert.equal(out(3, 2, 1, 0).length, 3);
  assert.equal(out(4, 5, 0, 1, 2).length, 2);
});
