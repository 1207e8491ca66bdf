/** The order of a notebook's cells: told to the kernel, and held against that of the conversation. No DOM. */
import type { Follower } from './follower.ts';

/** A cell with turns, in the order of the page: where its first turn stands in the conversation. */
export interface Placed {
  cell: string;
  position: number;
}

/**
 * The cells whose turns stand elsewhere in the conversation than the cells do on the page: the fewest that have to
 * move for the rest to be in order.
 */
export function outOfOrder(placed: readonly Placed[]): Set<string> {
  // The longest rising run: for each length the cell that ends the best one so far, and what came before each cell.
  const ends: number[] = [];
  const before: number[] = [];
  placed.forEach(({ position }, index) => {
    const found = ends.findIndex((end) => (placed[end]?.position ?? 0) >= position);
    const length = found < 0 ? ends.length : found;
    before[index] = length ? (ends[length - 1] ?? -1) : -1;
    ends[length] = index;
  });
  const out = new Set(placed.map(({ cell }) => cell));
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) out.delete(placed[index]?.cell ?? '');
  return out;
}

/** Where the turns of these cells stand, of those that have any in the memory on show; the cells are a notebook's. */
export function placesOf(cells: readonly string[], { cells: rows, memory }: Follower): Placed[] {
  return cells.flatMap((cell) => {
    const row = rows.get(cell);
    const position = row && !row.thread ? memory.indexOf(row.turns[0]?.[0] ?? 0) : -1;
    return position < 0 ? [] : [{ cell, position }];
  });
}
