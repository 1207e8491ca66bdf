import assert from "node:assert/strict";
import { test } from "node:test";
import { createMemory, unroll } from "../src/memory.js";
import { frame } from "./support.js";

const opened = () => {
  const memory = createMemory();
  memory.apply(frame("news/state"));
  return memory;
};

test("a state opens the memory with its turns in order", () => {
  const memory = opened();
  assert.deepEqual([memory.phase, memory.order, memory.tokens], ["live", [1, 2, 4], [18, 240, 17]]);
  assert.deepEqual(memory.placeAt(1), { state: "out", why: "window", detail: "2" });
  assert.deepEqual(memory.counts, { in: 1, maybe: 0, out: 2 });
  assert.equal(memory.indexOf(4), 2);
});

test("an update of the next revision brings a new turn and ends its draft", () => {
  const memory = opened();
  assert.equal(memory.draft.number, 5);
  const changed = memory.apply(frame("news/update_new_turn"));
  assert.deepEqual(memory.order, [1, 2, 4, 5]);
  assert.deepEqual([memory.revision, memory.draft, memory.meter.used], [43, null, 49]);
  assert.deepEqual(memory.placeAt(0).why, "window");
  assert.ok(changed.has("turns") && changed.has("cards") && !changed.has("gap"));
});

test("a pruned turn leaves with its card, and outdated cards are dropped", () => {
  const memory = opened();
  memory.apply(frame("news/update_new_turn"));
  memory.apply(frame("news/update_prune"));
  assert.deepEqual([memory.order, [...memory.cards.keys()]], [[1, 4, 5], [1]]);
  assert.deepEqual(memory.tokens, [19, 17, 12]);
});

test("an update that skips a revision asks for everything anew", () => {
  assert.ok(opened().apply(frame("news/update_prune")).has("gap"));
});

test("an update that was already taken in changes nothing", () => {
  const memory = opened();
  memory.apply(frame("news/update_new_turn"));
  assert.equal(memory.apply({ ...frame("news/update_new_turn"), base: 41, revision: 42 }).size, 0);
  assert.equal(memory.order.length, 4);
});

test("an update whose count does not come out asks for everything anew", () => {
  assert.ok(opened().apply({ ...frame("news/update_new_turn"), total: 9 }).has("gap"));
});

test("news of another thread is not taken in", () => {
  const memory = opened();
  assert.equal(memory.apply({ ...frame("news/update_new_turn"), thread: "homework" }).size, 0);
});

test("a draft grows by what is appended, from wherever it is known", () => {
  const memory = opened();
  memory.apply(frame("news/draft"));
  assert.equal(memory.draft.text, "Stand on a hill in fog.");
  memory.apply({ ...frame("news/draft"), at: 5, text: " still." });
  assert.equal(memory.draft.text, "Stand still.");
});

test("a long draft keeps its end only, and goes on growing", () => {
  const memory = opened();
  memory.apply({ ...frame("news/draft"), text: "x".repeat(9000) });
  memory.apply({ ...frame("news/draft"), at: 9015, text: "end" });
  assert.equal(memory.draft.text.length, 4000);
  assert.ok(memory.draft.text.endsWith("xxend"));
});

test("a draft that is discarded leaves nothing", () => {
  const memory = opened();
  memory.apply(frame("news/draft_ended"));
  assert.equal(memory.draft, null);
});

test("a restart leaves no word of the conversation behind", () => {
  const memory = opened();
  memory.apply({ type: "status", thread: "", revision: 0, state: "restarted" });
  assert.equal(memory.phase, "restarted");
  assert.doesNotMatch(JSON.stringify({ ...memory, cards: [...memory.cards] }), /Bruno|deadline|hill|tutor/);
});

test("a busy kernel keeps the conversation on show", () => {
  const memory = opened();
  memory.apply(frame("news/status"));
  assert.deepEqual([memory.busy, memory.phase, memory.order.length], [true, "live", 3]);
});

test("a kernel of another protocol is not misread", () => {
  const memory = createMemory();
  memory.apply({ ...frame("news/state"), protocol: 1 });
  assert.deepEqual([memory.phase, memory.order], ["mismatch", []]);
});

test("the cards kept are bounded, and the newest stay", () => {
  const memory = opened();
  const [card] = frame("news/state").cards;
  memory.keep(Array.from({ length: 4000 }, (_, i) => ({ ...card, number: i + 10 })));
  assert.equal(memory.cards.size, 1500);
  assert.ok(memory.cards.has(4009));
});

test("ten thousand turns take a change at once", () => {
  const memory = createMemory();
  memory.apply({ ...frame("news/state"), order: [[1, 10000]], tokens: Array(10000).fill(12), marks: [[0, 10000]], cards: [], draft: undefined });
  memory.apply({ ...frame("news/update_prune"), base: 42, total: 9999, splices: [{ at: 5000, remove: 1, numbers: [], tokens: [], places: [] }], counts: [] });
  assert.deepEqual([memory.order.length, memory.indexOf(5001), memory.indexOf(5002)], [9999, -1, 5000]);
});

test("runs unroll as numbers or as repeats", () => {
  assert.deepEqual(unroll([[3, 2], [9, 1]], 1), [3, 4, 9]);
  assert.deepEqual(unroll([[3, 2], [9, 1]], 0), [3, 3, 9]);
});
