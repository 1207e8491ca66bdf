/** Puts panels over a made-up kernel on the page, as the address asks, and leaves both in `window` for tests. */

import panel from "/jupyter_session_memory/panel/static/panel.js";
import { Kernel } from "./kernel.js";

const asked = new URLSearchParams(location.search);
const number = (name, otherwise) => Number(asked.get(name) ?? otherwise);
const kernel = new Kernel({
  turns: number("turns", 3), specials: (asked.get("special") ?? "").split(",").filter(Boolean),
  strategy: asked.get("strategy") ?? "full", window: number("window", 2), budget: number("budget", 1000) || null,
});

if (asked.has("system")) kernel.standing.system = { text: asked.get("system") || "You are a data science tutor. Answer briefly, and show code only when asked.", version: 1 };
if (asked.has("plan")) kernel.standing.plan = { text: "1. Load the data. 2. Look at gaps. 3. Model body mass.", version: 1 };
if (asked.has("threads")) kernel.threads = [{ name: "main", turns: kernel.turns.length }, { name: "homework", turns: 4 }];
if (asked.has("summaries")) {
  kernel.summaries = [{ id: "S1", tokens: 61, numbers: [1, 2, 3, 4, 5], missing: 2, lost: ["3 May", "2,700 g"], invented: ["Rome", "300"],
    text: "The user has a dog called Bruno, lives in Lima and works on the penguins data. Gaps were found in four columns; overfitting after epoch 12 was explained, with early stopping as the remedy." }];
  if (asked.get("summaries") === "stale") kernel.summaries[0].stale = true;
}
if (asked.has("findings")) kernel.findings = [
  { id: "f1", text: "The budget is nearly full: about 4 more turns fit.", turns: [], remedies: [{ action: "summarise", target: "older turns" }] },
  { id: "f2", text: "#2 says “Answer in English”, #9 says “Auf Deutsch, bitte”. The later one is in force.", turns: [2, 9], remedies: [{ action: "exclude", target: "#2" }] },
];
if (asked.has("entities")) kernel.entities = [
  { id: "bruno", name: "Bruno", facts: [{ text: "the user's dog", turns: [1], replaced: false }] },
  { id: "deadline", name: "deadline", facts: [{ text: "10 May", turns: [7], replaced: false }, { text: "3 May", turns: [3], replaced: true }] },
];
for (let i = 0; i < number("sent", 0); i++) kernel.receipts.push({
  number: i + 1, turn: i % 7 === 5 ? 0 : i + 1, tokens: Math.min(960, 40 + i * 43) - (i % 5) * 9, budget: kernel.budget, exact: false, model: "offline demo",
  text: i ? `#${Math.max(1, i - 20)}–#${i} + your text` : "your text only",
});
if (asked.has("draft")) kernel.draft = { number: kernel.turns.length + 1, question: "Explain gradient descent.", text: "Stand on a hill in fog. Feel which way is down, take a small step,", at: 0 };
if (asked.has("pins")) for (const pinned of (asked.get("pins") ?? "").split(",").map(Number)) kernel.turns[pinned - 1].pinned = true;
if (asked.has("off")) kernel.turns[number("off", 1) - 1].excluded = true;

document.body.classList.toggle("dark", asked.get("theme") === "dark");
if (asked.has("theme")) document.body.setAttribute("data-jp-theme-light", String(asked.get("theme") !== "dark"));
document.body.classList.toggle("fill", asked.has("fill"));

const host = asked.has("host") || asked.has("fill") ? {
  fill: asked.has("fill"), calls: [],
  goToCell: (cell) => host.calls.push(cell), insertExample: () => host.calls.push("example"), loadExtension: () => host.calls.push("load"),
  cellState: (cell) => ({ "cell-2": "edited", "cell-4": "gone" })[cell] ?? "",
} : undefined;

const models = [];
const closers = [];
for (let i = 0; i < number("panels", 1); i++) {
  const el = document.createElement("div");
  if (asked.has("width")) el.style.width = `${number("width", 360)}px`;
  else el.style.flex = "1 1 0";
  document.querySelector("main").append(el);
  const model = kernel.connect(host);
  models.push(model);
  closers.push(panel.render({ model, el }));
}
if (asked.has("phase")) setTimeout(() => kernel.publish({ type: "status", thread: "", revision: 0, state: asked.get("phase") }), 60);
Object.assign(window, { kernel, models, closers, host });
if (asked.has("stream")) void kernel.stream("Explain gradient descent.", "Stand on a hill in fog. Feel which way is down, take a small step, and feel again. ".repeat(12));
