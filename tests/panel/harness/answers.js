/** What the made-up kernel answers to each request. */

import { runs } from "./kernel.js";

const escape = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

/** Enough of Markdown for code and paragraphs. */
export const html = (text) => text.split(/```(?:\w*)\n?/).map((part, i) => i % 2
  ? `<pre><code>${escape(part).replace(/\b(def|from|import|for|in|yield|del)\b/g, '<span class="jsm-k">$1</span>')}</code></pre>`
  : part.split(/\n\n+/).filter((each) => each.trim()).map((each) => `<p dir="auto">${escape(each)}</p>`).join("")).join("");

const find = (kernel, number) => kernel.turns.find((turn) => turn.number === number && !turn.pruned);

/** @type {Record<string, (kernel: any, frame: any, reply: (type: string, body?: object) => void, send: (frame: object) => void) => any>} */
export const answers = {
  hello: (kernel, frame, reply, send) => send(kernel.state()),
  page: (kernel, { numbers }, reply) => {
    const wanted = new Set(numbers);
    reply("page", { cards: kernel.turns.filter((turn) => wanted.has(turn.number) && !turn.pruned).map((turn) => kernel.card(turn)) });
  },
  read: (kernel, { target }, reply) => {
    const summary = kernel.summaries.find(({ id }) => id === target);
    if (summary) return reply("reading", { messages: [shown(target, "assistant", summary.text, summary.tokens)] });
    const turn = find(kernel, Number(target.slice(1)));
    if (!turn) return reply("refused", { kind: "unknown", text: `${target} is not in memory.` });
    reply("reading", { messages: [
      shown(`q${turn.number}`, "user", turn.question, Math.ceil(turn.question.length / 4), turn.version),
      ...(turn.reply ? [shown(`a${turn.number}`, "assistant", turn.reply, Math.ceil(turn.reply.length / 4), turn.version)] : []),
    ] });
  },
  source: (kernel, { target }, reply) => reply("source", { source: source(kernel, target) }),
  turns: (kernel, { action, numbers }, reply) => {
    const turns = numbers.map((number) => find(kernel, number)).filter(Boolean);
    if (!turns.length) return reply("refused", { kind: "unknown", text: "Nothing was changed: these turns are not in memory." });
    const set = { prune: { pruned: true }, pin: { pinned: true }, unpin: { pinned: false }, exclude: { excluded: true, included: false }, include: { excluded: false, included: true } }[action];
    const target = runs(numbers, 1).map(([first, count]) => (count > 1 ? `#${first}–#${first + count - 1}` : `#${first}`)).join(", ");
    kernel.step({ action, target }, () => {
      const wanted = new Set(numbers);
      kernel.turns = kernel.turns.map((turn) => (wanted.has(turn.number) ? { ...turn, ...set } : turn));
    }, () => (action === "prune" ? {} : { cards: numbers.length <= 20 ? numbers.map((number) => kernel.card(find(kernel, number))) : [], outdated: numbers.length > 20 ? runs(numbers, 1) : [] }));
    reply("done", { note: "", made: "" });
  },
  edit: (kernel, { target, version, text }, reply) => {
    const fresh = source(kernel, target);
    if (version !== fresh.version) return reply("refused", { kind: "stale", text: "Changed meanwhile. Nothing was edited; here is the new version.", fresh });
    if (target === "system" || target === "plan") {
      kernel.step({ action: "edit", target: target === "plan" ? "plan" : "instructions" }, () => { kernel.standing = { ...kernel.standing, [target]: { text, version: version + 1 } }; }, () => ({ [target]: kernel.note(target) }));
    } else if (target.startsWith("S")) {
      kernel.step({ action: "edit", target }, () => { kernel.summaries = kernel.summaries.map((each) => (each.id === target ? { ...each, text, version: version + 1, edited: true } : each)); }, () => ({ summaries: kernel.summaryCards() }));
    } else {
      const number = Number(target.slice(1));
      const part = target[0] === "q" ? "question" : "reply";
      kernel.step({ action: "edit", target: `#${number}` }, () => {
        kernel.turns = kernel.turns.map((turn) => (turn.number === number ? { ...turn, [part]: text, version: version + 1, edited: true } : turn));
        kernel.late = late(kernel, number);
      }, () => ({ cards: [kernel.card(find(kernel, number))], late: kernel.late }));
    }
    reply("done", { note: "", made: "" });
  },
  dismiss: (kernel, { since }, reply) => {
    kernel.change(() => ({ late: kernel.late }), () => { kernel.late = kernel.late.filter((each) => each.since !== since); });
    reply("done", { note: "", made: "" });
  },
  export: (kernel, { form, private: also }, reply) => reply("exported", { text: `${form} of ${kernel.live().length}`, turns: kernel.live().length, private: also ? 0 : 1 }),
  import: (kernel, { text }, reply) => {
    for (const { content } of JSON.parse(text)) kernel.add(content, "Noted.");
    reply("done", { note: "1 turn added.", made: "" });
  },
  entity: (kernel, { entity, fact, text }, reply) => {
    kernel.step({ action: "entity", target: entity }, () => {
      kernel.entities = kernel.entities.map((each) => (each.id === entity ? { ...each, facts: each.facts.flatMap((known) => (known.text !== fact ? [known] : text ? [{ ...known, text }] : [])) } : each));
    }, () => ({ entities: kernel.entities }));
    reply("done", { note: "", made: "" });
  },
  summarise: async (kernel, { numbers, older }, reply) => {
    const live = kernel.live().map((turn) => turn.number);
    const chosen = numbers ?? (older ? live.filter((number) => number < older) : live.slice(0, -4));
    if (!chosen.length) return reply("refused", { kind: "unfit", text: "There is nothing older to summarise." });
    const id = `S${kernel.summaries.length + 1}`;
    kernel.work = { id: `w${kernel.revision}`, action: "summarise", done: 0, of: 4 };
    const { id: mine } = kernel.work;
    for (let done = 0; done <= 4; done++) {
      if (kernel.work.id !== mine) return reply("refused", { kind: "cancelled", text: "Cancelled." });
      kernel.work = { ...kernel.work, done };
      kernel.publish({ type: "update", base: kernel.revision, total: kernel.live().length, splices: [], marks: [], counts: [], cards: [], outdated: [], work: kernel.work });
      await new Promise((resolve) => setTimeout(resolve, kernel.slow ?? 30));
    }
    kernel.work = { id: "", action: "", done: 0, of: 0 };
    kernel.step({ action: "summarise", target: `#${chosen[0]}–#${chosen.at(-1)}` }, () => {
      kernel.summaries = [...kernel.summaries, { id, text: `The user has a dog called Bruno and lives in Lima. They work through a data science course: loading data, missing values, overfitting, gradient descent. ${chosen.length} turns.`, numbers: chosen, tokens: 42, lost: ["3 May", "bill_depth_mm"], missing: 2, invented: ["Rome"] }];
    }, () => ({ summaries: kernel.summaryCards(), work: kernel.work }));
    return reply("done", { note: `#${chosen[0]}–#${chosen.at(-1)} summarised as ${id}; 2 facts lost.`, made: id });
  },
  summary: (kernel, { action, summary }, reply) => {
    if (action === "remove") {
      kernel.step({ action, target: summary }, () => { kernel.summaries = kernel.summaries.filter(({ id }) => id !== summary); }, () => ({ summaries: kernel.summaryCards() }));
      return reply("done", { note: "", made: "" });
    }
    const set = { expand: { expanded: true }, collapse: { expanded: false }, remake: { stale: false }, pin: { pinned: true }, unpin: { pinned: false } }[action];
    kernel.step({ action, target: summary }, () => { kernel.summaries = kernel.summaries.map((each) => (each.id === summary ? { ...each, ...set } : each)); }, () => ({ summaries: kernel.summaryCards() }));
    reply("done", { note: "", made: "" });
  },
  command: (kernel, { action }, reply) => {
    if (action === "undo") kernel.travel("done", "undone");
    else if (action === "redo") kernel.travel("undone", "done");
    else if (action === "clear" || action === "erase") {
      kernel.step({ action: "clear", target: "" }, () => { kernel.turns = kernel.turns.map((turn) => ({ ...turn, pruned: true })); kernel.summaries = []; }, () => ({ summaries: [] }));
      if (action === "erase") {
        Object.assign(kernel, { turns: [], done: [], undone: [], entities: [], revision: kernel.revision + 1, era: kernel.era + 1 });
        kernel.publish(kernel.state());
      }
    } else kernel.publish({ type: "update", base: kernel.revision, total: kernel.live().length, splices: [], marks: [], counts: [], cards: [], outdated: [], findings: kernel.findings });
    reply("done", { note: action === "check" ? (kernel.findings.length ? `${kernel.findings.length} findings.` : "Nothing found.") : "", made: "" });
  },
  search: (kernel, { query }, reply) => {
    const words = query.toLowerCase();
    const numbers = kernel.live().filter((turn) => `${turn.question}\n${turn.reply}`.toLowerCase().includes(words)).map((turn) => turn.number);
    reply("found", { numbers: numbers.slice(0, 500), total: numbers.length });
  },
  strategy: (kernel, { name, options }, reply) => {
    kernel.change(() => ({}), () => { kernel.strategy = name; kernel.window = options.turns ?? options.recent ?? kernel.window; });
    reply("done", { note: "", made: "" });
  },
  budget: (kernel, { tokens }, reply) => {
    kernel.change(() => ({}), () => { kernel.budget = tokens ?? 1000; });
    reply("done", { note: "", made: "" });
  },
  thread: (kernel, { name }, reply, send) => {
    kernel.thread = name;
    send(kernel.state());
    reply("done", { note: "", made: "" });
  },
  preview: (kernel, { question, before }, reply) => {
    const messages = context(kernel, question);
    const end = before ?? messages.length;
    const last = kernel.receipts.at(-1);
    reply("context", { request: 0, meter: kernel.meter(question), start: Math.max(0, end - 100), total: messages.length, messages: messages.slice(Math.max(0, end - 100), end),
      ...(last && before === undefined ? { difference: { added: [`#${last.turn}`], removed: [], changed: [] } } : {}) });
  },
  receipts: (kernel, frame, reply) => reply("receipts", { rows: kernel.receipts.slice(-200) }),
  receipt: (kernel, { number, before }, reply) => {
    const row = kernel.receipts.find((each) => each.number === number);
    const messages = context(kernel, "What is my dog called?").slice(-12);
    reply("context", { request: number, meter: { ...kernel.meter(), used: row.tokens, budget: row.budget }, start: 0, total: messages.length, messages: before === undefined ? messages : [],
      difference: number > 1 ? { added: [`#${row.turn - 1}`], removed: number > 3 ? ["#1"] : [], changed: [] } : undefined });
  },
  json: (kernel, { question }, reply) => reply("json", { text: JSON.stringify(context(kernel, question ?? "").map(({ role, text }) => ({ role, content: text })), null, 2) }),
  cancel: (kernel, { work }, reply) => {
    if (kernel.work.id === work) kernel.work = { id: "", action: "", done: 0, of: 0 };
    kernel.publish({ type: "update", base: kernel.revision, total: kernel.live().length, splices: [], marks: [], counts: [], cards: [], outdated: [], work: kernel.work });
    reply("done", { note: "", made: "" });
  },
  stop: async (kernel, { number }, reply) => {
    if (kernel.draft?.number !== number) return reply("refused", { kind: "unknown", text: `The reply of #${number} had ended.` });
    await new Promise((resolve) => { kernel.stopped = resolve; });
    reply("done", { note: `Stopped. What had come is kept as #${number}.`, made: "" });
  },
  remedy: (kernel, { finding }, reply) => {
    kernel.change(() => ({ findings: kernel.findings }), () => { kernel.findings = kernel.findings.filter(({ id }) => id !== finding); });
    reply("done", { note: "", made: "" });
  },
};

