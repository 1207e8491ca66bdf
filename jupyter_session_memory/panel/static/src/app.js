/** One panel: its knowledge, its view, its line to the kernel, and the order in which parts are redrawn. */

/** @import { Frame, Host, Model, Replies, Requests, Row, Shown, Source } from "./types" */

import { touches } from "./dom.js";
import { Heights } from "./heights.js";
import { Link, Refusal } from "./link.js";
import { Memory } from "./memory.js";
import { buildRows } from "./rows.js";
import { Selection } from "./selection.js";
import { t } from "./strings.js";
import { PROTOCOL } from "./wire.js";

/** @typedef {{ element: HTMLElement, update(changed: Set<string>): void }} Part */
/** What a turn or summary says in full, and the version it was read for. @typedef {{ version: number, messages: Shown[] }} Reading */
/** @typedef {{ row: string, target: string, label: string, source: Source, text: string, word: string }} Editing */

const READINGS_KEPT = 40;

export class App {
  #model;
  /** @type {Set<string>} */
  #changes = new Set();
  #scheduled = 0;
  #link;

  /** @param {Model} model */
  constructor(model) {
    this.#model = model;
    /** @type {Host} */
    this.host = model.host ?? {};
    this.memory = new Memory();
    this.selection = new Selection();
    this.heights = new Heights();
    /** @type {Row[]} */
    this.rows = [];
    this.view = this.#freshView();
    this.wide = false;
    /** @type {HTMLElement} Set by the panel before anything is drawn. */
    this.root = document.createElement("div");
    /** @type {Part[]} */
    this.parts = [];
    this.said = "";
    /** @type {(key: string) => void} Set by the list. */
    this.focusRow = () => {};
    /** Set by the list: what is in view stays there, although something grows. */
    this.holdView = () => {};
    this.#link = new Link(model, (frame) => this.receive(frame));
    // Several views may share one model and hear each other's replies.
    this.#link.next = Math.floor(Math.random() * 2 ** 40);
  }

