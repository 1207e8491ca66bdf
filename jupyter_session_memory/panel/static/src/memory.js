/** What the panel knows of the kernel's memory. No DOM: frames in, names of what changed out. */

/** @import { Card, Draft, Entity, Finding, Frame, Head, Meter, Phase, Place, Runs, Standing, StateFrame, SummaryCard, UpdateFrame, Work } from "./types" */

import { PROTOCOL } from "./wire.js";

/** @type {Standing} */
const NO_STANDING = { text: "", version: 0, tokens: 0, more: false };
/** @type {Place} */
const UNKNOWN_PLACE = { state: "out", why: "", detail: "" };
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

/** What a kernel tells; as made, nothing. */
class Knowledge {
  constructor() {
    this.thread = "";
    this.revision = 0;
    /** @type {Head} */
    this.head = { model: "", strategy: "", strategies: [], threads: [], sent: 0 };
    /** @type {Meter} */
    this.meter = { used: 0, budget: null, exact: true, layers: [], problem: "" };
    this.system = NO_STANDING;
    this.plan = NO_STANDING;
    /** @type {Place[]} */
    this.places = [];
    /** @type {number[]} Turn numbers, oldest first; tokens and marks run beside it. */
    this.order = [];
    /** @type {number[]} */
    this.tokens = [];
    /** @type {number[]} */
    this.marks = [];
    /** @type {Map<number, Card>} */
    this.cards = new Map();
    /** @type {SummaryCard[]} */
    this.summaries = [];
    /** @type {Entity[]} */
    this.entities = [];
    /** @type {Finding[]} */
    this.findings = [];
    /** @type {Draft | null} */
    this.draft = null;
    /** @type {Work} */
    this.work = { id: "", action: "", done: 0, of: 0 };
    /** @type {{ question: string, meter: Meter, places: Place[], marks: number[] } | null} The next request as a tried question makes it. */
    this.tried = null;
    /** @type {Map<number, number> | null} */
    this.positions = null;
  }
}

export class Memory extends Knowledge {
  constructor() {
    super();
    /** @type {Phase} */
    this.phase = "connecting";
    this.busy = false;
  }

  /** Drop every word of the conversation. */
  forget() {
    Object.assign(this, new Knowledge());
  }

  /** Where a turn stands in the order, -1 if it is not there. @param {number} number */
  indexOf(number) {
    this.positions ??= new Map(this.order.map((each, index) => [each, index]));
    return this.positions.get(number) ?? -1;
  }

  /** The place of the turn at an index, given the question being tried, if any. @param {number} index @returns {Place} */
  placeAt(index) {
    const { places, marks } = this.tried ?? this;
    return places[marks[index]] ?? UNKNOWN_PLACE;
  }

  /** The number of the turn that came last, or is being written; 0 for none. */
  get newest() {
    return Math.max(this.draft?.number ?? 0, this.order[this.order.length - 1] ?? 0);
  }

  /** How many turns are in, and how many may be. */
  get counts() {
    const counts = { in: 0, maybe: 0, out: 0 };
    for (let i = 0; i < this.order.length; i++) counts[this.placeAt(i).state]++;
    return counts;
  }