/** What stands below a turn that changed. */
function late(kernel, changed) {
  const numbers = kernel.live().map(({ number }) => number).filter((number) => number > changed);
  return numbers.length ? [{ since: kernel.revision, changed, numbers: runs(numbers, 1) }] : [];
}

const shown = (id, role, text, tokens, version = 1) => ({ id, role, version, tokens, html: html(text.slice(0, 200_000)), name: "", more: text.length > 200_000 });

function source(kernel, target) {
  if (target === "system" || target === "plan") return { target, ...kernel.standing[target] };
  const summary = kernel.summaries.find(({ id }) => id === target);
  if (summary) return { target, version: summary.version ?? 1, text: summary.text };
  const turn = find(kernel, Number(target.slice(1)));
  return { target, version: turn?.version ?? 0, text: (target[0] === "q" ? turn?.question : turn?.reply) ?? "" };
}

/** The messages a request would carry. */
function context(kernel, question) {
  const places = kernel.places(question);
  const preview = (text) => ({ text: text.slice(0, 2000), more: text.length > 2000 });
  const messages = [];
  if (kernel.standing.system.text) messages.push({ role: "system", layer: "instructions", source: "", tokens: Math.ceil(kernel.standing.system.text.length / 4), ...preview(kernel.standing.system.text) });
  for (const { id, text, tokens, expanded } of kernel.summaries) if (!expanded) messages.push({ role: "system", layer: "notes", source: id, tokens, ...preview(text) });
  kernel.live().forEach((turn, i) => {
    if (places[i].state !== "in" || places[i].why === "summary") return;
    const layer = places[i].why === "found" ? "excerpts" : "turns";
    messages.push({ role: "user", layer, source: `#${turn.number}`, tokens: Math.ceil(turn.question.length / 4), ...preview(turn.question) });
    if (turn.reply) messages.push({ role: "assistant", layer, source: `#${turn.number}`, tokens: Math.ceil(turn.reply.length / 4), ...preview(turn.reply) });
  });
  if (question) messages.push({ role: "user", layer: "input", source: "", tokens: Math.ceil(question.length / 4), ...preview(question) });
  return messages;
}