  #freshView() {
    return {
      tab: /** @type {"memory" | "next" | "sent"} */ ("memory"),
      searching: false,
      query: "",
      /** @type {number[] | null} */
      found: null,
      foundTotal: 0,
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
    };
  }

  start() {
    // A widget restored from a saved notebook has no kernel behind it.
    if (this.#model.comm_live === false) this.receive({ type: "status", thread: "", revision: 0, state: "reopened" });
    else this.hello();
  }

  hello() {
    this.#link.ask("hello", { protocol: PROTOCOL }, this.memory).catch((refusal) => {
      if (refusal.kind !== "lost") this.memory.phase = "mismatch";
      this.changed("phase");
    });
  }

  /** @param {Frame} frame */
  receive(frame) {
    const live = this.memory.phase === "live";
    const thread = this.memory.thread;
    const changed = this.memory.apply(frame);
    if (changed.has("gap")) this.hello();
    if (changed.has("all") && (this.memory.phase !== "live" || this.memory.thread !== thread)) this.#forgetView();
    if (live && this.memory.phase !== "live") this.#link.abandon();
    if (touches(changed, "cards", "turns", "summaries")) this.#freshen();
    this.changed(...changed);
  }

  /** Nothing of another thread, or of a kernel that is gone, stays on the page. */
  #forgetView() {
    const { tab } = this.view;
    this.view = { ...this.#freshView(), tab };
    this.selection = new Selection();
    this.heights.reset();
    this.said = "";
  }

  /** Redraw, at the next frame, the parts these changes concern. @param {...string} names */
  changed(...names) {
    for (const name of names) this.#changes.add(name);
    if (this.#changes.size && !this.#scheduled) this.#scheduled = requestAnimationFrame(() => this.#draw());
  }

  #draw() {
    this.#scheduled = 0;
    const changed = this.#changes;
    this.#changes = new Set();
    if (changed.has("all")) for (const name of ["head", "meter", "turns", "cards", "findings", "standing", "view", "busy", "work", "said"]) changed.add(name);
    if (touches(changed, "turns", "summaries", "view", "places")) {
      const rows = buildRows(this.memory, this.view);
      this.selection.follow(this.rows, rows, (number) => this.memory.indexOf(number) >= 0);
      this.rows = rows;
      changed.add("rows").add("selection");
    }
    for (const part of this.parts) part.update(changed);
  }

  /**
   * Ask the kernel for something to show.
   * @template {keyof Requests} K
   * @param {K} type @param {Requests[K]} body
   * @returns {Promise<Replies[K] | null>} null where it was refused; the refusal is said
   */
  async ask(type, body) {
    try {
      return await this.#link.ask(type, body, this.memory);
    } catch (error) {
      this.#complain(error);
      return null;
    }
  }

  /**
   * Change the memory. The effect comes as an update; the word is said when the kernel agreed.
   * @template {keyof Requests} K
   * @param {K} type @param {Requests[K]} body @param {string} [words]
   * @returns {Promise<boolean>}
   */
  async act(type, body, words = "") {
    const reply = await this.ask(type, body);
    if (reply) this.say(("note" in reply && reply.note) || words);
    return reply !== null;
  }

  /** A command of the kernel's that says when it is done. @param {"undo" | "redo" | "clear" | "erase"} action */
  command(action) {
    return this.act("command", { action }, t(`did.${action}`));
  }

  /** @param {Requests["summarise"]} which */
  summarise(which) {
    return this.act("summarise", which, t("did.summarise"));
  }

  /** @param {unknown} error */
  #complain(error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === "lost") {
      // Nothing can be sent any more: the text on show is of a kernel that is gone.
      if (this.memory.phase === "live") this.receive({ type: "status", thread: "", revision: 0, state: "gone" });
      return;
    }
    this.say(error.kind === "stale" && error.fresh ? t("stale") : error.kind === "cancelled" ? t("work.cancelled") : error.message);
  }

  /** Say a line to everybody: shown, and read out by screen readers. @param {string} words */
  say(words) {
    this.said = words;
    this.changed("said");
  }

  /** Open or close a card. @param {string} key "#3" or "S1" */
  async unfold(key) {
    const { open } = this.view;
    if (open.delete(key)) return this.changed("cards");
    open.add(key);
    this.holdView();
    this.changed("cards");
    await this.#keepRead(key);
  }

  /** The version of a turn or summary as the panel knows it, -1 for one whose card is not here. @param {string} key */
  #versionOf(key) {
    const { cards, summaries } = this.memory;
    const known = key.startsWith("#") ? cards.get(Number(key.slice(1))) : summaries.find(({ id }) => id === key);
    return known?.version ?? -1;
  }

  /** Its messages, if they were read and are those of its present version. @param {string} key */
  readingOf(key) {
    const reading = this.view.readings.get(key);
    return reading?.version === this.#versionOf(key) ? reading.messages : undefined;
  }

  /** What says something else by now is read again where it is open, and forgotten where it is not. */
  #freshen() {
    const { open, readings } = this.view;
    for (const key of readings.keys()) if (!open.has(key) && !this.readingOf(key)) readings.delete(key);
    for (const key of open) if (this.#versionOf(key) >= 0) void this.#keepRead(key);
  }

  /** Read an open card until what was read is what it says; it closes where that is refused. @param {string} key */
  async #keepRead(key) {
    const { view } = this;
    if (view.asked.has(key)) return;
    view.asked.add(key);
    while (view === this.view && view.open.has(key) && !this.readingOf(key)) if (!(await this.read(key))) view.open.delete(key);
    view.asked.delete(key);
    this.changed("cards");
  }

  /** The messages of a card in full, from the kernel. @param {string} key */
  async read(key) {
    const { open, readings, editing } = this.view;
    // Of before the question: it may change while the answer is on its way.
    const version = this.#versionOf(key);
    const reply = await this.ask("read", { target: key });
    if (!reply) return null;
    readings.delete(key);
    readings.set(key, { version, messages: reply.messages });
    for (const old of readings.keys()) {
      if (readings.size <= READINGS_KEPT) break;
      if (old === editing?.row) continue;
      readings.delete(old);
      open.delete(old);
    }
    this.changed("cards");
    return reply.messages;
  }

  /**
   * Open a text for editing.
   * @param {string} row the row it stands in ("#3", "S1"), or "system" or "plan"
   * @param {string} target a message id, a summary, "system" or "plan"
   * @param {string} label
   */
  async edit(row, target, label) {
    const reply = await this.ask("source", { target });
    if (!reply) return;
    this.view.editing = { row, target, label, source: reply.source, text: reply.source.text, word: "" };
    this.changed("cards", "standing");
  }

  /** Edit the question or the reply of a turn. @param {number} number @param {"user" | "assistant"} role */
  async editTurn(number, role) {
    const key = `#${number}`;
    const messages = this.readingOf(key) ?? (await this.read(key));
    const of = messages?.filter((message) => message.role === role);
    const message = role === "user" ? of?.[0] : of?.[of.length - 1];
    if (!message) return;
    this.view.open.add(key);
    this.holdView();
    await this.edit(key, message.id, t(role === "user" ? "edit.question" : "edit.reply"));
  }

  /** Save what is being edited; a stale edit shows the new version instead. */
  async save() {
    const { editing } = this.view;
    if (!editing) return;
    const { target, source, text } = editing;
    if (text === source.text) return this.leaveEditing();
    try {
      await this.#link.ask("edit", { target, version: source.version, text }, this.memory);
      this.leaveEditing();
      this.say(t("did.edit"));
    } catch (error) {
      if (error instanceof Refusal && error.fresh)
        this.view.editing = { ...editing, source: error.fresh, text: error.fresh.text, word: t("stale") };
      this.#complain(error);
      this.changed("cards", "standing");
    }
  }

  leaveEditing() {
    const row = this.view.editing?.row;
    this.view.editing = null;
    this.changed("cards", "standing");
    if (row) requestAnimationFrame(() => this.focusRow(row));
  }

  /** The turns an action on a row concerns: the selection if the row is in it. @param {number} number */
  targets(number) {
    return this.selection.numbers.has(number) ? this.selection.list : [number];
  }

  /** Pick up a finding's or a difference's turn: show its row. @param {number} number */
  reveal(number) {
    if (this.view.found) this.endSearch();
    const hiding = this.memory.summaries.find(({ id, covers }) => !this.view.unfolded.has(id)
      && covers.some(([first, count]) => number >= first && number < first + count));
    if (hiding && !hiding.expanded) this.view.unfolded.add(hiding.id);
    this.view.tab = this.wide ? this.view.tab : "memory";
    this.changed("view");
    requestAnimationFrame(() => this.focusRow(`#${number}`));
  }

  /** @param {string} query */
  async search(query) {
    this.view.query = query;
    if (!query.trim()) {
      this.view.found = null;
      return this.changed("view");
    }
    const reply = await this.ask("search", { query });
    if (!reply || this.view.query !== query) return;
    this.view.found = reply.numbers;
    this.view.foundTotal = reply.total;
    this.changed("view");
  }

  endSearch() {
    Object.assign(this.view, { searching: false, query: "", found: null });
    this.changed("view");
  }

  close() {
    cancelAnimationFrame(this.#scheduled);
    this.#link.close();
    this.memory.forget();
  }
}
