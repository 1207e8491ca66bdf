/**
 * Every word the panel says, in one table. `{x}` is filled in; keys in `.one` and `.other` are chosen by a count.
 * A front end that translates hands its own table to `translate`.
 */

/** @type {Record<string, string>} */
export const ENGLISH = {
  "title": "Memory", "region": "Session memory",
  "undo": "Undo", "undo.what": "Undo: {what}", "redo": "Redo", "redo.what": "Redo: {what}",
  "search.turns": "Search the turns", "search.none": "No turn holds that.",
  "search.found.one": "1 turn", "search.found.other": "{n} turns", "search.cut": "first {shown} of {n} turns",
  "close": "Close", "more": "More", "cancel": "Cancel", "save": "Save", "edit": "Edit", "copy": "Copy",
  "copied": "Copied.", "copy.failed": "This page may not copy. Select the text and copy it.",

  "thread": "Thread", "thread.option": "{name} ({n})", "strategy": "Strategy", "budget": "Token budget",
  "strategy.full": "Full", "strategy.window": "Window", "strategy.summary": "Summary",
  "strategy.hierarchical": "Hierarchical", "strategy.entity": "Entities", "strategy.topics": "Topics",
  "strategy.retrieval": "Retrieval", "strategy.adaptive": "Adaptive",
  "option.window.turns": "last {input} turns", "option.summary.keep": "newest {input} verbatim",
  "option.hierarchical.keep": "newest {input} verbatim", "option.hierarchical.fanout": "groups of {input}",
  "option.entity.keep": "newest {input} verbatim", "option.retrieval.recent": "newest {input} and what fits",

  "meter": "Next request", "meter.of": "{used} of {budget} tokens", "meter.nolimit": "{used} tokens, no limit",
  "meter.change": "{words}: change the token budget",
  "meter.nearly": "{percent} %", "meter.nearly.tip": "{percent} % of the token budget is taken.", "meter.over": "over the budget", "meter.label": "of {input} tokens", "meter.brief": "of {input}",
  "budget.hint": "Empty: the model's own budget",
  "layer.instructions": "instructions", "layer.notes": "notes", "layer.turns": "turns",
  "layer.excerpts": "excerpts", "layer.input": "your text", "layer.framing": "framing",
  "turns.in.one": "{in} of 1 turn in", "turns.in.other": "{in} of {n} turns in",
  "turns.maybe": "{n} more depend on your question",
  "strip": "Turns by tokens, oldest first. Filled: in the next request. Hollow: out.",
  "strip.block": "#{a}: {state}, {tokens} tokens", "strip.blocks": "#{a}–#{b}: {in} of {n} in, {tokens} tokens",
  "strip.copy": "Copy strip as SVG",

  "tab.memory": "Memory", "tab.next": "Next request", "tab.sent": "Sent", "tabs": "Views",
  "turns": "Turns", "line": "the model sees below",
  "in": "in", "out": "out", "maybe": "maybe",
  "why.sent": "", "why.pinned": "pinned", "why.summary": "as {detail}", "why.found": "found", "why.facts": "as facts", "why.entity": "entity {detail}",
  "why.window": "window {detail}", "why.room": "no room", "why.off": "turned off", "why.replaced": "replaced",
  "why.stopped": "stopped", "why.failed": "failed", "why.refused": "refused", "why.filtered": "filtered",
  "why.incomplete": "cut off", "why.question": "depends on your question",
  "tip.sent": "The next request carries this turn as it stands.",
  "tip.pinned": "Pinned: the next request always carries this turn.",
  "tip.summary": "The next request carries summary {detail} in its place.",
  "tip.found": "Found: it has to do with your question, so the next request carries it.",
  "tip.window": "The window holds the last {detail} turns. This one is older, so the model does not see it.",
  "tip.room": "The token budget is full with newer turns, so the model does not see this one.",
  "tip.off": "Turned off by you: kept here, never sent.",
  "tip.replaced": "The cell ran again. Its newer turn is sent instead.",
  "tip.stopped": "The reply was stopped, so this turn is not sent. Turn it on to send it.",
  "tip.failed": "There was no reply, so this turn is not sent. Turn it on to send it.",
  "tip.refused": "The model declined to answer, so this turn is not sent. Turn it on to send it.",
  "tip.filtered": "The endpoint's filter cut the reply, so this turn is not sent. Turn it on to send it.",
  "tip.incomplete": "The reply broke off, so this turn is not sent. Turn it on to send it.",
  "tip.question": "It is sent if it has to do with what you ask. Try a question to see.",
  "tokens": "{n} tokens", "tokens.title": "Tokens of this turn",
  "flag.edited": "edited", "flag.earlier": "an earlier turn changed", "flag.truncated": "reply cut at its length limit",
  "flag.tools.one": "1 tool call", "flag.tools.other": "{n} tool calls",
  "flag.images.one": "1 image", "flag.images.other": "{n} images",
  "cell.edited": "cell edited, not re-run", "cell.gone": "its cell was deleted",
  "writing": "writing", "loading": "…", "empty.text": "(no text)", "cut": "The rest is not shown here.",
  "role.user": "You", "role.assistant": "Model", "role.tool": "Tool", "role.system": "Instructions", "role.plan": "Plan", "role.notes": "Notes",
  "role.reasoning": "Reasoning",

  "pin": "Pin", "unpin": "Unpin", "off": "Turn off", "on": "Turn on", "remove": "Remove", "summarise": "Summarise",
  "summarise.older": "Summarise older", "summarise.before": "Summarise older than #{n}",
  "edit.question": "Edit question", "edit.reply": "Edit reply", "edit.of": "Edit {what}", "goto": "Go to cell",
  "unfold": "Show all", "fold": "Show less", "turn.actions": "More for #{n}", "summary.actions": "More for {id}",
  "turns.n.one": "1 turn", "turns.n.other": "{n} turns",
  "selected.one": "1 selected", "selected.other": "{n} selected", "unselect": "Select none",
  "clear": "Clear", "erase": "Erase…", "check": "Check memory", "new.below": "New turn below",
  "erase.title": "Erase this memory?", "erase.now": "Erase",
  "erase.text": "All turns, summaries and notes of this thread are gone for good. This cannot be undone.",

  "summary.covers": "summary of {turns}", "summary.show": "Show originals", "summary.hide": "Send the summary again",
  "summary.by": "by {by}", "summary.stale": "Out of date: a turn it covers changed.", "summary.remake": "Summarise again",
  "summary.lost.one": "1 fact lost: ", "summary.lost.other": "{n} facts lost: ",
  "summary.open": "Unfold its turns", "summary.shut": "Fold its turns", "summary.expanded": "originals are sent",

  "standing.system": "Instructions", "standing.plan": "Plan", "standing.none": "none", "standing.entities": "Entities",
  "standing.edit": "Edit {what}", "standing.add": "Add a plan", "entity.delete": "Delete this fact",
  "entity.edit": "Correct this fact", "entity.replaced": "replaced",
  "findings": "Findings", "findings.more.one": "1 more", "findings.more.other": "{n} more", "findings.less": "less",

  "try": "Try a question", "try.hint": "Nothing is sent.", "next.empty": "Nothing would be sent yet.",
  "messages.earlier": "{n} earlier messages", "json": "Copy JSON",
  "sent.none": "Nothing was sent yet.", "sent.request": "Request {n}", "sent.turn": "for #{n}", "sent.unsaved": "not saved",
  "sent.back": "All requests", "sent.tokens": "Tokens per request", "sent.budget": "budget",
  "sent.point": "Request {n}: {tokens} tokens", "diff": "Since the request before:",
  "diff.added": "added {what}", "diff.removed": "left out {what}", "diff.changed": "changed {what}", "diff.same": "the same",

  "empty": "Nothing remembered yet. Run a %%chat cell.", "empty.example": "Insert example",
  "absent": "This kernel has no session memory.", "absent.load": "Load it",
  "restarted": "Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",
  "reopened": "Run %memory to see this kernel's memory.",
  "gone": "No connection to the kernel. Run %memory to see its memory.",
  "connecting": "Asking the kernel…", "mismatch": "This panel and the kernel's extension differ in version. Reload the page.",
  "busy": "Cell running. Changes apply to the next request.",
  "stale": "Changed meanwhile. Nothing was edited; here is the new version.",
  "work.summarise": "Summarising", "work.of": "{what}: {done} of {of}", "work.cancelled": "Cancelled. Nothing was changed.",
  "did.prune": "Removed {what}.", "did.pin": "Pinned {what}: always in.", "did.unpin": "Unpinned {what}.",
  "did.exclude": "Turned off {what}.", "did.include": "Turned on {what}.", "did.edit": "Edited.",
  "did.clear": "Cleared. Undo brings it back.", "did.erase": "Erased.", "did.summarise": "Summarised.",
  "did.undo": "Undone.", "did.redo": "Done again.", "did.remedy": "Done.",

  "action.prune": "remove {target}", "action.pin": "pin {target}", "action.unpin": "unpin {target}",
  "action.exclude": "turn off {target}", "action.include": "turn on {target}", "action.edit": "edit {target}",
  "action.summarise": "summarise {target}", "action.summarize": "summarise {target}", "action.expand": "show originals of {target}",
  "action.collapse": "send {target} again", "action.remake": "summarise {target} again", "action.clear": "clear",
  "action.remove": "remove {target}", "action.add": "add {target}", "action.replace": "replace {target}", "action.system": "instructions",
  "action.plan": "plan", "action.entity": "correct {target}", "action.strategy": "use {target}", "action.budget": "budget {target}",
};

