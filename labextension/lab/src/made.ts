/** Code of an answer as a cell: below the cell that asked for it, and in its place when that cell is run again. No DOM. */
import type { MadeCode } from './follower.ts';
import type { JSONValue } from './kernel.ts';

/** The key of a cell's metadata that is ours. */
const METADATA = 'jupyter_session_memory';

/** What is needed of a notebook. */
export interface Cells {
  readonly cells: readonly { id: string; getMetadata(key: string): unknown; setSource(source: string): void }[];
  insertCell(index: number, cell: { cell_type: 'code'; source: string; metadata: Record<string, JSONValue> }): unknown;
}

/** Put the code into the cell that was made for it, or else into a new one below its cell and those made before. */
export function putCode(notebook: Cells, { cell, made, code }: MadeCode): void {
  const from = (at: number): string => `${cell}/${at}`;
  const place = (key: string): number => notebook.cells.findIndex((each) => madeFrom(each.getMetadata(METADATA)) === key);
  const own = notebook.cells[place(from(made))];
  if (own) {
    own.setSource(code);
    return;
  }
  const asked = notebook.cells.findIndex(({ id }) => id === cell);
  if (asked < 0) return;
  const above = Math.max(asked, ...Array.from({ length: made }, (_, at) => place(from(at))));
  const metadata = { trusted: false, [METADATA]: { from: from(made) } };
  notebook.insertCell(above + 1, { cell_type: 'code', source: code, metadata });
}

function madeFrom(metadata: unknown): unknown {
  return typeof metadata === 'object' && metadata !== null && 'from' in metadata ? metadata.from : undefined;
}
