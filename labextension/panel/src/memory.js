/** What the panel knows of the kernel's memory. No DOM: frames in, names of what changed out. */

/** @import { Card, DraftCard, Entity, Finding, Frame, Head, Late, Meter, Phase, Place, Runs, Standing, State, SummaryCard, Update, Work } from "./types" */

import { PROTOCOL } from "./decoder.js";

/** @type {Standing} */
const NO_STANDING = { text: "", version: 0, tokens: 0, more: false };
/** @type {Place} */
const UNKNOWN_PLACE = { state: "out", why: "", detail: "" };
/** What frames tell whole. */
const TOLD = /** @type {const} */ (["head", "meter", "system", "plan", "places", "late", "summaries", "entities", "findings", "work"]);
const CARDS_KEPT = 1500;
const DRAFT_KEPT = 4000;

/**
 * Runs as single values.
 * @param {Runs} runs
 * @param {number} step 1 for turn numbers, 0 for values that repeat
 */
export function unroll(runs, step) {
  /** @type {number[]} */
  const found = [];
  for (const [first, count] of runs) for (let i = 0; i < count; i++) found.push(first + step * i);
  return found;
}

/** What changed, by name. @param {...string} names */
const names = (...names) => new Set(names);

/** What a kernel tells; at first, nothing. */
const nothing = () => ({
  thread: "",
  era: 0,
  revision: 0,
  /** @type {Head} */
  head: { model: "", strategy: "", strategies: [], threads: [], sent: 0 },
  /** @type {Meter} */
  meter: { used: 0, budget: null, exact: true, layers: [], problem: "" },
  system: NO_STANDING,
  plan: NO_STANDING,
  /** @type {Place[]} */
  places: [],
  /** @type {number[]} Turn numbers, oldest first; tokens and marks run beside it. */
  order: [],
  /** @type {number[]} */
  tokens: [],
  /** @type {number[]} */
  marks: [],
  /** @type {Map<number, Card>} */
  cards: new Map(),
  /** @type {Late[]} */
  late: [],
  /** @type {SummaryCard[]} */
  summaries: [],
  /** @type {Entity[]} */
  entities: [],
  /** @type {Finding[]} */
  findings: [],
  /** @type {DraftCard | null} */
  draft: null,
  /** @type {Work} */
  work: { id: "", action: "", done: 0, of: 0 },
});

/** @typedef {ReturnType<typeof createMemory>} Memory */

