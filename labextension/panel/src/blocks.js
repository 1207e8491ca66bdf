/**
 * The strip's geometry: one block per turn, as wide as its tokens. No DOM.
 *
 * While all turns fit at a width one can see, each has its own block. With more, the newest keep theirs on the right
 * 62 % and the older ones share bins on the left, filled as high as the share of their tokens that is in.
 */

/** @import { Memory } from "./memory.js" */

import { clamp } from "./plain.js";

/**
 * @typedef {object} Block
 * @property {number} x left edge in pixels
 * @property {number} width in pixels
 * @property {number} from index of its first turn
 * @property {number} to index after its last turn
 * @property {number} tokens
 * @property {number} inside how many of its turns are in
 * @property {number} share of its tokens that are in, 0 to 1
 * @property {"in" | "out" | "maybe" | "mixed"} state
 * @property {boolean} pinned
 */

export const LEAST = 5;
const GAP = 2;
const NEW_SHARE = 0.62;
const BIN = 5;

/**
 * @param {Memory} memory
 * @param {number} width in pixels
 * @returns {Block[]}
 */
export function layBlocks(memory, width) {
  const { length } = memory.order;
  if (length === 0 || width < LEAST) return [];
  if (length * (LEAST + GAP) <= width) return single(memory, 0, length, 0, (width * Math.min(length, 3)) / 3);
  const right = Math.floor(width * NEW_SHARE);
  const kept = Math.floor(right / (LEAST + GAP + 1));
  const left = width - right - 3 * GAP;
  return [...bins(memory, length - kept, left), ...single(memory, length - kept, length, width - right, right)];
}

/**
 * One block each: what is left after every block's least width is shared out by tokens.
 * @param {Memory} memory @param {number} from @param {number} to @param {number} start @param {number} width
 */
function single(memory, from, to, start, width) {
  const count = to - from;
  let sum = 0;
  for (let i = from; i < to; i++) sum += memory.tokens[i];
  const unit = Math.max(0, width - count * (LEAST + GAP) + GAP) / Math.max(1, sum);
  let x = start;
  return Array.from({ length: count }, (_, i) => {
    const one = block(memory, from + i, from + i + 1, x, LEAST + memory.tokens[from + i] * unit);
    x += one.width + GAP;
    return one;
  });
}

/** @param {Memory} memory @param {number} to @param {number} width */
function bins(memory, to, width) {
  const count = clamp(Math.floor((width + 1) / (BIN + 1)), 1, to);
  let sum = 0;
  for (let i = 0; i < to; i++) sum += Math.max(1, memory.tokens[i]);
  /** @type {Block[]} */
  const found = [];
  let from = 0;
  let seen = 0;
  for (let i = 0; i < to; i++) {
    seen += Math.max(1, memory.tokens[i]);
    if (seen < (sum * (found.length + 1)) / count && i < to - 1) continue;
    found.push(block(memory, from, i + 1, 0, BIN));
    from = i + 1;
  }
  const step = width / found.length;
  return found.map((each, i) => ({ ...each, x: i * step, width: Math.max(2, step - 1) }));
}

/** @param {Memory} memory @param {number} from @param {number} to @param {number} x @param {number} width @returns {Block} */
function block(memory, from, to, x, width) {
  let tokens = 0;
  let carried = 0;
  let inside = 0;
  let maybe = 0;
  let pinned = false;
  for (let i = from; i < to; i++) {
    const { state, why } = memory.placeAt(i);
    tokens += memory.tokens[i];
    if (state === "in") {
      inside++;
      carried += memory.tokens[i];
    } else if (state === "maybe") maybe++;
    pinned ||= state === "in" && why === "pinned";
  }
  const state = inside === to - from ? "in" : inside > 0 ? "mixed" : maybe > 0 ? "maybe" : "out";
  return { x, width, from, to, tokens, inside, share: tokens ? carried / tokens : inside ? 1 : 0, state, pinned };
}
