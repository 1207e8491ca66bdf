/**
 * Every word the panel says, in one table. `{x}` is filled in; keys in `.one` and `.other` are chosen by a count.
 * A front end that translates hands its own table to `translate`.
 */

/** @typedef {{ [key: string]: string | Words }} Words */

/** What follows from a reply that is not whole. @param {string} what */
const unsent = (what) => `${what}, so this turn is not sent. Turn it on to send it.`;

/** @type {Words} */
const WORDS = {
  title: "Memory", region: "Session memory", undo: { "": "Undo", what: "Undo: {what}" },
  redo: { "": "Redo", what: "Redo: {what}" },
  search: {
    turns: "Search the turns", none: "No turn holds that.", found: { one: "1 turn", other: "{n} turns" },
    cut: "first {shown} of {n} turns",
  },
  close: "Close", more: "More", cancel: "Cancel", save: "Save",
  stop: { "": "Stop", what: "Stop the reply of #{n}. What has come is kept." },
  edit: { "": "Edit", question: "Edit question", reply: "Edit reply", of: "Edit {what}" },
  copy: { "": "Copy", failed: "This page may not copy. Select the text and copy it." }, copied: "Copied.",

  thread: { "": "Thread", option: "{name} ({n})" },
  strategy: {
    "": "Strategy", full: "Full", window: "Window", summary: "Summary", hierarchical: "Hierarchical",
    entity: "Entities", topics: "Topics", retrieval: "Retrieval", adaptive: "Adaptive",
  },
  budget: { "": "Token budget", hint: "Empty: the model's own budget" },
  option: {
    window: { turns: "last {input} turns" }, summary: { keep: "newest {input} verbatim" },
    hierarchical: { keep: "newest {input} verbatim", fanout: "groups of {input}" },
    entity: { keep: "newest {input} verbatim" }, retrieval: { recent: "newest {input} and what fits" },
  },

  meter: {
    "": "Next request", of: "{used} of {budget} tokens", nolimit: "{used} tokens, no limit",
    change: "{words}: change the token budget",
    nearly: { "": "{percent} %", tip: "{percent} % of the token budget is taken." }, over: "over the budget",
    label: "of {input} tokens", brief: "of {input}",
  },
  layer: {
    instructions: "instructions", notes: "notes", turns: "turns", excerpts: "excerpts", input: "your text",
    framing: "framing",
  },
  turns: {
    "": "Turns", in: { one: "{in} of 1 turn in", other: "{in} of {n} turns in" },
    maybe: "{n} more depend on your question", n: { one: "1 turn", other: "{n} turns" },
  },
  strip: {
    "": "Turns by tokens, oldest first. Filled: in the next request. Hollow: out.",
    block: "#{a}: {state}, {tokens} tokens", blocks: "#{a}–#{b}: {in} of {n} in, {tokens} tokens",
    copy: "Copy as SVG",
  },

  tab: { memory: "Memory", next: "Next request", sent: "Sent" }, tabs: "Views", line: "the model sees below",
  in: "in", out: "out", maybe: "maybe",
  slide: { in: "in the next request", out: "left out" },
  filter: { "": "Show", all: "All", in: "In", maybe: "Maybe", out: "Out", pinned: "Pinned", failed: "Failed" },
  select: { "": "Select {what}", all: "Select all that are shown" },
  why: {
    sent: "", pinned: "pinned", summary: "as {detail}", found: "found", facts: "as facts", entity: "entity {detail}",
    window: "window {detail}", room: "no room", off: "turned off", replaced: "replaced", stopped: "stopped",
    failed: "failed", refused: "refused", filtered: "filtered", incomplete: "cut off",
    question: "depends on your question", topic: "another topic", unfound: "not found", later: "comes later",
  },
  tip: {
    sent: "The next request carries this turn as it stands.",
    pinned: "Pinned: the next request always carries this turn.",
    summary: "The next request carries summary {detail} in its place.",
    found: "Found: it has to do with your question, so the next request carries it.",
    window: "The window holds the last {detail} turns. This one is older, so the model does not see it.",
    room: "The token budget is full with newer turns, so the model does not see this one.",
    off: "Turned off by you: kept here, never sent.", replaced: "The cell ran again. Its newer turn is sent instead.",
    stopped: unsent("The reply was stopped"),
    failed: unsent("There was no reply"),
    refused: unsent("The model declined to answer"),
    filtered: unsent("The endpoint's filter cut the reply"),
    incomplete: unsent("The reply broke off"),
    question: "It is sent if it has to do with what you ask. Try a question to see.",
  },
  late: {
    one: "{turns} was answered before {changed} changed.", other: "{turns} were answered before {changed} changed.",
    dismiss: "Say this no more",
  },
  tokens: { "": "{n} tokens", title: "Tokens of this turn" },
  flag: {
    edited: "edited", earlier: "an earlier turn changed", truncated: "reply cut at its length limit",
    tools: { one: "1 tool call", other: "{n} tool calls" }, images: { one: "1 image", other: "{n} images" },
  },
  attached: { short: "Send only the first line of {name}", whole: "{name}: only its first line is sent. Send it whole" },
  cell: { edited: "cell edited, not re-run", gone: "its cell was deleted" }, writing: "writing", loading: "…",
  empty: {
    "": "Nothing remembered yet. Run a %%chat cell.", text: "(no text)", example: "Insert example",
  },
  cut: "The rest is not shown here.",
  role: {
    user: "You", assistant: "Model", tool: "Tool", system: "Instructions", plan: "Plan", notes: "Notes",
    reasoning: "Reasoning", data: "Attached",
  },

  pin: "Pin", unpin: "Unpin", off: "Turn off", on: "Turn on", remove: "Remove",
  summarise: {
    "": "Summarise", older: "Summarise older", before: "Summarise older than #{n}",
  },
  goto: "Go to cell", unfold: "Show all", fold: "Show less", turn: { actions: "More for #{n}" },
  summary: {
    actions: "More for {id}", covers: "summary of {turns}", show: "Show originals", hide: "Send the summary again",
    by: "by {by}", stale: "Out of date: a turn it covers changed.", remake: "Summarise again",
    lost: { one: "1 fact lost: ", other: "{n} facts lost: " }, invented: "Not in its turns: ", open: "Unfold its turns", shut: "Fold its turns",
    expanded: "originals are sent",
  },
  selected: { one: "1 selected", other: "{n} selected" }, unselect: "Select none", clear: "Clear",
  erase: {
    "": "Erase…", title: "Erase this memory?", now: "Erase",
    text: "All turns, summaries and notes of this thread are gone for good. This cannot be undone.",
  },
  sort: "Sort as on the page", keys: "Keys",
  key: {
    move: "Go to another turn", fold: "Show all of it, or less", select: "Select it or not", range: "Select up to there",
    all: "Select all turns", none: "Select none", pin: "Pin or unpin", off: "Turn off or on", edit: "Edit the question",
    remove: "Remove", undo: "Undo", redo: "Redo", save: "Save what is edited", list: "This list",
  },
  export: {
    "": "Export…", title: "Export the conversation", json: "JSON, to import again", md: "Markdown, to read",
    text: "Your browser saves it as a file, as plain text.", private: "Private turns, too",
    done: { one: "1 turn saved as {name}.", other: "{n} turns saved as {name}." }, left: "Left out, as private: {n}.",
  },
  import: { "": "Import…", large: "This file is too large for the panel. Run %memory import FILE instead." },
  check: "Check memory", new: { below: "New turn below" },

  standing: {
    system: "Instructions", plan: "Plan", none: "none", entities: "Entities", edit: "Edit {what}", add: "Add a plan",
  },
  entity: { delete: "Delete this fact", edit: "Correct this fact", replaced: "replaced" },
  findings: { "": "Findings", more: { one: "1 more", other: "{n} more" }, less: "less" },

  try: { "": "Try a question", hint: "Nothing is sent.", trial: "A trial: nothing is sent or remembered." }, next: { empty: "Nothing would be sent yet." },
  messages: { earlier: "{n} earlier messages" }, json: "Copy JSON",
  sent: {
    none: "Nothing was sent yet.", request: "Request {n}", turn: "for #{n}", unsaved: "not saved",
    back: "All requests", tokens: "Tokens per request", budget: "budget", point: "Request {n}: {tokens} tokens",
  },
  diff: {
    "": "Since the request before:", last: "Since the last request:", added: "added {what}", removed: "left out {what}", changed: "changed {what}",
    same: "the same",
  },

  absent: { "": "This kernel has no session memory.", load: "Load it" },
  restarted: "Kernel restarted. The memory is empty. The model no longer sees the replies on this page.",
  remember: "Remember this page again",
  reopened: "Run %memory to see this kernel's memory.",
  gone: "No connection to the kernel. Run %memory to see its memory.", connecting: "Asking the kernel…",
  unreadable: "The kernel's answer cannot be read. Reload the page.",
  mismatch: "This panel and the kernel's extension differ in version. Reload the page.",
  busy: "Cell running. Changes apply to the next request.",
  stale: "Changed meanwhile. Nothing was edited; here is the new version.",
  work: {
    summarise: "Summarising", of: "{what}: {done} of {of}", cancelled: "Cancelled. Nothing was changed.",
  },
  did: {
    prune: "Removed {what}.", pin: "Pinned {what}: always in.", unpin: "Unpinned {what}.",
    exclude: "Turned off {what}.", include: "Turned on {what}.", edit: "Edited.",
    clear: "Cleared. Undo brings it back.", erase: "Erased.", undo: "Undone: {what}.",
    redo: "Done again: {what}.", remedy: "Done.",
  },

  action: {
    prune: "remove {target}", pin: "pin {target}", unpin: "unpin {target}", exclude: "turn off {target}",
    include: "turn on {target}", edit: "edit {target}", summarise: "summarise {target}",
    summarize: "summarise {target}", expand: "show originals of {target}", collapse: "send {target} again",
    remake: "summarise {target} again", clear: "clear", remove: "remove {target}", add: "add {target}",
    replace: "replace {target}", move: "move {target}", sort: "sort {target}", system: "instructions", plan: "plan", entity: "correct {target}",
    strategy: "use {target}", budget: "budget {target}",
  },
};

/**
 * A table by keys like "undo.what"; the words of "undo" alone stand under "".
 * @param {Words} words
 * @returns {[string, string][]}
 */
const flat = (words, before = "") => Object.entries(words).flatMap(([name, value]) => {
  const key = name ? before + name : before.slice(0, -1);
  return typeof value === "string" ? [[key, value]] : flat(value, `${key}.`);
});

export const ENGLISH = Object.fromEntries(flat(WORDS));

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
