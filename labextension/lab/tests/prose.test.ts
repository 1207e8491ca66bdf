import assert from 'node:assert/strict';
import { test } from 'node:test';

import { proseExtractor } from '../src/prose.ts';

/** What of a notebook's code cells a language server is shown, as JupyterLab's virtual document puts it together. */
function shown(...cells: string[]): string[] {
  return cells.map((code) => {
    if (!proseExtractor.hasForeignCode(code, 'code')) return code;
    const parts = proseExtractor.extractForeignCode(code);
    assert.deepEqual(parts.filter(({ foreignCode }) => foreignCode !== null), [], 'no document of another language');
    return parts.map(({ hostCode }) => hostCode ?? '').join('');
  });
}

test('a language server is shown every cell but those that chat', () => {
  assert.deepEqual(
    shown('x = 1', '%%chat\nWho is Bruno?', '%%chat -m offline\nwhy', '\n%%chat\nhi', '%%chatter\nx', '%%time\ny = 2'),
    ['x = 1', '', '', '', '%%chatter\nx', '%%time\ny = 2']
  );
});

test('a line that chats leaves its cell code', () => {
  assert.deepEqual(shown('reply = %chat Who is Bruno?'), ['reply = %chat Who is Bruno?']);
});

test('only code cells are looked at', () => {
  assert.equal(proseExtractor.hasForeignCode('%%chat\nhi', 'markdown'), false);
  assert.deepEqual(proseExtractor.cellType, ['code']);
});
