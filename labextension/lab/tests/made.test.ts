/** Where the code of an answer goes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { putCode, type Cells } from '../src/made.ts';

interface Cell {
  id: string;
  source: string;
  metadata: Record<string, unknown>;
}

/** A notebook with these cells. */
function notebook(...ids: string[]): Cells & { shown: () => string[] } {
  const made: Cell[] = ids.map((id) => ({ id, source: `# ${id}`, metadata: {} }));
  return {
    get cells() {
      return made.map((cell) => ({
        id: cell.id,
        getMetadata: (key: string) => cell.metadata[key],
        setSource: (source: string) => {
          cell.source = source;
        }
      }));
    },
    insertCell: (index, { source, metadata }) =>
      made.splice(index, 0, { id: `new${made.length}`, source, metadata: { ...metadata } }),
    shown: () => made.map(({ source }) => source)
  };
}

test('code goes into a new cell below the one that asked', () => {
  const page = notebook('a', 'b');
  putCode(page, { cell: 'a', made: 0, code: 'x = 1' });
  assert.deepEqual(page.shown(), ['# a', 'x = 1', '# b']);
});

test('run again, a cell replaces the code of its own cell and of no other, wherever that stands', () => {
  const page = notebook('a', 'b');
  putCode(page, { cell: 'b', made: 0, code: 'y = 1' });
  putCode(page, { cell: 'a', made: 0, code: 'x = 1' });
  putCode(page, { cell: 'b', made: 0, code: 'y = 2' });
  assert.deepEqual(page.shown(), ['# a', 'x = 1', '# b', 'y = 2']);
});

test('several codes of one cell stand below one another', () => {
  const page = notebook('a', 'b');
  for (const [made, code] of ['x = 1', 'y = 1'].entries()) putCode(page, { cell: 'a', made, code });
  putCode(page, { cell: 'a', made: 1, code: 'y = 2' });
  assert.deepEqual(page.shown(), ['# a', 'x = 1', 'y = 2', '# b']);
});

test('code of a cell that is gone goes nowhere', () => {
  const page = notebook('a');
  putCode(page, { cell: 'z', made: 0, code: 'x = 1' });
  assert.deepEqual(page.shown(), ['# a']);
});
