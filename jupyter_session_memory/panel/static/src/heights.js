/** Where rows of different heights stand in a long list: measured ones by measure, the rest by estimate. No DOM. */

export class Heights {
  /** @type {Map<string, number>} */
  #measured = new Map();
  #offsets = new Float64Array(1);
  #dirty = true;

  constructor() {
    /** @type {readonly { key: string, kind: string }[]} */
    this.rows = [];
    /** @type {Record<string, number>} Per kind of row, the running estimate in pixels. */
    this.estimates = { turn: 84, summary: 92, line: 28, draft: 96 };
  }

  /** @param {readonly { key: string, kind: string }[]} rows */
  use(rows) {
    this.rows = rows;
    this.#dirty = true;
  }

  /**
   * Note a row's true height.
   * @param {string} key
   * @param {number} height
   * @returns {boolean} whether it changed
   */
  measure(key, height) {
    if (Math.abs((this.#measured.get(key) ?? -1) - height) < 0.5) return false;
    this.#measured.set(key, height);
    this.#dirty = true;
    return true;
  }

  /** Forget what was measured: the panel's width changed. */
  reset() {
    this.#measured.clear();
    this.#dirty = true;
  }

  /** The top of the row at an index; of the length: the whole height. @param {number} index */
  top(index) {
    if (this.#dirty) this.#sum();
    return this.#offsets[Math.max(0, Math.min(index, this.rows.length))];
  }

  get total() {
    return this.top(this.rows.length);
  }

  /** The index of the row at a height. @param {number} y */
  at(y) {
    if (this.#dirty) this.#sum();
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#offsets[middle] <= y) low = middle;
      else high = middle - 1;
    }
    return Math.max(0, low);
  }

  #sum() {
    const { rows, estimates } = this;
    const measured = this.#measured;
    if (this.#offsets.length !== rows.length + 1) this.#offsets = new Float64Array(rows.length + 1);
    let top = 0;
    for (let i = 0; i < rows.length; i++) {
      this.#offsets[i] = top;
      top += measured.get(rows[i].key) ?? estimates[rows[i].kind];
    }
    this.#offsets[rows.length] = top;
    this.#dirty = false;
  }
}