export function createMemory() {
  /** @type {Map<number, number> | null} Where each turn stands in the order; null until somebody asks. */
  let positions = null;
  const memory = {
    ...nothing(),
    /** @type {Phase} */
    phase: "connecting",
    busy: false,
    /** The number of the turn that came last, or is being written; 0 for none. @returns {number} */
    get newest() {
      return memory.order.reduce((newest, number) => Math.max(newest, number), memory.draft?.number ?? 0);
    },
    /** How many turns are in, and how many may be. @returns {{ in: number, maybe: number, out: number }} */
    get counts() {
      const counts = { in: 0, maybe: 0, out: 0 };
      for (let i = 0; i < memory.order.length; i++) counts[placeAt(i).state]++;
      return counts;
    },
  };

  /** Drop every word of the conversation. */
  function forget() {
    Object.assign(memory, nothing());
    positions = null;
  }

  /** Where a turn stands in the order, -1 if it is not there. @param {number} number */
  function indexOf(number) {
    positions ??= new Map(memory.order.map((each, index) => [each, index]));
    return positions.get(number) ?? -1;
  }

  /** The place of the turn at an index. @param {number} index @returns {Place} */
  const placeAt = (index) => memory.places[memory.marks[index]] ?? UNKNOWN_PLACE;

  /** @param {Frame} frame @returns {boolean} whether it belongs to the thread on show */
  const concerns = (frame) => frame.type === "state" || frame.type === "status" || frame.thread === memory.thread;

  /**
   * Take in news. Returns the names of what changed; "gap" means the panel must say hello again.
   * @param {Frame} frame
   * @returns {Set<string>}
   */
  function apply(frame) {
    if (frame.type === "state") return open(frame);
    if (frame.type === "status") return settle(frame.state);
    if (memory.phase !== "live" || !concerns(frame)) return names();
    if (frame.type === "update") return update(frame);
    if (frame.type === "draft") return write(frame);
    if (frame.type === "page") return keep(frame.cards);
    return names();
  }

  /** @param {State} frame */
  function open(frame) {
    forget();
    if (frame.protocol !== PROTOCOL) {
      memory.phase = "mismatch";
      return names("phase");
    }
    const { thread, era, revision, tokens } = frame;
    Object.assign(memory, { thread, era, revision, tokens });
    take(frame);
    memory.phase = "live";
    memory.order = unroll(frame.order, 1);
    memory.marks = unroll(frame.marks, 0);
    memory.draft = frame.draft ?? null;
    keep(frame.cards);
    return names("phase", "all");
  }

  /** Keep what a frame tells whole; returns the names of it. @param {State | Update} frame */
  function take(frame) {
    const told = TOLD.filter((name) => frame[name] !== undefined && frame[name] !== null);
    for (const name of told) Object.assign(memory, { [name]: frame[name] });
    return told;
  }

  /** @param {Update} frame */
  function update(frame) {
    /** @type {Set<string>} */
    const changed = new Set();
    if (frame.base !== memory.revision) return frame.revision <= memory.revision ? changed : changed.add("gap");
    memory.revision = frame.revision;
    for (const name of take(frame)) changed.add(name);
    if (changeOrder(frame)) changed.add("turns");
    if (memory.order.length !== frame.total) return changed.add("gap");
    for (const number of unroll(frame.outdated, 1)) if (memory.cards.delete(number)) changed.add("cards");
    if (frame.cards.length) for (const part of keep(frame.cards)) changed.add(part);
    if (memory.draft && frame.cards.some((card) => card.number === memory.draft?.number)) {
      memory.draft = null;
      changed.add("turns");
    }
    return changed;
  }

  /** @param {Update} frame @returns {boolean} whether numbers, tokens or places changed */
  function changeOrder(frame) {
    for (const { at, remove, numbers, tokens, places } of frame.splices) {
      for (const gone of memory.order.slice(at, at + remove)) memory.cards.delete(gone);
      const spliced = (/** @type {number[]} */ values, /** @type {number[]} */ inserted) =>
        [...values.slice(0, at), ...inserted, ...values.slice(at + remove)];
      memory.order = spliced(memory.order, unroll(numbers, 1));
      memory.tokens = spliced(memory.tokens, tokens);
      memory.marks = spliced(memory.marks, unroll(places, 0));
    }
    for (const [start, count, place] of frame.marks) memory.marks.fill(place, start, start + count);
    for (const [index, tokens] of frame.counts) memory.tokens[index] = tokens;
    if (frame.splices.length) positions = null;
    return Boolean(frame.splices.length || frame.marks.length || frame.counts.length || frame.places);
  }

  /** @param {Extract<Frame, { type: "draft" }>} frame @returns {Set<string>} */
  function write(frame) {
    if (frame.ended) {
      if (memory.draft?.number !== frame.number) return names();
      memory.draft = null;
      return names("turns");
    }
    if (memory.draft?.number !== frame.number) {
      const { number, question, text, at } = frame;
      memory.draft = { number, question, text, at };
      return names("turns");
    }
    const { text, at } = memory.draft;
    const whole = text.slice(0, Math.max(0, frame.at - at)) + frame.text;
    memory.draft = { ...memory.draft, question: frame.question || memory.draft.question, text: whole.slice(-DRAFT_KEPT), at: at + Math.max(0, whole.length - DRAFT_KEPT) };
    return names("draft");
  }

  /** @param {Card[]} cards @returns {Set<string>} */
  function keep(cards) {
    for (const card of cards) {
      memory.cards.delete(card.number);
      memory.cards.set(card.number, card);
    }
    for (const number of memory.cards.keys()) {
      if (memory.cards.size <= CARDS_KEPT) break;
      memory.cards.delete(number);
    }
    return names("cards");
  }

  /** @param {Extract<Frame, { type: "status" }>["state"]} state @returns {Set<string>} */
  function settle(state) {
    if (state === "busy" || state === "idle") {
      if (memory.busy === (state === "busy")) return names();
      memory.busy = state === "busy";
      return names("busy");
    }
    forget();
    memory.busy = false;
    memory.phase = state;
    return names("phase", "all");
  }

  return Object.assign(memory, { forget, indexOf, placeAt, apply, keep });
}
