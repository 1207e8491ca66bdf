/** One panel: its knowledge, its view, its line to the kernel, and the order in which parts are redrawn. */

/** @import { Frame, Host, Model, Replies, Requests, Row, Shown, Source } from "./types" */

import { actionWords } from "./controls.js";
import { createHeights } from "./heights.js";
import { createLink, Refusal } from "./link.js";
import { createMemory } from "./memory.js";
import { touches } from "./plain.js";
import { buildRows } from "./rows.js";
import { createSelection } from "./selection.js";
import { t } from "./strings.js";
import { PROTOCOL } from "./decoder.js";

/** @typedef {{ element: HTMLElement, update(changed: Set<string>): void }} Part */
/** What a turn or summary says in full, and the version it was read for. @typedef {{ version: number, messages: Shown[] }} Reading */
/** @typedef {{ row: string, target: string, label: string, source: Source, text: string, word: string }} Editing */

const READINGS_KEPT = 40;

/** What one looks at, as it is before anybody did anything. */
const freshView = () => ({
  tab: /** @type {"memory" | "next" | "sent"} */ ("memory"),
  searching: false,
  query: "",
  /** @type {number[] | null} */
  found: null,
  foundTotal: 0,
  /** @type {import("./rows.js").Filter | null} */
  filter: null,
  /** @type {Set<string>} Summaries whose turns are shown. */
  unfolded: new Set(),
  /** @type {Set<string>} Cards that are open. */
  open: new Set(),
  /** @type {Map<string, Reading>} */
  readings: new Map(),
  /** @type {Set<string>} What is being read for an open card. */
  asked: new Set(),
  /** @type {Editing | null} */
  editing: null,
  question: "",
});

/** @typedef {ReturnType<typeof createApp>} App */

