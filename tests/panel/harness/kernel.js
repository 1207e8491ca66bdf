/**
 * A kernel that is none: it speaks the panel's protocol over a memory made up in the page, with enough of the real
 * rules (window, budget, pins, undo, summaries) for every action of the panel to have its effect.
 */

import { conversation } from "./sample.js";
import { answers } from "./answers.js";

const PREVIEW = 280;

/** @typedef {ReturnType<typeof conversation>[number]} Turn */

export class Kernel {
  /** @param {{ turns?: number, specials?: string[], strategy?: string, window?: number, budget?: number | null }} options */
  constructor({ turns = 3, specials = [], strategy = "full", window = 2, budget = 1000 } = {}) {
    this.turns = conversation(turns, specials);
    Object.assign(this, { strategy, window, budget });
    this.revision = turns;
    this.era = 1;
    this.thread = "main";
    this.standing = { system: { text: "", version: 0 }, plan: { text: "", version: 0 } };
    this.summaries = [];
    this.late = [];
    this.entities = [];
    this.findings = [];
    this.receipts = [];
    this.draft = null;
    /** @type {(() => void) | null} Answers who stopped the reply being written, once it has ended. */
    this.stopped = null;
    this.work = { id: "", action: "", done: 0, of: 0 };
    this.undone = [];
    this.done = [];
    this.listeners = new Set();
    this.log = [];
    this.delay = 0;
    this.sentBytes = 0;
    this.largest = 0;
  }

  /** A model for `render`: what anywidget would hand over. @param {object} [host] */
  connect(host) {
    const callbacks = { "msg:custom": new Set(), comm_live_update: new Set() };
    const model = {
      host, comm_live: true,
      on: (event, callback) => (callbacks[event] ??= new Set()).add(callback),
      off: (event, callback) => callbacks[event]?.delete(callback),
      send: (frame) => {
        this.log.push(frame);
        const copy = JSON.parse(JSON.stringify(frame));
        setTimeout(() => model.comm_live && this.handle(copy, receive), this.delay);
      },
      die: () => {
        model.comm_live = false;
        this.listeners.delete(receive);
        for (const callback of callbacks.comm_live_update) callback();
      },
      raw: (frame) => { for (const callback of callbacks["msg:custom"]) callback(frame); },
    };
    const receive = (frame) => {
      const text = JSON.stringify(frame);
      const size = new TextEncoder().encode(text).length;
      this.sentBytes += size;
      this.largest = Math.max(this.largest, size);
      this.lastSize = size;
      if (frame.type === "state") this.stateSize = size;
      if (frame.type === "update") this.updateSize = size;
      model.raw(JSON.parse(text));
    };
    this.listeners.add(receive);
    return model;
  }

  live() {
    return this.turns.filter((turn) => !turn.pruned);
  }

  covered() {
    const numbers = new Map();
    for (const summary of this.summaries) if (!summary.expanded) for (const number of summary.numbers) numbers.set(number, summary.id);
    return numbers;
  }

  /** Where every turn stands, given a question. @param {string} [question] */
  places(question = "") {
    const turns = this.live();
    const covered = this.covered();
    const words = question.toLowerCase().match(/[a-z]{4,}/g) ?? [];
    let room = (this.budget ?? Infinity) - this.standing.system.text.length / 4 - 4;
    for (const turn of turns) if (turn.pinned && !turn.excluded) room -= turn.tokens;
    let left = this.strategy === "window" ? this.window : Infinity;
    const recent = this.strategy === "retrieval" ? this.window : Infinity;
    let seen = 0;
    let full = false;
    return turns.map((_, i) => turns[turns.length - 1 - i]).map((turn) => {
      if (turn.excluded) return { state: "out", why: "off", detail: "" };
      const bad = { interrupted: "stopped", failed: "failed" }[turn.outcome];
      if (bad && !turn.included) return { state: "out", why: bad, detail: "" };
      if (turn.pinned) return { state: "in", why: "pinned", detail: "" };
      if (covered.has(turn.number)) return { state: "in", why: "summary", detail: covered.get(turn.number) };
      if (full) return { state: "out", why: "room", detail: "" };
      if (left-- <= 0) return { state: "out", why: "window", detail: String(this.window) };
      if (seen++ >= recent) {
        if (!question) return { state: "maybe", why: "question", detail: "" };
        const found = words.some((word) => (turn.question + turn.reply).toLowerCase().includes(word));
        if (!found) return { state: "out", why: "room", detail: "" };
        if ((room -= turn.tokens) >= 0) return { state: "in", why: "found", detail: "" };
      } else if ((room -= turn.tokens) >= 0) return { state: "in", why: "sent", detail: "" };
      full = true;
      return { state: "out", why: "room", detail: "" };
    }).reverse();
  }

