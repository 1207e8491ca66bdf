/** What a cell's mark says: whether the next request carries what the cell told the model. No DOM. */
import { unroll } from '../../panel/src/memory.js';
import { t, turnList } from '../../panel/src/strings.js';
import { crc32 } from './checksum.ts';
import type { CellRow, Follower } from './follower.ts';
import type { Phase } from './connection.ts';

export interface Mark {
  /** The turns, as "#3" or "#3–#5". */
  numbers: string;
  sign: '●' | '○' | '◐' | '';
  state: 'in' | 'out' | 'part' | 'forgotten';
  /** Empty where the turn is in and nothing is the matter. */
  words: string[];
  /** The newest of the turns, to open; 0 where it is not in memory. */
  turn: number;
}

/** The words only the marks use, by key; the rest are the panel's. */
export interface MarkWords {
  forgotten: string;
  edited: string;
  elsewhere: string;
  part: (inside: number, of: number) => string;
  thread: (name: string) => string;
}

/** What the page knows of a cell. */
export interface CellFacts {
  id: string;
  source: string;
  /** The turn that its saved output names, 0 if none. */
  told: number;
  /** Whether this page saw it remembered, see seenCells. */
  seen: boolean;
  /** Whether its turns stand elsewhere in the conversation than it does on the page. */
  elsewhere: boolean;
}

/**
 * Which cells of a notebook this page saw remembered. The others have told no model anything yet, whatever is saved
 * below them: a notebook that is opened for the first time has forgotten nothing.
 */
export function seenCells() {
  const cells = new Set<string>();
  /** Whether the first memory of this notebook was there before this page: it may have forgotten what nobody saw. */
  let before: boolean | null = null;

  return {
    /** Take note of what the kernel of the notebook remembers now. */
    note(known: Follower | null): void {
      const phase = known?.connection.phase;
      if (phase === 'absent' || phase === 'restarted') before ??= false;
      if (!known?.live) return;
      before ??= true;
      for (const cell of known.cells.keys()) cells.add(cell);
    },
    has: (cell: string): boolean => before === true || cells.has(cell)
  };
}

/** The mark of a cell, or null for a cell that has told the model nothing. */
export function markOf(cell: CellFacts, known: Follower | null, phase: Phase, words: MarkWords): Mark | null {
  const row = known?.live ? known.cells.get(cell.id) : undefined;
  if (row && known) return row.thread ? elsewhere(row, words) : remembered(row, known, cell, words);
  // While the kernel has not told, nobody knows.
  const unknown = phase === 'connecting' || (phase === 'linked' && !known?.live);
  if (!cell.told || !cell.seen || unknown) return null;
  return { numbers: `#${cell.told}`, sign: '', state: 'forgotten', words: [words.forgotten], turn: 0 };
}

function elsewhere(row: CellRow, words: MarkWords): Mark {
  const numbers = unroll(row.turns, 1);
  return { numbers: turnList(numbers), sign: '', state: 'out', words: [words.thread(row.thread)], turn: 0 };
}

function remembered(row: CellRow, known: Follower, cell: CellFacts, words: MarkWords): Mark | null {
  const { memory } = known;
  const numbers = unroll(row.turns, 1).filter((number) => memory.indexOf(number) >= 0);
  const turn = numbers.at(-1);
  if (turn === undefined) return null;
  const places = numbers.map((number) => memory.placeAt(memory.indexOf(number)));
  const inside = places.filter(({ state }) => state === 'in').length;
  const last = places.at(-1);
  const state = inside === numbers.length ? 'in' : inside || last?.state === 'maybe' ? 'part' : 'out';
  const said: string[] = [];
  if (state === 'out' && last) said.push(t(`why.${last.why}`, { detail: last.detail }));
  else if (inside && state === 'part') said.push(words.part(inside, numbers.length));
  else if (state === 'part' && last) said.push(t(`why.${last.why}`, { detail: last.detail }));
  if (row.source && row.source !== crc32(cell.source)) said.push(words.edited);
  if (cell.elsewhere) said.push(words.elsewhere);
  if (row.earlier) said.push(t('flag.earlier'));
  const sign = state === 'in' ? '●' : state === 'out' ? '○' : '◐';
  return { numbers: turnList(numbers), sign, state, words: said.filter((each) => each), turn };
}
