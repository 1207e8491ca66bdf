/** The rows of the list, from what the memory holds and what is folded, found or written. No DOM. */

/** @import { Row } from "./types" */
/** @import { Memory } from "./memory.js" */

import { unroll } from "./memory.js";

/**
 * @param {Memory} memory
 * @param {{ found: readonly number[] | null, unfolded: ReadonlySet<string> }} view
 * @returns {Row[]}
 */
export function buildRows(memory, { found, unfolded }) {
  if (found) return found.map((number) => turnRow(memory, number, "")).filter((row) => row.index >= 0);
  const { heads, inside, hidden } = fold(memory, unfolded);
  const border = firstSeen(memory);
  /** @type {Row[]} */
  const rows = [];
  for (let index = 0; index < memory.order.length; index++) {
    const number = memory.order[index];
    if (index === border) rows.push({ kind: "line", key: "line" });
    for (const summary of heads.get(index) ?? [])
      rows.push({ kind: "summary", key: summary.id, summary, open: unfolded.has(summary.id) });
    if (!hidden.has(number)) rows.push({ kind: "turn", key: `#${number}`, number, index, inside: inside.get(number) ?? "" });
  }
  if (memory.draft && memory.indexOf(memory.draft.number) < 0)
    rows.push({ kind: "draft", key: `#${memory.draft.number}`, number: memory.draft.number });
  return rows;
}

/** @param {Memory} memory @param {number} number @param {string} inside */
const turnRow = (memory, number, inside) =>
  ({ kind: /** @type {const} */ ("turn"), key: `#${number}`, number, index: memory.indexOf(number), inside });

/**
 * Where summaries stand (before the first turn they cover), and which turns they hide.
 * @param {Memory} memory
 * @param {ReadonlySet<string>} unfolded
 */
function fold(memory, unfolded) {
  /** @type {Map<number, import("./types").SummaryCard[]>} */
  const heads = new Map();
  /** @type {Map<number, string>} */
  const inside = new Map();
  /** @type {Set<number>} */
  const hidden = new Set();
  for (const summary of memory.summaries) {
    const covered = unroll(summary.covers, 1).filter((number) => memory.indexOf(number) >= 0);
    if (covered.length === 0) continue;
    const first = Math.min(...covered.map((number) => memory.indexOf(number)));
    heads.set(first, [...(heads.get(first) ?? []), summary]);
    for (const number of covered) {
      inside.set(number, summary.id);
      if (!unfolded.has(summary.id) && !summary.expanded) hidden.add(number);
    }
  }
  return { heads, inside, hidden };
}

/**
 * The index from which the model sees everything, if all before it is out; -1 where in and out interleave.
 * @param {Memory} memory
 */
export function firstSeen(memory) {
  let border = -1;
  for (let index = 0; index < memory.order.length; index++) {
    const { state } = memory.placeAt(index);
    if (state === "maybe") return -1;
    if (state === "in" && border < 0) border = index;
    if (state === "out" && border >= 0) return -1;
  }
  return border > 0 ? border : -1;
}