/** @param {Model} model */
export function createApp(model) {
  const app = {
    /** @type {Host} */
    host: model.host ?? {},
    memory: createMemory(),
    selection: createSelection(),
    heights: createHeights(),
    /** @type {Row[]} */
    rows: [],
    view: freshView(),
    wide: false,
    /** @type {HTMLElement} Set by the panel before anything is drawn. */
    root: document.createElement("div"),
    /** @type {Part[]} */
    parts: [],
    said: "",
    /** @type {HTMLDialogElement | null} The one that is open. */
    dialog: null,
    /** @type {(key: string) => void} Set by the list. */
    focusRow: () => {},
    /** @type {(key: string) => void} Set by the list: brings a row into view, and leaves the keyboard where it is. */
    showRow: () => {},
    /** Set by the list: what is in view stays there, although something grows. */
    holdView: () => {},
  };
  /** @type {Set<string>} */
  let changes = new Set();
  let scheduled = 0;
  // Several views may share one model and hear each other's replies: each has numbers of its own.
  const link = createLink(model, receive, Math.floor(Math.random() * 2 ** 40));

  function start() {
    // A widget restored from a saved notebook has no kernel behind it.
    if (model.comm_live === false) receive({ type: "status", thread: "", revision: 0, state: "reopened" });
    else hello();
  }

  function hello() {
    link.ask("hello", { protocol: PROTOCOL }, app.memory).catch((refusal) => {
      if (refusal.kind !== "lost") app.memory.phase = "mismatch";
      changed("phase");
    });
  }

  /** @param {Frame} frame */
  function receive(frame) {
    const live = app.memory.phase === "live";
    const { thread, era } = app.memory;
    const news = app.memory.apply(frame);
    if (news.has("gap")) hello();
    if (news.has("all") && (app.memory.phase !== "live" || app.memory.thread !== thread || app.memory.era !== era)) forgetView();
    if (live && app.memory.phase !== "live") link.abandon();
    if (touches(news, "cards", "turns", "summaries")) freshen();
    changed(...news);
  }

  /** Nothing of another thread, of what was erased, or of a kernel that is gone, stays on the page. */
  function forgetView() {
    const { tab } = app.view;
    app.view = { ...freshView(), tab };
    app.selection = createSelection();
    app.heights.reset();
    app.said = "";
    app.dialog?.close();
  }

  /** Redraw, at the next frame, the parts these changes concern. @param {...string} names */
  function changed(...names) {
    for (const name of names) changes.add(name);
    if (changes.size && !scheduled) scheduled = requestAnimationFrame(draw);
  }

  function draw() {
    scheduled = 0;
    const changed = changes;
    changes = new Set();
    if (changed.has("all")) for (const name of ["head", "meter", "turns", "cards", "findings", "standing", "view", "busy", "work", "said"]) changed.add(name);
    if (touches(changed, "turns", "summaries", "view", "places", "late")) {
      const rows = buildRows(app.memory, app.view);
      // What one cannot see in a narrowed list is not selected either.
      const shown = (app.view.found || app.view.filter) && new Set(rows.map(({ key }) => key));
      app.selection.follow(app.rows, rows, (number) => (shown ? shown.has(`#${number}`) : app.memory.indexOf(number) >= 0));
      app.rows = rows;
      changed.add("rows").add("selection");
    }
    for (const part of app.parts) part.update(changed);
  }

  /**
   * Ask the kernel for something to show.
   * @template {keyof Requests} K
   * @param {K} type @param {Requests[K]} body
   * @returns {Promise<Replies[K] | null>} null where it was refused; the refusal is said
   */
  async function ask(type, body) {
    try {
      return await link.ask(type, body, app.memory);
    } catch (error) {
      complain(error);
      return null;
    }
  }

  /**
   * Change the memory. The effect comes as an update; the word is said when the kernel agreed.
   * @template {keyof Requests} K
   * @param {K} type @param {Requests[K]} body @param {string} [words]
   * @returns {Promise<boolean>}
   */
  async function act(type, body, words = "") {
    const reply = await ask(type, body);
    if (!reply) return false;
    say(("note" in reply && reply.note) || words);
    if ("made" in reply && reply.made) show(reply.made);
    return true;
  }

  /** A command of the kernel's that says when it is done. @param {"undo" | "redo" | "clear" | "erase"} action */
  const command = (action) => {
    const label = action === "undo" || action === "redo" ? app.memory.head[action] : undefined;
    return act("command", { action }, t(`did.${action}`, { what: label ? actionWords(label) : "" }));
  };

  /** @param {Requests["summarise"]} which */
  const summarise = (which) => act("summarise", which);

  /** @param {unknown} error */
  function complain(error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "lost") {
      // Nothing can be sent any more: the text on show is of a kernel that is gone.
      if (app.memory.phase === "live") receive({ type: "status", thread: "", revision: 0, state: "gone" });
      return;
    }
    say(error.kind === "stale" && error.fresh ? t("stale") : error.kind === "cancelled" ? t("work.cancelled") : error.message);
  }

  /** Say a line to everybody: shown, and read out by screen readers. @param {string} words */
  function say(words) {
    app.said = words;
    changed("said");
  }

  /** Open or close a card. @param {string} key "#3" or "S1" */
  async function unfold(key) {
    const { open } = app.view;
    if (open.delete(key)) return changed("cards");
    open.add(key);
    app.holdView();
    changed("cards");
    await keepRead(key);
  }

  /** The version of a turn or summary as the panel knows it, -1 for one whose card is not here. @param {string} key */
  function versionOf(key) {
    const { cards, summaries } = app.memory;
    const known = key.startsWith("#") ? cards.get(Number(key.slice(1))) : summaries.find(({ id }) => id === key);
    return known?.version ?? -1;
  }

  /** Its messages, if they were read and are those of its present version. @param {string} key */
  function readingOf(key) {
    const reading = app.view.readings.get(key);
    return reading?.version === versionOf(key) ? reading.messages : undefined;
  }

  /** What says something else by now is read again where it is open, and forgotten where it is not. */
  function freshen() {
    const { open, readings } = app.view;
    for (const key of readings.keys()) if (!open.has(key) && !readingOf(key)) readings.delete(key);
    for (const key of open) if (versionOf(key) >= 0) void keepRead(key);
  }

  /** Read an open card until what was read is what it says; it closes where that is refused. @param {string} key */
  async function keepRead(key) {
    const { view } = app;
    if (view.asked.has(key)) return;
    view.asked.add(key);
    while (view === app.view && view.open.has(key) && !readingOf(key)) if (!(await read(key))) view.open.delete(key);
    view.asked.delete(key);
    changed("cards");
  }

  /** The messages of a card in full, from the kernel. @param {string} key */
  async function read(key) {
    const { open, readings, editing } = app.view;
    // Of before the question: it may change while the answer is on its way.
    const version = versionOf(key);
    const reply = await ask("read", { target: key });
    if (!reply) return null;
    readings.delete(key);
    readings.set(key, { version, messages: reply.messages });
    for (const old of readings.keys()) {
      if (readings.size <= READINGS_KEPT) break;
      if (old === editing?.row) continue;
      readings.delete(old);
      open.delete(old);
    }
    changed("cards");
    return reply.messages;
  }

  /**
   * Open a text for editing.
   * @param {string} row the row it stands in ("#3", "S1"), or "system" or "plan"
   * @param {string} target a message id, a summary, "system" or "plan"
   * @param {string} label
   */
  async function edit(row, target, label) {
    const reply = await ask("source", { target });
    if (!reply) return;
    app.view.editing = { row, target, label, source: reply.source, text: reply.source.text, word: "" };
    changed("cards", "standing");
  }

  /** Edit the question or the reply of a turn. @param {number} number @param {"user" | "assistant"} role */
  async function editTurn(number, role) {
    const key = `#${number}`;
    const messages = readingOf(key) ?? (await read(key));
    const of = messages?.filter((message) => message.role === role);
    const message = role === "user" ? of?.[0] : of?.[of.length - 1];
    if (!message) return;
    app.view.open.add(key);
    app.holdView();
    await edit(key, message.id, t(role === "user" ? "edit.question" : "edit.reply"));
  }

  /** Save what is being edited; a stale edit shows the new version instead. */
  async function save() {
    const { editing } = app.view;
    if (!editing) return;
    const { target, source, text } = editing;
    if (text === source.text) return leaveEditing();
    try {
      await link.ask("edit", { target, version: source.version, text }, app.memory);
      leaveEditing();
      say(t("did.edit"));
    } catch (error) {
      if (error instanceof Refusal && error.fresh)
        app.view.editing = { ...editing, source: error.fresh, text: error.fresh.text, word: t("stale") };
      complain(error);
      changed("cards", "standing");
    }
  }

  function leaveEditing() {
    const row = app.view.editing?.row;
    app.view.editing = null;
    changed("cards", "standing");
    if (row) requestAnimationFrame(() => app.focusRow(row));
  }

  /** The turns an action on a row concerns: the selection if the row is in it. @param {number} number */
  const targets = (number) => (app.selection.numbers.has(number) ? app.selection.list : [number]);

  /** Bring what was just made into view. @param {string} key */
  function show(key) {
    widen();
    requestAnimationFrame(() => app.showRow(key));
  }

  /** Show the whole list, whatever it was narrowed to. */
  function widen() {
    if (app.view.found) endSearch();
    app.view.filter = null;
    app.view.tab = app.wide ? app.view.tab : "memory";
    changed("view");
  }

  /** Pick up a finding's or a difference's turn: show its row. @param {number} number */
  function reveal(number) {
    widen();
    const hiding = app.memory.summaries.find(({ id, covers }) => !app.view.unfolded.has(id)
      && covers.some(([first, count]) => number >= first && number < first + count));
    if (hiding && !hiding.expanded) app.view.unfolded.add(hiding.id);
    requestAnimationFrame(() => app.focusRow(`#${number}`));
  }

  /** @param {string} query */
  async function search(query) {
    app.view.query = query;
    if (!query.trim()) {
      app.view.found = null;
      return changed("view");
    }
    const reply = await ask("search", { query });
    if (!reply || app.view.query !== query) return;
    app.view.found = reply.numbers;
    app.view.foundTotal = reply.total;
    changed("view");
  }

  function endSearch() {
    Object.assign(app.view, { searching: false, query: "", found: null });
    changed("view");
  }

  function close() {
    cancelAnimationFrame(scheduled);
    link.close();
    app.memory.forget();
  }

  return Object.assign(app, {
    start, hello, receive, changed, ask, act, command, summarise, say, unfold, readingOf, read, edit, editTurn, save, leaveEditing,
    targets, reveal, search, endSearch, close,
  });
}
