/** The rows of the list, from what the memory holds and what is folded, found or written. No DOM. */

/** @import { Late, Place, Row } from "./types" */
/** @import { Memory } from "./memory.js" */

import { unroll } from "./memory.js";

/** What one can narrow the list to. @typedef {(typeof FILTERS)[number]} Filter */

export const FILTERS = /** @type {const} */ (["in", "maybe", "out", "pinned", "failed"]);
/** Why a turn is out whose reply is not whole. */
export const FAILED = new Set(["stopped", "failed", "refused", "filtered", "incomplete"]);

/** Whether a place is one that a filter shows. @param {Place} place @param {Filter} filter */
export const fits = ({ state, why }, filter) =>
  filter === "pinned" ? why === "pinned" : filter === "failed" ? FAILED.has(why) : state === filter;

/**
 * @param {Memory} memory
 * @param {{ found: readonly number[] | null, filter: Filter | null, unfolded: ReadonlySet<string> }} view
 * @returns {Row[]}
 */
export function buildRows(memory, { found, filter, unfolded }) {
  if (found || filter)
    return (found ?? memory.order).map((number) => turnRow(memory, number, ""))
      .filter(({ index }) => index >= 0 && (!filter || fits(memory.placeAt(index), filter)));
  const { heads, inside, hidden } = fold(memory, unfolded);
  const late = lateFrom(memory, hidden);
  const border = firstSeen(memory);
  /** @type {Row[]} */
  const rows = [];
  for (let index = 0; index < memory.order.length; index++) {
    const number = memory.order[index];
    if (index === border) rows.push({ kind: "line", key: "line" });
    for (const summary of heads.get(index) ?? [])
      rows.push({ kind: "summary", key: summary.id, summary, open: unfolded.has(summary.id) });
    const before = late.get(number);
    if (before) rows.push({ kind: "late", key: `late ${before.since}`, late: before });
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
 * Which turn on show each group of late ones begins with.
 * @param {Memory} memory @param {ReadonlySet<number>} hidden
 */
function lateFrom(memory, hidden) {
  /** @type {Map<number, Late>} */
  const found = new Map();
  for (const late of memory.late) {
    const first = unroll(late.numbers, 1).find((number) => !hidden.has(number));
    if (first !== undefined) found.set(first, late);
  }
  return found;
}

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
