/** What the kernel tells beside each reply on the page: which turn an output shows. No DOM. */

/** The key of an output's metadata that is ours. */
const METADATA = 'jupyter_session_memory';

/** An output, as far as it matters here: live, or as a notebook has it. */
export interface OutputLike {
  readonly metadata: { readonly [key: string]: unknown };
  readonly data: { readonly [mime: string]: unknown };
}

export interface Told {
  /** The turn, 0 where the output shows none. */
  turn: number;
  /** Where in the plain text the reply begins, after what tools did, and ends, before the footer: in code points. */
  start: number;
  characters: number;
  private: boolean;
  /** How the turn ended; empty where the reply was still being written, and its end is not here. */
  outcome: string;
}

/** What an output says of itself, or null for one that shows no turn. */
export function toldBy({ metadata, data }: OutputLike): Told | null {
  const told = metadata[METADATA];
  if (typeof told !== 'object' || told === null) return toldByFooter(data);
  const { turn, start = 0, characters, private: hidden, outcome } = told as { [key: string]: unknown };
  if (!isCount(turn) || turn === 0 || !isCount(start) || !isCount(characters)) return null;
  return { turn, start, characters, private: hidden === true, outcome: typeof outcome === 'string' ? outcome : '' };
}

/** The plain text of an output: notebooks keep it as a string or as its lines. */
export const plainText = (data: OutputLike['data']): string => text(data['text/plain']);

const text = (value: unknown): string =>
  Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : '';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** For notebooks saved by version 0.1, whose outputs tell only in the footer; it may have been private. */
function toldByFooter(data: OutputLike['data']): Told | null {
  if (!text(data['text/html']).startsWith('<div class="jsm-reply"')) return null;
  const footer = /(?:\n\n|^)#(\d+) · .*$/.exec(plainText(data));
  return footer && { turn: Number(footer[1]), start: 0, characters: 0, private: true, outcome: 'complete' };
}