  /** @param {Frame} frame @returns {boolean} whether it belongs to the thread on show */
  #concerns(frame) {
    return frame.type === "state" || frame.type === "status" || frame.thread === this.thread;
  }

  /**
   * Take in news. Returns the names of what changed; "gap" means the panel must say hello again.
   * @param {Frame} frame
   * @returns {Set<string>}
   */
  apply(frame) {
    if (frame.type === "state") return this.#open(frame);
    if (frame.type === "status") return this.#settle(frame.state);
    if (this.phase !== "live" || !this.#concerns(frame)) return new Set();
    if (frame.type === "update") return this.update(frame);
    if (frame.type === "draft") return this.#write(frame);
    if (frame.type === "page") return this.keep(frame.cards);
    if (frame.type === "context" && frame.request === 0 && frame.revision === this.revision) return this.#try(frame);
    return new Set();
  }

  /** @param {StateFrame} frame */
  #open(frame) {
    this.forget();
    if (frame.protocol !== PROTOCOL) {
      this.phase = "mismatch";
      return new Set(["phase"]);
    }
    const { thread, revision, head, meter, system, plan, places, tokens, summaries, entities, findings, work } = frame;
    Object.assign(this, { thread, revision, head, meter, system, plan, places, tokens, summaries, entities, findings, work });
    this.phase = "live";
    this.order = unroll(frame.order, 1);
    this.marks = unroll(frame.marks, 0);
    this.draft = frame.draft ?? null;
    this.keep(frame.cards);
    return new Set(["phase", "all"]);
  }

  /** @param {UpdateFrame} frame */
  update(frame) {
    /** @type {Set<string>} */
    const changed = new Set();
    if (frame.base !== this.revision) return frame.revision <= this.revision ? changed : changed.add("gap");
    this.revision = frame.revision;
    for (const key of /** @type {const} */ (["head", "meter", "system", "plan", "places", "summaries", "entities", "findings", "work"])) {
      const value = frame[key];
      if (value === undefined || value === null) continue;
      Object.assign(this, { [key]: value });
      changed.add(key);
    }
    if (this.#changeOrder(frame)) changed.add("turns");
    if (this.order.length !== frame.total) return changed.add("gap");
    for (const number of unroll(frame.outdated, 1)) if (this.cards.delete(number)) changed.add("cards");
    if (frame.cards.length) this.keep(frame.cards).forEach((part) => changed.add(part));
    if (this.draft && frame.cards.some((card) => card.number === this.draft?.number)) {
      this.draft = null;
      changed.add("turns");
    }
    if (this.tried && (changed.has("turns") || changed.has("places") || changed.has("meter"))) {
      this.tried = null;
      changed.add("turns").add("tried");
    }
    return changed;
  }

  /** @param {UpdateFrame} frame @returns {boolean} whether numbers, tokens or places changed */
  #changeOrder(frame) {
    for (const { at, remove, numbers, tokens, places } of frame.splices) {
      for (const gone of this.order.slice(at, at + remove)) this.cards.delete(gone);
      const inserted = unroll(numbers, 1);
      this.order = [...this.order.slice(0, at), ...inserted, ...this.order.slice(at + remove)];
      this.tokens = [...this.tokens.slice(0, at), ...tokens, ...this.tokens.slice(at + remove)];
      this.marks = [...this.marks.slice(0, at), ...unroll(places, 0), ...this.marks.slice(at + remove)];
    }
    for (const [start, count, place] of frame.marks) this.marks.fill(place, start, start + count);
    for (const [index, tokens] of frame.counts) this.tokens[index] = tokens;
    if (frame.splices.length) this.positions = null;
    return Boolean(frame.splices.length || frame.marks.length || frame.counts.length || frame.places);
  }

  /** @param {Extract<Frame, { type: "draft" }>} frame @returns {Set<string>} */
  #write(frame) {
    if (frame.ended) {
      if (this.draft?.number !== frame.number) return new Set();
      this.draft = null;
      return new Set(["turns"]);
    }
    if (this.draft?.number !== frame.number) {
      this.draft = { number: frame.number, question: frame.question, text: frame.text, at: frame.at };
      return new Set(["turns"]);
    }
    const { text, at } = this.draft;
    const whole = text.slice(0, Math.max(0, frame.at - at)) + frame.text;
    this.draft = { ...this.draft, question: frame.question || this.draft.question, text: whole.slice(-DRAFT_KEPT), at: at + Math.max(0, whole.length - DRAFT_KEPT) };
    return new Set(["draft"]);
  }

  /** @param {Card[]} cards @returns {Set<string>} */
  keep(cards) {
    for (const card of cards) {
      this.cards.delete(card.number);
      this.cards.set(card.number, card);
    }
    for (const number of this.cards.keys()) {
      if (this.cards.size <= CARDS_KEPT) break;
      this.cards.delete(number);
    }
    return new Set(["cards"]);
  }

  /** @param {Extract<Frame, { type: "context" }>} frame @returns {Set<string>} */
  #try(frame) {
    const marks = unroll(frame.marks, 0);
    const fits = frame.question !== "" && marks.length === this.order.length && marks.length > 0;
    if (!fits && !this.tried) return new Set();
    this.tried = fits ? { question: frame.question, meter: frame.meter, places: frame.places, marks } : null;
    return new Set(["turns", "tried"]);
  }

  /** @param {Extract<Frame, { type: "status" }>["state"]} state @returns {Set<string>} */
  #settle(state) {
    if (state === "busy" || state === "idle") {
      if (this.busy === (state === "busy")) return new Set();
      this.busy = state === "busy";
      return new Set(["busy"]);
    }
    this.forget();
    this.busy = false;
    this.phase = state;
    return new Set(["phase", "all"]);
  }
}
