/** What the cells of a notebook show of the conversation, as they stand on the page. No DOM. */
import type { Requests } from '../../panel/src/types.d.ts';
import { plainText, toldBy, type OutputLike } from './told.ts';

/** A code cell, as far as it matters here. */
export interface ShownCell {
  readonly id: string;
  readonly source: string;
  readonly outputs: readonly OutputLike[];
}

type ShownReply = Requests['remember']['replies'][number];

const OUTCOMES: readonly string[] = [
  'complete', 'truncated', 'filtered', 'refused', 'incomplete', 'interrupted', 'failed'
] satisfies ShownReply['outcome'][];

/** The replies that cells show, in order, without private ones, which are only counted. */
export function repliesOf(cells: readonly ShownCell[]): { replies: ShownReply[]; hidden: number } {
  const replies: ShownReply[] = [];
  let hidden = 0;
  for (const { id, source, outputs } of cells) {
    for (const output of outputs) {
      const told = toldBy(output);
      if (!told) continue;
      if (told.private) {
        hidden++;
        continue;
      }
      const reply = [...plainText(output.data)].slice(told.start, told.characters).join('');
      replies.push({ cell: id, source, turn: told.turn, reply, outcome: outcomeOf(told.outcome) });
    }
  }
  return { replies, hidden };
}

const outcomeOf = (said: string): ShownReply['outcome'] =>
  OUTCOMES.includes(said) ? (said as ShownReply['outcome']) : '';
