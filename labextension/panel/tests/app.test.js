import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { createApp } from "../src/app.js";
import { turnSignature } from "../src/card.js";
import { FakeModel, frame } from "./support.js";

// What an App needs of a page; it draws nothing here.
beforeEach(() => Object.assign(globalThis, { document: { createElement: () => ({}) }, requestAnimationFrame: () => 1 }));

const settle = () => new Promise((resolve) => setImmediate(resolve));
const state = frame("news/state");

/** A live panel whose kernel answers each reading with the text in `says`. */
async function opened() {
  const model = new FakeModel();
  const app = createApp(model);
  app.start();
  model.receive(state);
  const kernel = { model, says: "Noted.", revision: state.revision };
  const reads = () => model.sent.filter(({ type }) => type === "read");
  const answer = async () => {
    const { id, target } = reads().at(-1);
    model.receive({ ...frame("news/reading"), re: id, target, messages: [{ ...frame("news/reading").messages[0], html: kernel.says }] });
    await settle();
  };
  const news = async (more) => {
    const nothing = { splices: [], marks: [], counts: [], cards: [], outdated: [] };
    model.receive({ type: "update", thread: state.thread, base: kernel.revision, revision: ++kernel.revision, total: state.tokens.length, ...nothing, ...more });
    await settle();
  };
  return { app, kernel, reads, answer, news };
}
const card = (more) => ({ ...state.cards.find(({ number }) => number === 1), ...more });
const shown = (app) => app.view.readings.get("#1")?.messages[0].html;

test("an open card stays open with its text when it is pinned, and nothing is read again", async () => {
  const { app, reads, answer, news } = await opened();
  void app.unfold("#1");
  await answer();
  await news({ cards: [card({ flags: ["pinned"] })] });
  assert.deepEqual([app.view.open.has("#1"), shown(app), reads().length], [true, "Noted.", 1]);
});

test("an open card whose text changed is read again, and says the old until the new is there", async () => {
  const { app, kernel, reads, answer, news } = await opened();
  void app.unfold("#1");
  await answer();
  kernel.says = "Noted: Rex.";
  await news({ cards: [card({ version: 9 })] });
  assert.deepEqual([app.view.open.has("#1"), shown(app), reads().length], [true, "Noted.", 2]);
  const before = turnSignature(app, 1, 0, "#1", "");
  await answer();
  assert.deepEqual([shown(app), reads().length], ["Noted: Rex.", 2]);
  assert.notEqual(turnSignature(app, 1, 0, "#1", ""), before);
});

test("a card that changes while it is read is read once more", async () => {
  const { app, reads, answer, news } = await opened();
  void app.unfold("#1");
  await news({ cards: [card({ version: 9 })] });
  assert.equal(reads().length, 1);
  await answer();
  assert.equal(reads().length, 2);
  await answer();
  assert.equal(reads().length, 2);
});

test("an open card whose card the panel lost is read again when it is back", async () => {
  const { app, reads, answer, news } = await opened();
  void app.unfold("#1");
  await answer();
  await news({ outdated: [[1, 1]] });
  assert.deepEqual([app.view.open.has("#1"), shown(app), reads().length], [true, "Noted.", 1]);
  app.receive({ ...frame("news/page"), thread: state.thread, re: "", cards: [card({ version: 9 })] });
  assert.equal(reads().length, 2);
});

test("of a folded card that changed nothing is kept", async () => {
  const { app, reads, answer, news } = await opened();
  void app.unfold("#1");
  await answer();
  void app.unfold("#1");
  await news({ cards: [card({ version: 9 })] });
  assert.deepEqual([app.view.readings.size, reads().length], [0, 1]);
});

test("an open summary is read again when it is made anew", async () => {
  const { app, reads, answer, news } = await opened();
  const [summary] = state.summaries;
  void app.unfold("S1");
  await answer();
  await news({ summaries: [{ ...summary, pinned: true }] });
  assert.equal(reads().length, 1);
  await news({ summaries: [{ ...summary, version: 2 }] });
  assert.deepEqual([reads().length, reads().at(-1).target, app.view.open.has("S1")], [2, "S1", true]);
});

test("a card that cannot be read closes", async () => {
  const { app, kernel, reads } = await opened();
  void app.unfold("#1");
  kernel.model.receive({ ...frame("news/refused"), re: reads().at(-1).id });
  await settle();
  assert.equal(app.view.open.has("#1"), false);
});
