/** Which turns are selected, and which one has the keyboard. No DOM. */

/** @typedef {ReturnType<typeof createSelection>} Selection */

export function createSelection() {
  const selection = {
    /** @type {Set<number>} */
    numbers: new Set(),
    /** The key of the row the keyboard is on. */
    active: "",
    /** Where a Shift selection starts. */
    anchor: "",
    /** @returns {number} */
    get size() {
      return selection.numbers.size;
    },
    /** The selected turns in rising order. @returns {number[]} */
    get list() {
      return [...selection.numbers].sort((a, b) => a - b);
    },
  };

  function clear() {
    selection.numbers.clear();
    selection.anchor = selection.active;
  }

  /** @param {number} number */
  function toggle(number) {
    if (!selection.numbers.delete(number)) selection.numbers.add(number);
    selection.anchor = selection.active = `#${number}`;
  }

  /**
   * Select from the anchor to a row, and nothing else.
   * @param {readonly { key: string, number?: number, kind: string }[]} rows
   * @param {string} key
   */
  function extend(rows, key) {
    const to = rows.findIndex((row) => row.key === key);
    const anchor = rows.findIndex((row) => row.key === selection.anchor);
    const from = anchor < 0 ? to : anchor;
    if (to < 0) return;
    if (anchor < 0) selection.anchor = key;
    selection.numbers = new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1)
      .flatMap((row) => (row.kind === "turn" && row.number !== undefined ? [row.number] : [])));
    selection.active = key;
  }

  /**
   * After the rows changed: forget turns that are gone and keep the keyboard where it was, or on the row
   * that took the place of the one that went.
   * @param {readonly { key: string }[]} before
   * @param {readonly { key: string, number?: number }[]} after
   * @param {(number: number) => boolean} exists
   */
  function follow(before, after, exists) {
    for (const number of selection.numbers) if (!exists(number)) selection.numbers.delete(number);
    if (!selection.active || after.some((row) => row.key === selection.active)) return;
    const was = before.findIndex((row) => row.key === selection.active);
    const remaining = new Set(after.map((row) => row.key));
    const next = before.slice(Math.max(0, was)).find((row) => remaining.has(row.key));
    selection.active = (next ?? after[after.length - 1])?.key ?? "";
  }

  return Object.assign(selection, { clear, toggle, extend, follow });
}
