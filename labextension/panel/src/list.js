/** The list of turns: only the rows near the view exist, however many there are. */

/** @import { Row } from "./types" */
/** @import { App } from "./app.js" */

import { change, drawDraft, drawLate, drawTurn, lateWords, turnSignature } from "./card.js";
import { around, focusedIn, h, say, set, show } from "./dom.js";
import { icon } from "./icons.js";
import { clamp, touches } from "./plain.js";
import { drawSummary, removeSummary, summarySignature } from "./summary.js";
import { t } from "./strings.js";

const OVERSCAN = 400;
const PAGE = 60;

/** @param {App} app */
export function createList(app) {
  /** @type {Map<string, { element: HTMLElement, signature: string, state: string }>} */
  const drawn = new Map();
  const asked = new Set();
  let atEnd = true;
  /** The highest number of a turn that was shown. */
  let newestShown = 0;
  /** Where the list is scrolled to and how much of it shows, in pixels, as last seen. */
  let known = 0;
  let viewHeight = 0;
  let viewWidth = 0;
  const canvas = h(".jsm-canvas", { role: "presentation" });
  const below = h("button.jsm-button.jsm-below", { hidden: true, onclick: () => toEnd() }, icon("arrow"), t("new.below"));
  const sizes = new ResizeObserver((entries) => resized(entries));
  const heights = app.heights;
  const scroller = h(".jsm-scroller", {
    role: "grid", "aria-label": t("turns"), "aria-multiselectable": true,
    onkeydown: (/** @type {KeyboardEvent} */ event) => key(event),
    onmousedown: (/** @type {MouseEvent} */ event) => { if (event.shiftKey) event.preventDefault(); },
    onclick: (/** @type {MouseEvent} */ event) => click(event),
    ondblclick: (/** @type {MouseEvent} */ event) => doubleClick(event),
    onfocusin: (/** @type {FocusEvent} */ event) => focused(event),
  }, canvas);
  const element = h(".jsm-list", scroller, below);
  sizes.observe(scroller);
  scroller.addEventListener("scroll", () => scrolled(), { passive: true });
  app.focusRow = (key) => focus(key);
  app.showRow = (key) => flash(bring(key));
  app.holdView = () => { atEnd = false; };

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!touches(changed, "rows", "cards", "turns", "places", "draft", "selection", "size")) return;
    if (changed.has("rows")) {
      const anchor = anchorNow();
      const kept = focusedKey();
      heights.use(app.rows);
      set(scroller, { "aria-rowcount": app.rows.length });
      place(anchor);
      if (kept && kept !== app.selection.active && app.selection.active) focus(app.selection.active);
      // Not by the rows: those come and go where a summary is folded, too.
      const { newest } = app.memory;
      if (newest > newestShown && !atEnd && !changed.has("all")) show(below, true);
      newestShown = changed.has("all") ? newest : Math.max(newest, newestShown);
    } else lay();
    if (app.memory.draft) stream();
  }

  /** The row at the top of the view and how far it is scrolled: what must not move. */
  function anchorNow() {
    const { scrollTop } = scroller;
    // Somebody scrolled, and the event of it is still to come.
    if (scrollTop !== known) look();
    const at = heights.at(scrollTop);
    return { keys: heights.rows.slice(at, at + 40).map(({ key }) => key), offset: scrollTop - heights.top(at) };
  }

  /** Lay the rows out so that what was in view stays where it was. @param {{ keys: string[], offset: number }} anchor */
  function place({ keys, offset }) {
    const { rows, total } = heights;
    stretch();
    let top = total - viewHeight;
    if (!atEnd) {
      const at = rows.findIndex(({ key }) => key === keys[0]);
      const next = at < 0 ? rows.findIndex(({ key }) => keys.includes(key)) : at;
      top = next < 0 ? known : heights.top(next) + (at < 0 ? 0 : offset);
    }
    scrollTo(Math.max(0, top));
    lay();
  }

  /** Scroll, and know where that led; asking the page again would make it lay itself out at once. @param {number} top */
  function scrollTo(top) {
    if (Math.abs(top - known) < 0.5) return;
    scroller.scrollTop = top;
    known = scroller.scrollTop;
  }

  /** Note whether the end of the list is in view. */
  function look() {
    const { scrollTop, clientHeight, scrollHeight } = scroller;
    known = scrollTop;
    atEnd = scrollTop + clientHeight >= scrollHeight - 24;
  }

  function stretch() {
    const height = `${heights.total}px`;
    if (canvas.style.height === height) return;
    canvas.style.height = height;
    element.style.setProperty("--jsm-content", height);
  }

  /** Draw the rows near the view, and only those. */
  function lay() {
    const { rows } = app;
    const first = heights.at(known - OVERSCAN);
    const last = heights.at(known + (viewHeight || 400) + OVERSCAN);
    const wanted = rows.length ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [];
    const active = rows.findIndex(({ key }) => key === app.selection.active);
    if (active >= 0 && active < first) wanted.unshift(active);
    if (active > last) wanted.push(active);
    const keep = new Set(wanted.map((index) => rows[index].key));
    for (const [key, { element }] of drawn) {
      if (keep.has(key)) continue;
      sizes.unobserve(element);
      element.remove();
      drawn.delete(key);
    }
    /** @type {Element | null} */
    let before = null;
    for (const index of wanted) before = put(rows[index], index, before);
    stretch();
    ask(wanted.map((index) => rows[index]));
  }

  /** @param {Row} row @param {number} index @param {Element | null} before @returns {Element} */
  function put(row, index, before) {
    const signature = signatureOf(row);
    let entry = drawn.get(row.key);
    if (!entry) {
      const element = h(".jsm-item-row", { role: "row", "data-key": row.key });
      entry = { element, signature: "", state: "" };
      drawn.set(row.key, entry);
      sizes.observe(element);
    }
    const { element } = entry;
    if (entry.signature !== signature) {
      redraw(element, row);
      Object.assign(entry, { signature, state: "" });
    }
    const active = app.selection.active === row.key || (!app.selection.active && index === app.rows.length - 1);
    const selected = row.kind === "turn" && app.selection.numbers.has(row.number);
    const state = `${active} ${selected} ${index} ${heights.top(index)}`;
    if (entry.state !== state) {
      entry.state = state;
      dress(element, row, index, active, selected);
    }
    const next = before ? before.nextSibling : canvas.firstChild;
    if (next !== element) canvas.insertBefore(element, next);
    return element;
  }

  /**
   * Whatever of a row may change without its content: only the active one is on the way of the Tab key.
   * @param {HTMLElement} element @param {Row} row @param {number} index @param {boolean} active @param {boolean} selected
   */
  function dress(element, row, index, active, selected) {
    element.tabIndex = row.kind !== "line" && active ? 0 : -1;
    for (const button of element.querySelectorAll("button, a, textarea, pre")) /** @type {HTMLElement} */ (button).tabIndex = active ? 0 : -1;
    set(element, { "aria-rowindex": index + 1, "aria-selected": row.kind === "turn" ? selected : null });
    const check = element.querySelector(".jsm-check");
    if (check) set(check, { "aria-checked": selected });
    element.style.transform = `translateY(${heights.top(index)}px)`;
  }

  /** @param {Row} row */
  function signatureOf(row) {
    if (row.kind === "turn") return turnSignature(app, row.number, row.index, row.key, row.inside);
    if (row.kind === "summary") return summarySignature(app, row.summary, row.open);
    if (row.kind === "late") return lateWords(row.late);
    return row.kind === "draft" ? `draft ${app.memory.draft?.question}` : row.key;
  }

  /** Draw a row anew and give the focus back to the button that had it. @param {HTMLElement} element @param {Row} row */
  function redraw(element, row) {
    const held = focusedIn(element);
    const act = held?.dataset.act;
    if (row.kind === "turn") element.replaceChildren(drawTurn(app, row.number, row.index, row.key, row.inside));
    else if (row.kind === "summary") element.replaceChildren(drawSummary(app, row.summary, row.open));
    else if (row.kind === "draft") element.replaceChildren(drawDraft(app, row.number));
    else if (row.kind === "late") element.replaceChildren(drawLate(app, row.late));
    else element.replaceChildren(h(".jsm-line", { role: "gridcell" }, h("span", t("line"))));
    // A front end that can, typesets the formulas in it.
    if (element.querySelector(".jsm-formula")) element.dispatchEvent(new CustomEvent("jsm-typeset", { bubbles: true }));
    if (held && held !== element) /** @type {HTMLElement} */ (element.querySelector(`[data-act="${act}"]`) ?? element).focus({ preventScroll: true });
  }

  /** Put the growing reply into its card, by text alone. */
  function stream() {
    const { draft } = app.memory;
    const target = draft && drawn.get(`#${draft.number}`)?.element.querySelector(".jsm-stream");
    if (target) say(target, draft.text);
  }

  /** Ask for the cards in view that are not here. @param {Row[]} rows */
  function ask(rows) {
    const { cards } = app.memory;
    const missing = rows.flatMap((row) => (row.kind === "turn" && !cards.has(row.number) && !asked.has(row.number) ? [row.number] : []));
    if (missing.length === 0) return;
    const numbers = missing.slice(0, PAGE);
    for (const number of numbers) asked.add(number);
    void app.ask("page", { numbers }).finally(() => {
      for (const number of numbers) asked.delete(number);
    });
  }

  /** @param {ResizeObserverEntry[]} entries */
  function resized(entries) {
    const anchor = anchorNow();
    let moved = false;
    for (const { target, borderBoxSize } of entries) {
      if (target === scroller) {
        viewHeight = scroller.clientHeight;
        element.style.setProperty("--jsm-gutter", `${scroller.offsetWidth - scroller.clientWidth}px`);
        const width = Math.round(scroller.clientWidth);
        if (width !== viewWidth) heights.reset();
        viewWidth = width;
        moved = true;
        continue;
      }
      const key = target.getAttribute("data-key");
      const height = borderBoxSize[0].blockSize;
      if (key && height > 0 && drawn.has(key)) moved = heights.measure(key, height) || moved;
    }
    if (moved) place(anchor);
  }

  function scrolled() {
    if (scroller.scrollTop !== known) look();
    if (atEnd) show(below, false);
    lay();
  }

  function toEnd() {
    atEnd = true;
    place(anchorNow());
    show(below, false);
  }

  function focusedKey() {
    const row = /** @type {HTMLElement | null | undefined} */ (focusedIn(canvas)?.closest(".jsm-item-row"));
    return row?.dataset.key ?? "";
  }

  /** Put the keyboard on a row, scrolled into view. @param {string} key */
  function focus(key) {
    bring(key)?.focus({ preventScroll: true });
  }

  /** Make a row the active one and scroll it into view. @param {string} key */
  function bring(key) {
    const index = app.rows.findIndex((row) => row.key === key);
    if (index < 0) return undefined;
    app.selection.active = key;
    const top = heights.top(index);
    const bottom = heights.top(index + 1);
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = Math.min(top, bottom - scroller.clientHeight);
    look();
    lay();
    return drawn.get(key)?.element;
  }

  /** Point at a row. @param {HTMLElement | undefined} element */
  function flash(element) {
    const card = element?.firstElementChild;
    if (!card || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    card.animate([{ boxShadow: "0 0 0 4px var(--jsm-in)" }, { boxShadow: "0 0 0 0 transparent" }], 1600);
  }

  /** @param {FocusEvent} event */
  function focused(event) {
    const key = focusedKey();
    if (!key || key === app.selection.active || !(event.target instanceof Element)) return;
    app.selection.active = key;
    lay();
  }

  /** @param {Event} event @returns {Row | undefined} */
  function rowOf(event) {
    const key = around(event, ".jsm-item-row")?.dataset.key;
    return app.rows.find((row) => row.key === key);
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const row = rowOf(event);
    const target = /** @type {Element} */ (event.target);
    const checked = target.closest(".jsm-check");
    if (row?.kind !== "turn" || (!checked && target.closest("button, a, textarea, summary")) || !(event.shiftKey || getSelection()?.isCollapsed)) return;
    const { selection, rows } = app;
    if (event.shiftKey) selection.extend(rows, row.key);
    else if (checked || event.ctrlKey || event.metaKey) selection.toggle(row.number);
    else if (selection.size === 1 && selection.numbers.has(row.number)) selection.toggle(row.number);
    else {
      selection.numbers.clear();
      selection.toggle(row.number);
    }
    app.changed("selection");
    if (!checked) focus(row.key);
  }

  /** @param {MouseEvent} event */
  function doubleClick(event) {
    const row = rowOf(event);
    if (!row || row.kind === "line" || row.kind === "late" || /** @type {Element} */ (event.target).closest("button, a, textarea, .jsm-whole")) return;
    getSelection()?.removeAllRanges();
    app.selection.clear();
    app.changed("selection");
    void app.unfold(row.key);
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest("textarea, input, select") || event.altKey) return;
    const { selection, rows } = app;
    const at = rows.findIndex(({ key }) => key === selection.active);
    const row = rows[at];
    const onRow = target.classList.contains("jsm-item-row");
    const step = stepFrom(event.key, at);
    if (step !== undefined) go(step, event.shiftKey);
    else if (event.key === "Delete" || event.key === "Backspace") {
      if (row?.kind === "turn" && onRow) void change(app, row.number, "prune");
      else if (row?.kind === "summary" && onRow) void removeSummary(app, row.key);
    } else if (event.key === "Escape" && selection.size) selection.clear();
    else if ((event.key === "a" || event.key === "A") && (event.ctrlKey || event.metaKey)) {
      selection.numbers = new Set(rows.flatMap((each) => (each.kind === "turn" ? [each.number] : [])));
    } else if (onRow && event.key === "Enter" && row && row.kind !== "line" && row.kind !== "late") void app.unfold(row.key);
    else if (onRow && event.key === " " && row?.kind === "turn") selection.toggle(row.number);
    else if (onRow && !event.ctrlKey && !event.metaKey && row?.kind === "turn" && letter(event.key, row.number)) { /* done */ }
    else return;
    app.changed("selection");
    event.preventDefault();
  }

  /** P pins, O turns off or on, E edits the question. @param {string} key @param {number} number */
  function letter(key, number) {
    const flags = app.memory.cards.get(number)?.flags ?? [];
    if (key === "p") void change(app, number, flags.includes("pinned") ? "unpin" : "pin");
    else if (key === "o") void change(app, number, flags.includes("excluded") ? "include" : "exclude");
    else if (key === "e") void app.editTurn(number, "user");
    else return false;
    return true;
  }

  /** Where a key leads from a row, as an index. @param {string} key @param {number} at @returns {number | undefined} */
  function stepFrom(key, at) {
    const { rows } = app;
    const from = at < 0 ? rows.length : at;
    const page = Math.max(1, Math.floor(scroller.clientHeight / 90));
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, PageUp: from - page, PageDown: from + page, Home: 0, End: rows.length - 1 }[key];
    return to === undefined ? undefined : clamp(to, 0, rows.length - 1);
  }

  /** @param {number} index @param {boolean} extend */
  function go(index, extend) {
    const { rows, selection } = app;
    const down = index >= rows.findIndex(({ key }) => key === selection.active);
    const row = rows[rows[index]?.kind === "line" ? clamp(index + (down ? 1 : -1), 0, rows.length - 1) : index];
    if (!row) return;
    if (extend) {
      if (!selection.anchor) selection.anchor = selection.active;
      selection.extend(rows, row.key);
    } else selection.anchor = row.key;
    focus(row.key);
  }

  function close() {
    sizes.disconnect();
  }

  return { element, update, close };
}
