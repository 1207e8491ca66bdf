/** What each frame from the kernel must be. Written by `make panel` from jupyter_session_memory/panel/contract and panel/actions; do not edit. */

import { counts, count, flag, list, maybe, nullable, oneOf, shape, text } from "./shapes.js";

export const PROTOCOL = 2;

const option = shape({ name: text, value: count, least: count, most: count });
const strategyChoice = shape({ name: text, options: list(option) });
const threadChoice = shape({ name: text, turns: count });
const label = shape({ action: text, target: text });
const head = shape({ model: text, strategy: text, strategies: list(strategyChoice), threads: list(threadChoice), sent: count, undo: maybe(label), redo: maybe(label) });
const layer = shape({ name: text, tokens: count });
const meter = shape({ used: count, budget: nullable(count), exact: flag, layers: list(layer), problem: text });
const standing = shape({ text: text, version: count, tokens: count, more: flag });
const place = shape({ state: oneOf("in", "out", "maybe"), why: text, detail: text });
const card = shape({ number: count, version: count, question: text, reply: text, outcome: text, more: flag, flags: list(text), cell: text, model: text, tools: count, images: count, attached: list(text), collapsed: list(text) });
const late = shape({ since: count, changed: count, numbers: list(counts(2)) });
const summaryCard = shape({ id: text, version: count, text: text, covers: list(counts(2)), tokens: count, place: place, level: count, more: flag, by: text, lost: list(text), missing: count, stale: flag, pinned: flag, edited: flag, expanded: flag, invented: list(text) });
const fact = shape({ text: text, turns: list(count), replaced: flag });
const entity = shape({ id: text, name: text, facts: list(fact) });
const finding = shape({ id: text, text: text, turns: list(count), remedies: list(label) });
const draftCard = shape({ number: count, question: text, text: text, at: count });
const work = shape({ id: text, action: text, done: count, of: count });
const splice = shape({ at: count, remove: count, numbers: list(counts(2)), tokens: list(count), places: list(counts(2)) });
const source = shape({ target: text, version: count, text: text });
const shown = shape({ id: text, role: text, version: count, tokens: count, html: text, name: text, more: flag });
const sent = shape({ role: text, layer: text, tokens: count, text: text, source: text, more: flag });
const difference = shape({ added: list(text), removed: list(text), changed: list(text) });
const receipt = shape({ number: count, turn: count, tokens: count, budget: nullable(count), exact: flag, text: text, model: text });

/** By type. @type {Record<string, import("./shapes.js").Check>} */
export const FRAMES = {
  state: shape({ thread: text, revision: count, protocol: count, era: count, head: head, meter: meter, system: standing, plan: standing, places: list(place), order: list(counts(2)), tokens: list(count), marks: list(counts(2)), cards: list(card), late: list(late), summaries: list(summaryCard), entities: list(entity), findings: list(finding), draft: maybe(draftCard), work: work }),
  update: shape({ thread: text, revision: count, base: count, total: count, head: maybe(head), meter: maybe(meter), system: maybe(standing), plan: maybe(standing), places: maybe(list(place)), splices: list(splice), marks: list(counts(3)), counts: list(counts(2)), cards: list(card), outdated: list(counts(2)), late: maybe(list(late)), summaries: maybe(list(summaryCard)), entities: maybe(list(entity)), findings: maybe(list(finding)), work: maybe(work) }),
  draft: shape({ thread: text, revision: count, number: count, at: count, text: text, question: text, ended: flag }),
  status: shape({ thread: text, revision: count, state: oneOf("connecting", "idle", "busy", "restarted", "absent", "gone", "reopened") }),
  done: shape({ thread: text, revision: count, re: text, note: text, made: text }),
  refused: shape({ thread: text, revision: count, re: text, kind: oneOf("stale", "busy", "unknown", "unfit", "malformed", "failed", "cancelled"), text: text, fresh: maybe(source) }),
  page: shape({ thread: text, revision: count, re: text, cards: list(card) }),
  reading: shape({ thread: text, revision: count, re: text, messages: list(shown) }),
  source: shape({ thread: text, revision: count, re: text, source: source }),
  found: shape({ thread: text, revision: count, re: text, numbers: list(count), total: count }),
  context: shape({ thread: text, revision: count, re: text, request: count, meter: meter, start: count, total: count, messages: list(sent), difference: maybe(difference) }),
  receipts: shape({ thread: text, revision: count, re: text, rows: list(receipt) }),
  json: shape({ thread: text, revision: count, re: text, text: text }),
  output: shape({ thread: text, revision: count, re: text, plain: text, html: text, characters: count, private: flag, outcome: text }),
  blocks: shape({ thread: text, revision: count, re: text, blocks: list(text) }),
  exported: shape({ thread: text, revision: count, re: text, text: text, turns: count, private: count }),
};