/** @type {Record<string, string>} */
let table = ENGLISH;

/** Use another language; what it lacks stays English. @param {Record<string, string>} strings */
export function translate(strings) {
  table = { ...ENGLISH, ...strings };
}

/**
 * The words of a key. An unknown key is shown by its last part rather than not at all.
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 */
export function t(key, values = {}) {
  const words = table[key] ?? key.slice(key.lastIndexOf(".") + 1);
  return words.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number(value) : value;
  }).trimEnd();
}

/** Whether there are words for a key. @param {string} key */
export const knows = (key) => key in table;

/**
 * The words of a key that depends on a count `n`.
 * @param {string} key
 * @param {number} n
 * @param {Record<string, string | number>} [values]
 */
export const tn = (key, n, values = {}) => t(`${key}.${n === 1 ? "one" : "other"}`, { n, ...values });

const format = new Intl.NumberFormat("en-US");

/** A whole number as people read it. @param {number} value */
export const number = (value) => format.format(value);

/**
 * Numbers of turns as people write them: #2–#5, #9.
 * @param {readonly number[]} numbers in rising order
 */
export function turnList(numbers) {
  /** @type {string[]} */
  const parts = [];
  for (let i = 0; i < numbers.length; i++) {
    const first = i;
    while (i + 1 < numbers.length && numbers[i + 1] === numbers[i] + 1) i++;
    parts.push(first === i ? `#${numbers[i]}` : `#${numbers[first]}–#${numbers[i]}`);
  }
  return parts.length > 4 ? `${parts.slice(0, 3).join(", ")}, … ${parts[parts.length - 1]}` : parts.join(", ");
}
