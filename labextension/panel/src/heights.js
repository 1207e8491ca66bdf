/** Where rows of different heights stand in a long list: measured ones by measure, the rest by estimate. No DOM. */

import { clamp } from "./plain.js";

/** @typedef {ReturnType<typeof createHeights>} Heights */

export function createHeights() {
  /** @type {Map<string, number>} */
  const measured = new Map();
  /** @type {readonly { key: string, kind: string }[]} */
  let rows = [];
  /** @type {Record<string, number>} Per kind of row, the running estimate in pixels. */
  const estimates = { turn: 84, summary: 92, line: 28, late: 36, draft: 96 };
  let offsets = new Float64Array(1);
  let dirty = true;

  /** @param {readonly { key: string, kind: string }[]} shown */
  function use(shown) {
    rows = shown;
    dirty = true;
  }

  /**
   * Note a row's true height.
   * @param {string} key
   * @param {number} height
   * @returns {boolean} whether it changed
   */
  function measure(key, height) {
    if (Math.abs((measured.get(key) ?? -1) - height) < 0.5) return false;
    measured.set(key, height);
    dirty = true;
    return true;
  }

  /** Forget what was measured: the panel's width changed. */
  function reset() {
    measured.clear();
    dirty = true;
  }

  /** The top of the row at an index; of the length: the whole height. @param {number} index */
  const top = (index) => summed()[clamp(index, 0, rows.length)];

  /** The index of the row at a height. @param {number} y */
  function at(y) {
    summed();
    let low = 0;
    let high = rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (offsets[middle] <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  /** Where each row begins, and the last one ends. */
  function summed() {
    if (!dirty) return offsets;
    if (offsets.length !== rows.length + 1) offsets = new Float64Array(rows.length + 1);
    let sum = 0;
    rows.forEach(({ key, kind }, i) => {
      offsets[i] = sum;
      sum += measured.get(key) ?? estimates[kind];
    });
    offsets[rows.length] = sum;
    dirty = false;
    return offsets;
  }

  return {
    estimates, use, measure, reset, top, at,
    get rows() {
      return rows;
    },
    get total() {
      return top(rows.length);
    },
  };
}
