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
  /** How many characters (code points) of the plain text are the reply; what follows is the footer. */
  characters: number;
  private: boolean;
  /** The reply was still being written: its end is not here. */
  growing: boolean;
}

/** What an output says of itself, or null for one that shows no turn. */
export function toldBy({ metadata, data }: OutputLike): Told | null {
  const told = metadata[METADATA];
  if (typeof told !== 'object' || told === null) return toldByFooter(data);
  const { turn, characters, private: hidden, growing } = told as { [key: string]: unknown };
  if (!isCount(turn) || turn === 0 || !isCount(characters)) return null;
  return { turn, characters, private: hidden === true, growing: growing === true };
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
  return footer && { turn: Number(footer[1]), characters: 0, private: true, growing: false };
}
