import assert from "node:assert/strict";
import { test } from "node:test";
import { createLink, Refusal } from "../src/link.js";
import { FRAMES } from "../src/decoder.js";
import { readFrame } from "../src/wire.js";
import { FakeModel, frame, frames } from "./support.js";

for (const name of frames("news")) {
  test(`the golden frame ${name} is read as it is`, () => {
    assert.deepEqual(readFrame(frame(`news/${name}`)), frame(`news/${name}`));
  });
}

for (const { why, frame: bad } of frame("refused/news")) {
  test(`a frame with ${why} is refused`, () => assert.equal(readFrame(bad), null));
}

test("every type of frame has a golden one", () => {
  assert.deepEqual(new Set(frames("news").map((name) => frame(`news/${name}`).type)), new Set(Object.keys(FRAMES)));
});

test("what a newer kernel adds to a frame is ignored", () => {
  assert.notEqual(readFrame({ ...frame("news/done"), mood: "fine" }), null);
});

for (const name of frames("requests")) {
  test(`the panel asks as in the golden request ${name}`, () => {
    const model = new FakeModel();
    const { type, id, thread, revision, ...body } = frame(`requests/${name}`);
    const link = createLink(model, () => {}, Number(id.slice(1)));
    link.ask(type, body, { thread, revision }).catch(() => {});
    assert.deepEqual(model.sent, [frame(`requests/${name}`)]);
  });
}

test("a reply settles the request it names and no other", async () => {
  const model = new FakeModel();
  const link = createLink(model, () => {});
  const first = link.ask("read", { target: "#1" }, { thread: "main", revision: 1 });
  const second = link.ask("source", { target: "m1" }, { thread: "main", revision: 1 });
  model.receive({ ...frame("news/source"), re: "r2" });
  assert.equal((await second).source.target, "m17");
  model.receive({ ...frame("news/reading"), re: "r1" });
  assert.equal((await first).messages.length, 2);
});

test("a refusal rejects with its word and the fresh text", async () => {
  const model = new FakeModel();
  const link = createLink(model, () => {});
  const asked = link.ask("edit", { target: "m17", version: 2, text: "x" }, { thread: "main", revision: 1 });
  model.receive({ ...frame("news/refused_stale"), re: "r1" });
  await assert.rejects(asked, (error) => error instanceof Refusal && error.kind === "stale" && error.fresh.version === 3);
});

test("malformed frames reach nobody and settle nothing", () => {
  const model = new FakeModel();
  const seen = [];
  const link = createLink(model, (news) => seen.push(news));
  link.ask("read", { target: "#1" }, { thread: "main", revision: 1 }).catch(() => {});
  for (const { frame: bad } of frame("refused/news")) model.receive(bad);
  assert.deepEqual([seen.length, link.waiting.size], [0, 1]);
});

test("an answer that cannot be read costs no more than itself", async () => {
  const model = new FakeModel();
  const link = createLink(model, () => {});
  const [lost, other] = [1, 2].map((revision) => link.ask("search", { query: "dog" }, { thread: "main", revision }));
  model.receive({ ...frame("news/found"), re: "r1", numbers: null });
  await assert.rejects(lost, { kind: "malformed", message: "The kernel's answer cannot be read. Reload the page." });
  model.receive({ ...frame("news/found"), re: "r2" });
  assert.equal((await other).total, frame("news/found").total);
});

test("when the kernel goes, whatever was asked is answered with that", async () => {
  const link = createLink(new FakeModel(), () => {});
  const asked = link.ask("search", { query: "dog" }, { thread: "main", revision: 1 });
  link.abandon();
  await assert.rejects(asked, { kind: "lost" });
});

test("a model that cannot send any more refuses instead of throwing", async () => {
  const model = new FakeModel();
  model.send = () => { throw new Error("comm closed"); };
  await assert.rejects(createLink(model, () => {}).ask("receipts", {}, { thread: "", revision: 0 }), { kind: "lost" });
});
