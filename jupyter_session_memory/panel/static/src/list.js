/** The list of turns: only the rows near the view exist, however many there are. */

/** @import { Row } from "./types" */
/** @import { App, Part } from "./app.js" */

import { change, drawDraft, drawTurn, turnSignature } from "./card.js";
import { around, clamp, h, say, set, show, touches } from "./dom.js";
import { icon } from "./icons.js";
import { drawSummary, removeSummary, summarySignature } from "./summary.js";
import { t } from "./strings.js";

const OVERSCAN = 400;
const PAGE = 60;

/** @implements {Part} */
export class List {
  #app;
  /** @type {Map<string, { element: HTMLElement, signature: string, state: string }>} */
  #drawn = new Map();
  #asked = new Set();
  #atEnd = true;
  /** The highest number of a turn that was shown. */
  #newest = 0;
  /** Where the list is scrolled to and how much of it shows, in pixels, as last seen. */
  #known = 0;
  #height = 0;
  #width = 0;
  #canvas = h(".jsm-canvas", { role: "presentation" });
  #scroller;
  #below = h("button.jsm-button.jsm-below", { hidden: true, onclick: () => this.#toEnd() }, icon("arrow"), t("new.below"));
  #sizes = new ResizeObserver((entries) => this.#resized(entries));

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#scroller = h(".jsm-scroller", {
      role: "grid", "aria-label": t("turns"), "aria-multiselectable": true,
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      onmousedown: (/** @type {MouseEvent} */ event) => { if (event.shiftKey) event.preventDefault(); },
      onclick: (/** @type {MouseEvent} */ event) => this.#click(event),
      ondblclick: (/** @type {MouseEvent} */ event) => this.#doubleClick(event),
      onfocusin: (/** @type {FocusEvent} */ event) => this.#focused(event),
    }, this.#canvas);
    this.element = h(".jsm-list", this.#scroller, this.#below);
    this.#sizes.observe(this.#scroller);
    this.#scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    app.focusRow = (key) => this.#focus(key);
    app.holdView = () => { this.#atEnd = false; };
  }

  get #heights() {
    return this.#app.heights;
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!touches(changed, "rows", "cards", "turns", "tried", "places", "draft", "selection", "size")) return;
    if (changed.has("rows")) {
      const anchor = this.#anchor();
      const kept = this.#focusedKey();
      this.#heights.use(this.#app.rows);
      set(this.#scroller, { "aria-rowcount": this.#app.rows.length });
      this.#place(anchor);
      if (kept && kept !== this.#app.selection.active && this.#app.selection.active) this.#focus(this.#app.selection.active);
      // Not by the rows: those come and go where a summary is folded, too.
      const { newest } = this.#app.memory;
      if (newest > this.#newest && !this.#atEnd && !changed.has("all")) show(this.#below, true);
      this.#newest = changed.has("all") ? newest : Math.max(newest, this.#newest);
    } else this.#lay();
    if (this.#app.memory.draft) this.#stream();
  }

  /** The row at the top of the view and how far it is scrolled: what must not move. */
  #anchor() {
    const { scrollTop } = this.#scroller;
    // Somebody scrolled, and the event of it is still to come.
    if (scrollTop !== this.#known) this.#look();
    const at = this.#heights.at(scrollTop);
    return { keys: this.#heights.rows.slice(at, at + 40).map(({ key }) => key), offset: scrollTop - this.#heights.top(at) };
  }

  /** Lay the rows out so that what was in view stays where it was. @param {{ keys: string[], offset: number }} anchor */
  #place({ keys, offset }) {
    const { rows, total } = this.#heights;
    this.#stretch();
    let top = total - this.#height;
    if (!this.#atEnd) {
      const at = rows.findIndex(({ key }) => key === keys[0]);
      const next = at < 0 ? rows.findIndex(({ key }) => keys.includes(key)) : at;
      top = next < 0 ? this.#known : this.#heights.top(next) + (at < 0 ? 0 : offset);
    }
    this.#scrollTo(Math.max(0, top));
    this.#lay();
  }

  /** Scroll, and know where that led; asking the page again would make it lay itself out at once. @param {number} top */
  #scrollTo(top) {
    if (Math.abs(top - this.#known) < 0.5) return;
    this.#scroller.scrollTop = top;
    this.#known = this.#scroller.scrollTop;
  }

  /** Note whether the end of the list is in view. */
  #look() {
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    this.#known = scrollTop;
    this.#atEnd = scrollTop + clientHeight >= scrollHeight - 24;
  }

  #stretch() {
    const height = `${this.#heights.total}px`;
    if (this.#canvas.style.height === height) return;
    this.#canvas.style.height = height;
    this.element.style.setProperty("--jsm-content", height);
  }

  /** Draw the rows near the view, and only those. */
  #lay() {
    const heights = this.#heights;
    const app = this.#app;
    const drawn = this.#drawn;
    const { rows } = app;
    const first = heights.at(this.#known - OVERSCAN);
    const last = heights.at(this.#known + (this.#height || 400) + OVERSCAN);
    const wanted = rows.length ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
    const active = rows.findIndex(({ key }) => key === app.selection.active);
    if (active >= 0 && active < first) wanted.unshift(active);
    if (active > last) wanted.push(active);
    const keep = new Set(wanted.map((index) => rows[index].key));
    for (const [key, { element }] of drawn) {
      if (keep.has(key)) continue;
      this.#sizes.unobserve(element);
      element.remove();
      drawn.delete(key);
    }
    /** @type {Element | null} */
    let before = null;
    for (const index of wanted) before = this.#put(rows[index], index, before);
    this.#stretch();
    this.#ask(wanted.map((index) => rows[index]));
  }

  /** @param {Row} row @param {number} index @param {Element | null} before @returns {Element} */
  #put(row, index, before) {
    const app = this.#app;
    const drawn = this.#drawn;
    const signature = this.#signature(row);
    let entry = drawn.get(row.key);
    if (!entry) {
      const element = h(".jsm-item-row", { role: "row", "data-key": row.key });
      entry = { element, signature: "", state: "" };
      drawn.set(row.key, entry);
      this.#sizes.observe(element);
    }
    const { element } = entry;
    if (entry.signature !== signature) {
      this.#redraw(element, row);
      Object.assign(entry, { signature, state: "" });
    }
    const active = app.selection.active === row.key || (!app.selection.active && index === app.rows.length - 1);
    const selected = row.kind === "turn" && app.selection.numbers.has(row.number);
    const state = `${active} ${selected} ${index} ${this.#heights.top(index)}`;
    if (entry.state !== state) {
      entry.state = state;
      this.#dress(element, row, index, active, selected);
    }
    const next = before ? before.nextSibling : this.#canvas.firstChild;
    if (next !== element) this.#canvas.insertBefore(element, next);
    return element;
  }

  /**
   * Whatever of a row may change without its content: only the active one is on the way of the Tab key.
   * @param {HTMLElement} element @param {Row} row @param {number} index @param {boolean} active @param {boolean} selected
   */
  #dress(element, row, index, active, selected) {
    element.tabIndex = row.kind !== "line" && active ? 0 : -1;
    for (const button of element.querySelectorAll("button, a, textarea, pre")) /** @type {HTMLElement} */ (button).tabIndex = active ? 0 : -1;
    set(element, { "aria-rowindex": index + 1, "aria-selected": row.kind === "turn" ? selected : null });
    element.style.transform = `translateY(${this.#heights.top(index)}px)`;
  }

  /** @param {Row} row */
  #signature(row) {
    if (row.kind === "turn") return turnSignature(this.#app, row.number, row.index, row.key, row.inside);
    if (row.kind === "summary") return summarySignature(this.#app, row.summary, row.open);
    return row.kind === "draft" ? `draft ${this.#app.memory.draft?.question}` : row.key;
  }

  /** Draw a row anew and give the focus back to the button that had it. @param {HTMLElement} element @param {Row} row */
  #redraw(element, row) {
    const app = this.#app;
    const held = element.contains(document.activeElement) ? document.activeElement : null;
    const act = held?.getAttribute("data-act");
    if (row.kind === "turn") element.replaceChildren(drawTurn(app, row.number, row.index, row.key, row.inside));
    else if (row.kind === "summary") element.replaceChildren(drawSummary(app, row.summary, row.open));
    else if (row.kind === "draft") element.replaceChildren(drawDraft(app, row.number));
    else element.replaceChildren(h(".jsm-line", { role: "gridcell" }, h("span", t("line"))));
    if (held && held !== element) /** @type {HTMLElement} */ (element.querySelector(`[data-act="${act}"]`) ?? element).focus({ preventScroll: true });
  }

  /** Put the growing reply into its card, by text alone. */
  #stream() {
    const { draft } = this.#app.memory;
    const target = draft && this.#drawn.get(`#${draft.number}`)?.element.querySelector(".jsm-stream");
    if (target) say(target, draft.text);
  }

  /** Ask for the cards in view that are not here. @param {Row[]} rows */
  #ask(rows) {
    const { cards } = this.#app.memory;
    const missing = rows.flatMap((row) => (row.kind === "turn" && !cards.has(row.number) && !this.#asked.has(row.number) ? [row.number] : []));
    if (missing.length === 0) return;
    const numbers = missing.slice(0, PAGE);
    for (const number of numbers) this.#asked.add(number);
    void this.#app.ask("page", { numbers }).finally(() => {
      for (const number of numbers) this.#asked.delete(number);
    });
  }

  /** @param {ResizeObserverEntry[]} entries */
  #resized(entries) {
    const anchor = this.#anchor();
    let moved = false;
    for (const { target, borderBoxSize } of entries) {
      if (target === this.#scroller) {
        this.#height = this.#scroller.clientHeight;
        this.element.style.setProperty("--jsm-gutter", `${this.#scroller.offsetWidth - this.#scroller.clientWidth}px`);
        const width = Math.round(this.#scroller.clientWidth);
        if (width !== this.#width) this.#heights.reset();
        this.#width = width;
        moved = true;
        continue;
      }
      const key = target.getAttribute("data-key");
      const height = borderBoxSize[0].blockSize;
      if (key && height > 0 && this.#drawn.has(key)) moved = this.#heights.measure(key, height) || moved;
    }
    if (moved) this.#place(anchor);
  }

  #scrolled() {
    if (this.#scroller.scrollTop !== this.#known) this.#look();
    if (this.#atEnd) show(this.#below, false);
    this.#lay();
  }

  #toEnd() {
    this.#atEnd = true;
    this.#place(this.#anchor());
    show(this.#below, false);
  }

  #focusedKey() {
    const row = document.activeElement?.closest(".jsm-item-row");
    return row && this.#canvas.contains(row) ? row.getAttribute("data-key") ?? "" : "";
  }

  /** Put the keyboard on a row, scrolled into view. @param {string} key */
  #focus(key) {
    const heights = this.#heights;
    const app = this.#app;
    const scroller = this.#scroller;
    const index = app.rows.findIndex((row) => row.key === key);
    if (index < 0) return;
    app.selection.active = key;
    const top = heights.top(index);
    const bottom = heights.top(index + 1);
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = Math.min(top, bottom - scroller.clientHeight);
    this.#look();
    this.#lay();
    this.#drawn.get(key)?.element.focus({ preventScroll: true });
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    const key = this.#focusedKey();
    if (!key || key === this.#app.selection.active || !(event.target instanceof Element)) return;
    this.#app.selection.active = key;
    this.#lay();
  }

  /** @param {Event} event @returns {Row | undefined} */
  #rowOf(event) {
    const key = around(event, ".jsm-item-row")?.dataset.key;
    return this.#app.rows.find((row) => row.key === key);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const row = this.#rowOf(event);
    const target = /** @type {Element} */ (event.target);
    if (row?.kind !== "turn" || target.closest("button, a, textarea, summary") || !(event.shiftKey || getSelection()?.isCollapsed)) return;
    const { selection, rows } = this.#app;
    if (event.shiftKey) selection.extend(rows, row.key);
    else if (event.ctrlKey || event.metaKey) selection.toggle(row.number);
    else if (selection.size === 1 && selection.numbers.has(row.number)) selection.toggle(row.number);
    else {
      selection.numbers.clear();
      selection.toggle(row.number);
    }
    this.#app.changed("selection");
    this.#focus(row.key);
  }

  /** @param {MouseEvent} event */
  #doubleClick(event) {
    const row = this.#rowOf(event);
    if (!row || row.kind === "line" || /** @type {Element} */ (event.target).closest("button, a, textarea, .jsm-whole")) return;
    getSelection()?.removeAllRanges();
    this.#app.selection.clear();
    this.#app.changed("selection");
    void this.#app.unfold(row.key);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("textarea, input, select") || event.altKey) return;
    const app = this.#app;
    const { selection, rows } = app;
    const at = rows.findIndex(({ key }) => key === selection.active);
    const row = rows[at];
    const onRow = target.classList.contains("jsm-item-row");
    const step = this.#step(event.key, at);
    if (step !== undefined) this.#go(step, event.shiftKey);
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (row?.kind === "turn" && onRow) void change(app, row.number, "prune");
      else if (row?.kind === "summary" && onRow) void removeSummary(app, row.key);
    } else if (event.key === "Escape" && selection.size) selection.clear();
    else if ((event.key === "a" || event.key === "A") && (event.ctrlKey || event.metaKey)) {
      selection.numbers = new Set(rows.flatMap((each) => (each.kind === "turn" ? [each.number] : [])));
    } else if (onRow && event.key === "Enter" && row && row.kind !== "line") void app.unfold(row.key);
    else if (onRow && event.key === " " && row?.kind === "turn") selection.toggle(row.number);
    else if (onRow && !event.ctrlKey && !event.metaKey && row?.kind === "turn" && this.#letter(event.key, row.number)) { /* done */ }
    else return;
    app.changed("selection");
    event.preventDefault();
  }

  /** P pins, O turns off or on, E edits the question. @param {string} key @param {number} number */
  #letter(key, number) {
    const app = this.#app;
    const flags = app.memory.cards.get(number)?.flags ?? [];
    if (key === "p") void change(app, number, flags.includes("pinned") ? "unpin" : "pin");
    else if (key === "o") void change(app, number, flags.includes("excluded") ? "include" : "exclude");
    else if (key === "e") void app.editTurn(number, "user");
    else return false;
    return true;
  }

  /** Where a key leads from a row, as an index. @param {string} key @param {number} at @returns {number | undefined} */
  #step(key, at) {
    const { rows } = this.#app;
    const from = at < 0 ? rows.length : at;
    const page = Math.max(1, Math.floor(this.#scroller.clientHeight / 90));
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, PageUp: from - page, PageDown: from + page, Home: 0, End: rows.length - 1 }[key];
    return to === undefined ? undefined : clamp(to, 0, rows.length - 1);
  }

  /** @param {number} index @param {boolean} extend */
  #go(index, extend) {
    const { rows, selection } = this.#app;
    const down = index >= rows.findIndex(({ key }) => key === selection.active);
    const row = rows[rows[index]?.kind === "line" ? clamp(index + (down ? 1 : -1), 0, rows.length - 1) : index];
    if (!row) return;
    if (extend) {
      if (!selection.anchor) selection.anchor = selection.active;
      selection.extend(rows, row.key);
    } else selection.anchor = row.key;
    this.#focus(row.key);
  }

  close() {
    this.#sizes.disconnect();
  }
}
