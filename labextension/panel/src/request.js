/** A request as the messages it is made of: the next one, or one that was sent. */

/** @import { ContextReply, Difference, Sent } from "./types" */
/** @import { App, Part } from "./app.js" */

import { button, copyText, space, wordButton } from "./controls.js";
import { fill, h, say, show } from "./dom.js";
import { icon } from "./icons.js";
import { meterWords } from "./meter.js";
import { touches } from "./plain.js";
import { number as format, t } from "./strings.js";

/** @param {App} app @param {readonly Sent[]} messages */
export const messageList = (app, messages) => messages.map(({ role, layer, source, tokens, text, more }) =>
  h(`li.jsm-sent.jsm-in-${layer}`,
    h(".jsm-label",
      h(`i.jsm-layer-${layer}`), t(`role.${layer === "notes" && role === "system" ? "notes" : role}`),
      source ? h("span.jsm-faint", sourceLink(app, source)) : layer === "turns" || layer === "instructions" ? null : h("span.jsm-faint", t(`layer.${layer}`)),
      space(), h("span.jsm-tokens", format(tokens))),
    h("p.jsm-verbatim", { dir: "auto" }, text, more ? h("span.jsm-faint", ` … ${t("cut")}`) : null)));

/** "#3" leads to its turn. @param {App} app @param {string} source */
function sourceLink(app, source) {
  const number = /^#(\d+)$/.exec(source)?.[1];
  if (!number || app.memory.indexOf(Number(number)) < 0) return source;
  return button(source, () => app.reveal(Number(number)), ".jsm-plain");
}

/** How a request differs from another one. @param {Difference} difference @param {string} than the words for that one */
export function differenceLine(difference, than) {
  const parts = /** @type {const} */ (["added", "removed", "changed"]).flatMap((name) => {
    const what = difference[name];
    const shown = what.length > 6 ? [...what.slice(0, 5), `… ${what[what.length - 1]}`] : what;
    return what.length ? [h(`span.jsm-diff-${name}`, t(`diff.${name}`, { what: shown.join(", ") }))] : [];
  });
  return h("p.jsm-difference", than, " ", ...(parts.length ? parts.flatMap((part, i) => (i ? [" · ", part] : [part])) : [t("diff.same")]));
}

/** @param {App} app @param {number} number of the request, 0: the next @param {string} [question] */
export async function copyJson(app, number, question = "") {
  const reply = await app.ask("json", { number, question });
  if (reply) await copyText(app, reply.text);
}

/** Exactly what would be sent, for a question one can try. @param {App} app @returns {Part} */
export function createNextRequest(app) {
  /** @type {ContextReply | null} */
  let current = null;
  let askedFor = "";
  let timer = 0;
  const words = h("span.jsm-faint");
  const trial = h("p.jsm-trial", { hidden: true }, icon("search"), t("try.trial"));
  const since = h("div");
  const problem = h("p.jsm-warning", { hidden: true });
  const earlier = button("", () => loadEarlier(), ".jsm-plain");
  const list = h("ol.jsm-messages", { "aria-label": t("tab.next") });
  const empty = h("p.jsm-faint", t("next.empty"));
  const question = h("input.jsm-field.jsm-wide-field", {
    type: "text", dir: "auto", "aria-label": t("try"), title: t("try.hint"), placeholder: t("try"),
    oninput: () => {
      app.view.question = question.value;
      clearTimeout(timer);
      timer = setTimeout(() => load(), 250);
    },
  });
  const element = h(".jsm-request",
    h(".jsm-row", question),
    trial,
    h(".jsm-row", words, space(), wordButton("copy", t("json"), () => copyJson(app, 0, question.value))),
    since, problem, earlier, list, empty);

  function visible() {
    const { view, wide } = app;
    return view.tab === "next" || (wide && view.tab === "memory");
  }

  /** @param {Set<string>} changed */
  function update(changed) {
    if (changed.has("all")) forget();
    if (question.value !== app.view.question) question.value = app.view.question;
    if (!visible()) return;
    const stale = touches(changed, "turns", "places", "meter", "summaries", "system", "plan", "cards");
    if (keyNow() !== askedFor && (stale || changed.has("view") || changed.has("size"))) void load();
  }

  function keyNow() {
    const { thread, revision, phase } = app.memory;
    return `${phase} ${thread} ${revision} ${question.value}`;
  }

  function forget() {
    current = null;
    askedFor = "";
    for (const each of [list, since]) fill(each);
    say(words, "");
    show(trial, false);
  }

  async function load() {
    if (app.memory.phase !== "live") return;
    const key = keyNow();
    askedFor = key;
    const context = await app.ask("preview", { question: question.value });
    if (!context || key !== askedFor) return;
    current = context;
    draw();
  }

  async function loadEarlier() {
    const context = current;
    const asked = askedFor;
    if (!context) return;
    const more = await app.ask("preview", { question: question.value, before: context.start });
    if (!more || askedFor !== asked) return;
    current = { ...context, start: more.start, messages: [...more.messages, ...context.messages] };
    draw();
  }

  function draw() {
    const context = current;
    if (!context) return;
    say(words, meterWords(context.meter));
    show(trial, question.value !== "");
    fill(since, context.difference && differenceLine(context.difference, t("diff.last")));
    show(problem, context.meter.problem !== "" && context.meter.problem !== app.memory.meter.problem);
    fill(problem, icon("warning"), context.meter.problem);
    show(earlier, context.start > 0);
    say(earlier, t("messages.earlier", { n: context.start }));
    show(empty, context.total === 0);
    fill(list, ...messageList(app, context.messages));
  }

  return { element, update };
}
