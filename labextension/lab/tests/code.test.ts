import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isChat } from '../src/chatcell.ts';
import { codeBlocks } from '../src/code.ts';
import { readSettings } from '../src/settings.ts';

test('fenced blocks are found in order, without their fences', () => {
  assert.deepEqual(codeBlocks('Try:\n```python\na = 1\n```\nor\n~~~\nb = 2\n~~~\n'), ['a = 1', 'b = 2']);
});

test('a fence inside a longer fence is code', () => {
  assert.deepEqual(codeBlocks('````md\n```\nx\n```\n````'), ['```\nx\n```']);
});

test('a block that is never closed ends with the reply', () => {
  assert.deepEqual(codeBlocks('```py\nx = 1'), ['x = 1']);
});

test('the indent of a fence is taken off its lines, and no more', () => {
  assert.deepEqual(codeBlocks('  ```\n  if x:\n      y\n  ```'), ['if x:\n    y']);
});

test('text without code, inline code and empty blocks give nothing', () => {
  assert.deepEqual(codeBlocks('Use `x`.\n\n```\n\n```\n'), []);
});

test('a chat cell begins with the magic, and with nothing that only looks like it', () => {
  assert.deepEqual(['%%chat', '%%chat -m x', ' %%chat\nHi', '%%chatter', '%chat Hi', 'x\n%%chat'].map(isChat), [
    true, true, true, false, false, false
  ]);
});

test('settings that are no settings fall back to the defaults', () => {
  assert.deepEqual(readSettings({ side: 'up', marks: 'no' }), { side: 'right', marks: true, statusBar: true });
  assert.deepEqual(readSettings({ side: 'left', marks: false, statusBar: false }), { side: 'left', marks: false, statusBar: false });
});
