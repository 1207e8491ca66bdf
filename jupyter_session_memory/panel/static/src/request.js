/** A request as the messages it is made of: the next one, or one that was sent. */

/** @import { ContextFrame, Meter, Sent } from "./types" */
/** @import { App, Part } from "./app.js" */

import { button, copyText, wordButton } from "./controls.js";
import { fill, h, say, show, touches } from "./dom.js";
import { icon } from "./icons.js";
import { number as format, t } from "./strings.js";

/** @param {App} app @param {readonly Sent[]} messages */
export const messageList = (app, messages) => messages.map(({ role, layer, source, tokens, text, more }) =>
  h(`li.jsm-sent.jsm-in-${layer}`,
    h(".jsm-label",
      h(`i.jsm-layer-${layer}`), t(`role.${layer === "notes" && role === "system" ? "notes" : role}`),
      source ? h("span.jsm-faint", sourceLink(app, source)) : layer === "turns" || layer === "instructions" ? null : h("span.jsm-faint", t(`layer.${layer}`)),
      h("span.jsm-space"), h("span.jsm-tokens", format(tokens))),
    h("p.jsm-verbatim", { dir: "auto" }, text, more ? h("span.jsm-faint", ` … ${t("cut")}`) : null)));

/** "#3" leads to its turn. @param {App} app @param {string} source */
function sourceLink(app, source) {
  const number = /^#(\d+)$/.exec(source)?.[1];
  if (!number || app.memory.indexOf(Number(number)) < 0) return source;
  return button(source, () => app.reveal(Number(number)), ".jsm-plain");
}

/** @param {Meter} meter */
export function meterWords({ used, budget, exact }) {
  const amount = `${exact ? "" : "≈"}${format(used)}`;
  return budget === null ? t("meter.nolimit", { used: amount }) : t("meter.of", { used: amount, budget: format(budget) });
}

/** @param {App} app @param {number} number of the request, 0: the next @param {string} [question] */
export async function copyJson(app, number, question = "") {
  const reply = await app.ask("json", { number, question });
  if (reply) await copyText(app, reply.text);
}

/** Exactly what would be sent, for a question one can try. @implements {Part} */
export class NextRequest {
  #app;
  /** @type {ContextFrame | null} */
  #context = null;
  #asked = "";
  #timer = 0;
  #question;
  #words = h("span.jsm-faint");
  #problem = h("p.jsm-warning", { hidden: true });
  #earlier = button("", () => void this.#loadEarlier(), ".jsm-plain");
  #list = h("ol.jsm-messages", { "aria-label": t("tab.next") });
  #empty = h("p.jsm-faint", t("next.empty"));

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#question = h("input.jsm-field.jsm-wide-field", {
      type: "text", dir: "auto", "aria-label": t("try"), title: t("try.hint"), placeholder: t("try"),
      oninput: () => {
        app.view.question = this.#question.value;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#load(), 250);
      },
    });
    this.element = h(".jsm-request",
      h(".jsm-row", this.#question),
      h(".jsm-row", this.#words, h("span.jsm-space"), wordButton("copy", t("json"), () => void copyJson(app, 0, this.#question.value))),
      this.#problem, this.#earlier, this.#list, this.#empty);
  }

  get #visible() {
    const { view, wide } = this.#app;
    return view.tab === "next" || (wide && view.tab === "memory");
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (changed.has("all")) this.#forget();
    if (this.#question.value !== this.#app.view.question) this.#question.value = this.#app.view.question;
    if (!this.#visible) return;
    const stale = touches(changed, "turns", "places", "meter", "summaries", "system", "plan", "cards");
    if (this.#key() !== this.#asked && (stale || changed.has("view") || changed.has("size"))) void this.#load();
  }

  #key() {
    const { thread, revision, phase } = this.#app.memory;
    return `${phase} ${thread} ${revision} ${this.#question.value}`;
  }

  #forget() {
    this.#context = null;
    this.#asked = "";
    fill(this.#list);
    say(this.#words, "");
  }

  async #load() {
    if (this.#app.memory.phase !== "live") return;
    const key = (this.#asked = this.#key());
    const context = await this.#app.ask("preview", { question: this.#question.value });
    if (!context || key !== this.#asked) return;
    this.#context = context;
    this.#draw();
  }

  async #loadEarlier() {
    const context = this.#context;
    const asked = this.#asked;
    if (!context) return;
    const more = await this.#app.ask("preview", { question: this.#question.value, before: context.start });
    if (!more || this.#asked !== asked) return;
    this.#context = { ...context, start: more.start, messages: [...more.messages, ...context.messages] };
    this.#draw();
  }

  #draw() {
    const context = this.#context;
    if (!context) return;
    say(this.#words, meterWords(context.meter));
    show(this.#problem, context.meter.problem !== "" && context.meter.problem !== this.#app.memory.meter.problem);
    fill(this.#problem, icon("warning"), context.meter.problem);
    show(this.#earlier, context.start > 0);
    say(this.#earlier, t("messages.earlier", { n: context.start }));
    show(this.#empty, context.total === 0);
    fill(this.#list, ...messageList(this.#app, context.messages));
  }
}
