import assert from "node:assert/strict";
import { test } from "node:test";
import { brief } from "../src/card.js";
import { layBlocks, LEAST } from "../src/blocks.js";
import { createHeights } from "../src/heights.js";
import { layersOf } from "../src/meter.js";
import { ceiling } from "../src/plot.js";
import { buildRows, firstSeen } from "../src/rows.js";
import { createSelection } from "../src/selection.js";
import { ENGLISH, t, tn, translate, turnList } from "../src/strings.js";
import { frame, memoryOf } from "./support.js";

const view = { found: null, unfolded: new Set() };
const keys = (rows) => rows.map(({ key }) => key);

test("the line stands between what is out and what is in", () => {
  assert.deepEqual(keys(buildRows(memoryOf(["out", "in", "in"]), view)), ["#1", "line", "#2", "#3"]);
});

test("there is no line where in and out interleave, nor where all is in or all is out", () => {
  for (const states of [["out", "in", "out"], ["in", "out", "in"], ["in", "in"], ["out", "out"], ["out", "maybe", "in"], []])
    assert.equal(firstSeen(memoryOf(states)), -1, states.join());
});

test("a folded summary hides the turns it covers, an unfolded one shows them inside", () => {
  const memory = memoryOf(["in", "in", "in", "in"]);
  memory.summaries = [{ ...frame("news/state").summaries[0], covers: [[1, 2]] }];
  assert.deepEqual(keys(buildRows(memory, view)), ["S1", "#3", "#4"]);
  const open = buildRows(memory, { ...view, unfolded: new Set(["S1"]) });
  assert.deepEqual(keys(open), ["S1", "#1", "#2", "#3", "#4"]);
  assert.equal(open[1].inside, "S1");
});

test("a summary whose originals are sent again hides nothing", () => {
  const memory = memoryOf(["in", "in", "in"]);
  memory.summaries = [{ ...frame("news/state").summaries[0], covers: [[1, 2]], expanded: true }];
  assert.deepEqual(keys(buildRows(memory, view)), ["S1", "#1", "#2", "#3"]);
});

test("a search shows what was found and is still there", () => {
  assert.deepEqual(keys(buildRows(memoryOf(["in", "out", "in"]), { ...view, found: [1, 3, 9] })), ["#1", "#3"]);
});

test("a reply being written is the last row, unless its turn has a row already", () => {
  const memory = memoryOf(["in"]);
  memory.draft = { number: 2, question: "?", text: "", at: 0 };
  assert.deepEqual(keys(buildRows(memory, view)), ["#1", "#2"]);
  memory.draft = { number: 1, question: "?", text: "", at: 0 };
  assert.deepEqual(keys(buildRows(memory, view)), ["#1"]);
});

const rowsOf = (...numbers) => numbers.map((number) => ({ key: `#${number}`, kind: "turn", number }));

test("Shift selects from the anchor to the row, over the line between", () => {
  const selection = createSelection();
  const rows = [...rowsOf(1), { key: "line", kind: "line" }, ...rowsOf(2, 3)];
  selection.toggle(1);
  selection.extend(rows, "#3");
  assert.deepEqual(selection.list, [1, 2, 3]);
  selection.extend(rows, "#2");
  assert.deepEqual(selection.list, [1, 2]);
});

test("after a removal the keyboard is on the row that took its place", () => {
  const selection = createSelection();
  selection.active = "#2";
  selection.numbers = new Set([2, 3]);
  selection.follow(rowsOf(1, 2, 3), rowsOf(1, 3), (number) => number !== 2);
  assert.deepEqual([selection.active, selection.list], ["#3", [3]]);
  selection.follow(rowsOf(1, 3), rowsOf(1), (number) => number === 1);
  assert.deepEqual([selection.active, selection.list], ["#1", []]);
  selection.follow(rowsOf(1), [], () => false);
  assert.equal(selection.active, "");
});

test("rows stand where measured and estimated heights put them", () => {
  const heights = createHeights();
  heights.use(rowsOf(1, 2, 3));
  heights.estimates.turn = 80;
  assert.equal(heights.measure("#1", 100), true);
  assert.equal(heights.measure("#1", 100.2), false);
  assert.deepEqual([heights.top(1), heights.top(2), heights.total], [100, 180, 260]);
  assert.deepEqual([heights.at(0), heights.at(99), heights.at(100), heights.at(9999), heights.at(-5)], [0, 0, 1, 2, 0]);
});