  /** The table of places and an index into it for each turn. @param {string} [question] */
  marked(question = "") {
    const table = [];
    const at = new Map();
    const indexes = this.places(question).map((place) => {
      const key = `${place.state} ${place.why} ${place.detail}`;
      if (!at.has(key)) {
        at.set(key, table.length);
        table.push(place);
      }
      return at.get(key);
    });
    return { places: table, indexes };
  }

  /** @param {Turn} turn */
  card(turn) {
    const { number, version, question, reply, outcome, cell, tools } = turn;
    return {
      number, version, question: question.slice(0, PREVIEW), reply: reply.slice(0, PREVIEW), outcome,
      more: question.length > PREVIEW || reply.length > PREVIEW,
      flags: ["pinned", "excluded", "included", "edited"].filter((flag) => turn[flag]), cell, model: "offline", tools, images: 0, attached: [], collapsed: [],
    };
  }

  meter(question = "") {
    const places = this.places(question);
    const turns = this.live().reduce((sum, turn, i) => sum + (places[i].state === "in" && !["summary", "found"].includes(places[i].why) ? turn.tokens : 0), 0);
    const found = this.live().reduce((sum, turn, i) => sum + (places[i].why === "found" ? turn.tokens : 0), 0);
    const notes = this.summaries.reduce((sum, { tokens, expanded }) => sum + (expanded ? 0 : tokens), 0) + Math.ceil(this.standing.plan.text.length / 4);
    const layers = [
      { name: "instructions", tokens: Math.ceil(this.standing.system.text.length / 4) }, { name: "notes", tokens: notes },
      { name: "turns", tokens: turns }, { name: "excerpts", tokens: found }, { name: "input", tokens: Math.ceil(question.length / 4) },
    ].filter(({ tokens }) => tokens);
    const used = layers.reduce((sum, { tokens }) => sum + tokens, 0);
    const over = this.budget !== null && used > this.budget;
    return { used, budget: this.budget, exact: false, layers,
      problem: over ? `Not sent: pinned turns need ${used.toLocaleString("en-US")} of ${this.budget.toLocaleString("en-US")} tokens. Unpin a turn or raise the budget.` : "" };
  }

  head() {
    const option = (name, value, least, most) => ({ name, value, least, most });
    const label = (entry) => entry?.label;
    return {
      model: "offline demo", strategy: this.strategy, sent: this.receipts.length,
      strategies: [
        { name: "adaptive", options: [] }, { name: "full", options: [] },
        { name: "window", options: [option("turns", this.window, 1, 100000)] },
        { name: "retrieval", options: [option("recent", this.window, 0, 1000)] },
      ],
      threads: this.threads ?? [{ name: this.thread, turns: this.live().length }],
      ...(this.done.length ? { undo: label(this.done.at(-1)) } : {}), ...(this.undone.length ? { redo: label(this.undone.at(-1)) } : {}),
    };
  }

  note(name) {
    const { text, version } = this.standing[name];
    return { text: text.slice(0, 2000), version, tokens: Math.ceil(text.length / 4), more: text.length > 2000 };
  }

  summaryCards() {
    return this.summaries.map(({ numbers, text, ...summary }) => ({
      text: text.slice(0, PREVIEW), more: text.length > PREVIEW, covers: runs(numbers, 1), level: 1, by: "offline demo", lost: [], missing: 0, stale: false,
      pinned: false, edited: false, expanded: false, version: 1,
      place: summary.expanded ? { state: "out", why: "replaced", detail: "" } : { state: "in", why: "sent", detail: "" }, ...summary,
    }));
  }

  state() {
    const turns = this.live();
    const { places, indexes } = this.marked();
    return {
      type: "state", thread: this.thread, revision: this.revision, protocol: 2, era: this.era, head: this.head(), meter: this.meter(),
      system: this.note("system"), plan: this.note("plan"), places, order: runs(turns.map(({ number }) => number), 1),
      tokens: turns.map(({ tokens }) => tokens), marks: runs(indexes, 0), cards: turns.slice(-24).map((turn) => this.card(turn)),
      late: this.late, summaries: this.summaryCards(), entities: this.entities, findings: this.findings,
      ...(this.draft ? { draft: this.draft } : {}), work: this.work,
    };
  }

  /** Publish what a change made different. @param {object} more @param {() => void} change */
  change(more, change) {
    const before = this.live();
    const was = this.marked();
    const base = this.revision;
    change();
    this.revision++;
    const after = this.live();
    const now = this.marked();
    const splices = difference(before, after, now.indexes);
    this.publish({
      type: "update", base, total: after.length, head: this.head(), meter: this.meter(), places: now.places, splices,
      marks: changedMarks(before, after, was, now), counts: [], cards: [], outdated: [], ...more(),
    });
  }

