/** Reading frames from the kernel: a frame that is not what the contract says is refused as a whole. */

/** @import { Frame } from "./types" */

export const PROTOCOL = 1;

/** @typedef {(value: any) => boolean} Check */

/** @type {Check} */
const text = (value) => typeof value === "string";
/** @type {Check} */
const count = (value) => Number.isSafeInteger(value) && value >= 0;
/** @type {Check} */
const flag = (value) => typeof value === "boolean";
/** @param {Check} check @returns {Check} */
const list = (check) => (value) => Array.isArray(value) && value.every(check);
/** @param {number} n @returns {Check} */
const counts = (n) => (value) => Array.isArray(value) && value.length === n && value.every(count);
/** @param {Check} check @returns {Check} */
const maybe = (check) => (value) => value === undefined || value === null || check(value);
/** @param {...string} words @returns {Check} */
const oneOf = (...words) => (value) => words.includes(value);
/** Keys that are not named are ignored: a newer kernel may say more. @param {Record<string, Check>} fields @returns {Check} */
const shape = (fields) => {
  const entries = Object.entries(fields);
  return (value) => typeof value === "object" && value !== null && entries.every(([key, check]) => check(value[key]));
};

const runs = list(counts(2));
const label = shape({ action: text, target: text });
const place = shape({ state: oneOf("in", "out", "maybe"), why: text, detail: text });
const card = shape({
  number: count, version: count, question: text, reply: text, outcome: text, more: flag, flags: list(text),
  cell: text, model: text, tools: count, images: count,
});
const standing = shape({ text, version: count, tokens: count, more: flag });
const summary = shape({
  id: text, version: count, text, covers: runs, tokens: count, place, level: count, more: flag, by: text,
  lost: list(text), missing: count, stale: flag, pinned: flag, edited: flag, expanded: flag,
  invented: maybe(list(text)),
});
const entity = shape({ id: text, name: text, facts: list(shape({ text, turns: list(count), replaced: flag })) });
const finding = shape({ id: text, text, turns: list(count), remedies: list(label) });
const option = shape({ name: text, value: count, least: count, most: count });
const head = shape({
  model: text, strategy: text, strategies: list(shape({ name: text, options: list(option) })),
  threads: list(shape({ name: text, turns: count })), sent: count, undo: maybe(label), redo: maybe(label),
});
const limit = (/** @type {any} */ value) => value === null || count(value);
const meter = shape({
  used: count, budget: limit, exact: flag, layers: list(shape({ name: text, tokens: count })), problem: text,
});
const work = shape({ id: text, action: text, done: count, of: count });
const source = shape({ target: text, version: count, text });
const splice = shape({ at: count, remove: count, numbers: runs, tokens: list(count), places: runs });
const difference = shape({ added: list(text), removed: list(text), changed: list(text) });
const sent = shape({ role: text, layer: text, tokens: count, text, source: text, more: flag });
const shown = shape({ id: text, role: text, version: count, tokens: count, html: text, name: text, more: flag });

/** @type {Record<string, Check>} */
const FRAMES = {
  state: shape({
    protocol: count, head, meter, system: standing, plan: standing, places: list(place), order: runs,
    tokens: list(count), marks: runs, cards: list(card), summaries: list(summary), entities: list(entity),
    findings: list(finding), work, draft: maybe(shape({ number: count, question: text, text, at: count })),
  }),
  update: shape({
    base: count, total: count, head: maybe(head), meter: maybe(meter), system: maybe(standing),
    plan: maybe(standing), places: maybe(list(place)), splices: list(splice), marks: list(counts(3)),
    counts: list(counts(2)), cards: list(card), outdated: runs, summaries: maybe(list(summary)),
    entities: maybe(list(entity)), findings: maybe(list(finding)), work: maybe(work),
  }),
  draft: shape({ number: count, at: count, text, question: text, ended: flag }),
  status: shape({ state: oneOf("connecting", "idle", "busy", "restarted", "absent", "gone", "reopened") }),
  done: shape({ re: text, note: text }),
  refused: shape({ re: text, kind: text, text, fresh: maybe(source) }),
  page: shape({ re: text, cards: list(card) }),
  reading: shape({ re: text, target: text, messages: list(shown) }),
  source: shape({ re: text, source }),
  found: shape({ re: text, query: text, numbers: list(count), total: count }),
  context: shape({
    re: text, request: count, question: text, meter, start: count, total: count, messages: list(sent),
    difference: maybe(difference), places: list(place), marks: runs,
  }),
  receipts: shape({
    re: text, rows: list(shape({
      number: count, turn: count, tokens: count, budget: limit, exact: flag, text, model: text,
    })),
  }),
  json: shape({ re: text, text }),
};
const envelope = shape({ thread: text, revision: count });

/** The types of frames this panel understands. */
export const FRAME_TYPES = /* @__PURE__ */ Object.keys(FRAMES);

/**
 * A value from the wire as a frame, or null if it is none.
 * @param {any} value
 * @returns {Frame | null}
 */
export function readFrame(value) {
  if (!envelope(value) || !Object.hasOwn(FRAMES, value.type)) return null;
  return FRAMES[value.type](value) ? value : null;
}