test("an empty list has no height and no row", () => {
  const heights = createHeights();
  heights.use([]);
  assert.deepEqual([heights.total, heights.at(10)], [0, 0]);
});

test("each turn has a block as wide as its tokens, side by side in the width there is", () => {
  const blocks = layBlocks(memoryOf(["out", "in", "in", "maybe"], [10, 10, 40, 20]), 340);
  assert.deepEqual(blocks.map(({ state }) => state), ["out", "in", "in", "maybe"]);
  const spare = blocks.map(({ width }) => width - LEAST);
  assert.ok(Math.abs(spare[2] / spare[1] - 4) < 1e-9);
  for (let i = 1; i < blocks.length; i++) assert.ok(blocks[i].x >= blocks[i - 1].x + blocks[i - 1].width);
  assert.ok(blocks[3].x + blocks[3].width <= 340.001);
});

test("of ten thousand turns every one is in some block, and none is too narrow to see", () => {
  const memory = memoryOf(Array.from({ length: 10_000 }, (_, i) => (i >= 9_960 || i === 17 ? "in" : "out")));
  for (const width of [280, 360, 900, 1600]) {
    const blocks = layBlocks(memory, width);
    assert.ok(blocks.length < width / 3);
    assert.equal(blocks.reduce((sum, { to, from }) => sum + to - from, 0), 10_000);
    assert.equal(blocks.reduce((sum, { inside }) => sum + inside, 0), 41);
    assert.equal(blocks.find(({ from, to }) => from <= 17 && 17 < to).state, "mixed");
    assert.equal(blocks.at(-1).state, "in");
    for (const { x, width: wide } of blocks) assert.ok(wide >= 2 && x >= 0 && x + wide <= width + 0.001);
  }
});

test("one turn a hundred times longer than the rest leaves the rest visible", () => {
  const blocks = layBlocks(memoryOf(Array(20).fill("in"), [50_000, ...Array(19).fill(5)]), 300);
  assert.ok(blocks.every(({ width }) => width >= LEAST));
});

test("no turns or no width make no blocks", () => {
  assert.deepEqual([layBlocks(memoryOf([]), 300), layBlocks(memoryOf(["in"]), 0)], [[], []]);
});

test("a folded card wastes no line on what is blank or a fence", () => {
  assert.equal(brief("Take the mean:\n\n```python\n# per shop\nsales.mean()\n```\n"), "Take the mean: # per shop sales.mean()");
  assert.equal(brief("one  `word`\r\n\ttwo"), "one  `word` two");
});

test("the layers of the meter add up to what is used, with what frames the messages last", () => {
  const layers = [{ name: "input", tokens: 11 }, { name: "turns", tokens: 41 }, { name: "notes", tokens: 0 }];
  const meter = { used: 55, budget: 100, exact: false, layers, problem: "" };
  assert.deepEqual(layersOf(meter).map(({ name, tokens }) => [name, tokens]), [["turns", 41], ["input", 11], ["framing", 3]]);
  assert.deepEqual(layersOf({ ...meter, used: 52 }).map(({ name }) => name), ["turns", "input"]);
});

test("the plot's axis ends at a round number", () => {
  assert.deepEqual([3, 97, 100, 960, 1_100, 30_001].map(ceiling), [10, 100, 100, 1000, 2000, 50_000]);
});

test("turns are written as people write them", () => {
  assert.equal(turnList([2, 3, 4, 9]), "#2–#4, #9");
  assert.equal(turnList([1, 3, 5, 7, 9, 11]), "#1, #3, #5, … #11");
  assert.equal(turnList([]), "");
});

test("words are filled in, counted, and translated where there is a translation", () => {
  assert.equal(t("meter.of", { used: 1240, budget: 4000 }), "1,240 of 4,000 tokens");
  assert.deepEqual([tn("selected", 1), tn("selected", 3)], ["1 selected", "3 selected"]);
  assert.equal(t("no.such.key"), "key");
  assert.equal(t("undo.what", { what: "$& {x}" }), "Undo: $& {x}");
  translate({ clear: "Leeren" });
  assert.deepEqual([t("clear"), t("save")], ["Leeren", "Save"]);
  translate({});
});

test("every counted key has both its forms", () => {
  for (const key of Object.keys(ENGLISH).filter((name) => name.endsWith(".one"))) assert.ok(key.replace(/one$/, "other") in ENGLISH, key);
});
