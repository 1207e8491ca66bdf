/** Which turns are selected, and which one has the keyboard. No DOM. */

export class Selection {
  constructor() {
    /** @type {Set<number>} */
    this.numbers = new Set();
    /** @type {string} The key of the row the keyboard is on. */
    this.active = "";
    /** @type {string} Where a Shift selection starts. */
    this.anchor = "";
  }

  get size() {
    return this.numbers.size;
  }

  /** The selected turns in rising order. */
  get list() {
    return [...this.numbers].sort((a, b) => a - b);
  }

  clear() {
    this.numbers.clear();
    this.anchor = this.active;
  }

  /** @param {number} number */
  toggle(number) {
    if (!this.numbers.delete(number)) this.numbers.add(number);
    this.anchor = this.active = `#${number}`;
  }

  /**
   * Select from the anchor to a row, and nothing else.
   * @param {readonly { key: string, number?: number, kind: string }[]} rows
   * @param {string} key
   */
  extend(rows, key) {
    const to = rows.findIndex((row) => row.key === key);
    const anchor = rows.findIndex((row) => row.key === this.anchor);
    const from = anchor < 0 ? to : anchor;
    if (to < 0) return;
    if (anchor < 0) this.anchor = key;
    this.numbers = new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1)
      .flatMap((row) => (row.kind === "turn" && row.number !== undefined ? [row.number] : [])));
    this.active = key;
  }

  /**
   * After the rows changed: forget turns that are gone and keep the keyboard where it was, or on the row
   * that took the place of the one that went.
   * @param {readonly { key: string }[]} before
   * @param {readonly { key: string, number?: number }[]} after
   * @param {(number: number) => boolean} exists
   */
  follow(before, after, exists) {
    for (const number of this.numbers) if (!exists(number)) this.numbers.delete(number);
    if (!this.active || after.some((row) => row.key === this.active)) return;
    const was = before.findIndex((row) => row.key === this.active);
    const remaining = new Set(after.map((row) => row.key));
    const next = before.slice(Math.max(0, was)).find((row) => remaining.has(row.key));
    this.active = (next ?? after[after.length - 1])?.key ?? "";
  }
}