  /** @param {object} frame */
  publish(frame) {
    for (const listener of this.listeners) listener({ thread: this.thread, revision: this.revision, ...frame });
  }

  /** An action that undo takes back. @param {{ action: string, target: string }} label @param {() => void} change @param {() => object} [more] */
  step(label, change, more = () => ({})) {
    const kept = this.keep();
    this.change(() => ({ ...more() }), () => {
      change();
      this.done.push({ label, kept });
      this.undone = [];
    });
  }

  keep() {
    return structuredClone({ turns: this.turns, standing: this.standing, summaries: this.summaries, entities: this.entities });
  }

  /** @param {"done" | "undone"} from @param {"done" | "undone"} to */
  travel(from, to) {
    const step = this[from].pop();
    if (!step) return;
    const now = this.keep();
    this.change(() => ({ outdated: runs(this.live().map(({ number }) => number), 1), summaries: this.summaryCards(), system: this.note("system"), plan: this.note("plan"), entities: this.entities }), () => {
      Object.assign(this, step.kept);
      this[to].push({ label: step.label, kept: now });
    });
  }

  /** @param {object} frame @param {(frame: object) => void} send */
  handle(frame, send) {
    const reply = (type, body = {}) => send({ type, thread: this.thread, revision: this.revision, re: frame.id, ...body });
    const answer = answers[frame.type];
    if (!answer) return reply("refused", { kind: "malformed", text: "frame: unknown type" });
    return answer(this, frame, reply, send);
  }

  /** A reply that is written word by word. @param {string} question @param {string} text @param {number} pause milliseconds */
  async stream(question, text, pause = 40) {
    const number = Math.max(0, ...this.turns.map((turn) => turn.number)) + 1;
    this.draft = { number, question, text: "", at: 0 };
    this.publish({ type: "draft", number, at: 0, text: "", question, ended: false });
    for (const piece of text.match(/\S+\s*/g) ?? []) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (this.stopped) break;
      this.publish({ type: "draft", number, at: this.draft.text.length, text: piece, question: "", ended: false });
      this.draft.text += piece;
    }
    this.add(question, this.stopped ? this.draft.text : text, this.stopped ? "interrupted" : "complete");
    this.stopped?.();
    this.stopped = null;
  }

  /** @param {string} question @param {string} reply @param {string} outcome */
  add(question, reply, outcome = "complete") {
    const number = Math.max(0, ...this.turns.map((turn) => turn.number)) + 1;
    const turn = { ...conversation(1)[0], question, reply, outcome, number, cell: `cell-${number}`, tokens: Math.ceil((question.length + reply.length) / 4) + 4 };
    this.draft = null;
    this.step({ action: "", target: `#${number}` }, () => {
      this.receipts.push({ number: this.receipts.length + 1, turn: number, tokens: this.meter().used, budget: this.budget, exact: false, text: `#1–#${number - 1} + your text`, model: "offline demo" });
      this.turns.push(turn);
    }, () => ({ cards: [this.card(turn)] }));
  }
}

/** @param {number[]} values @param {0 | 1} step */
export function runs(values, step) {
  const found = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last && value === last[0] + step * last[1]) last[1]++;
    else found.push([value, 1]);
  }
  return found;
}

/** One splice: what lies between the common beginning and the common end. */
function difference(before, after, indexes) {
  let start = 0;
  while (start < before.length && start < after.length && before[start].number === after[start].number) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end).number === after.at(-1 - end).number) end++;
  const come = after.slice(start, after.length - end);
  if (come.length === 0 && before.length === after.length) return [];
  return [{ at: start, remove: before.length - start - end, numbers: runs(come.map(({ number }) => number), 1),
    tokens: come.map(({ tokens }) => tokens), places: runs(indexes.slice(start, after.length - end), 0) }];
}

/** Runs of turns whose place is another than before. */
function changedMarks(before, after, was, now) {
  const same = was.places.length === now.places.length && was.places.every((place, i) => JSON.stringify(place) === JSON.stringify(now.places[i]));
  const old = new Map(before.map(({ number }, i) => [number, was.indexes[i]]));
  const found = [];
  after.forEach(({ number }, i) => {
    const place = now.indexes[i];
    if (same && old.get(number) === place) return;
    const last = found.at(-1);
    if (last && last[0] + last[1] === i && last[2] === place) last[1]++;
    else found.push([i, 1, place]);
  });
  return found;
}
