/** What was sent, request by request, with the difference from the one before and the plot of tokens. */

/** @import { ContextFrame, Difference, Receipt } from "./types" */
/** @import { App, Part } from "./app.js" */

import { button, wordButton } from "./controls.js";
import { around, fill, h, set } from "./dom.js";
import { plot } from "./plot.js";
import { copyJson, messageList, meterWords } from "./request.js";
import { number as format, t } from "./strings.js";

/** @implements {Part} */
export class SentRequests {
  #app;
  /** @type {Receipt[] | null} */
  #rows = null;
  /** @type {ContextFrame | null} */
  #context = null;
  #asked = "";
  #width = 0;
  #sizes = new ResizeObserver(([{ contentRect }]) => {
      const width = Math.floor(contentRect.width);
      if (!width || width === this.#width) return;
      this.#width = width;
      if (!this.#context) this.#draw();
    });

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.element = h(".jsm-receipts");
    this.#sizes.observe(this.element);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (changed.has("all")) {
      this.#rows = this.#context = null;
      this.#asked = "";
      fill(this.element);
    }
    const { view, memory } = this.#app;
    if (view.tab !== "sent" || memory.phase !== "live") return;
    const key = `${memory.thread} ${memory.head.sent}`;
    if (key !== this.#asked) void this.#load(key);
  }

  /** @param {string} key */
  async #load(key) {
    this.#asked = key;
    const reply = await this.#app.ask("receipts", {});
    if (!reply || this.#asked !== key) return;
    this.#rows = reply.rows;
    if (!this.#context) this.#draw();
  }

  /** @param {number} number */
  async #open(number) {
    this.#context = await this.#app.ask("receipt", { number });
    this.#draw();
    this.element.querySelector("button")?.focus();
  }

  async #loadEarlier() {
    const context = this.#context;
    if (!context) return;
    const more = await this.#app.ask("receipt", { number: context.request, before: context.start });
    if (!more || this.#context !== context) return;
    this.#context = { ...context, start: more.start, messages: [...more.messages, ...context.messages] };
    this.#draw();
  }

  #draw() {
    if (this.#context) return this.#drawOne(this.#context);
    if (!this.#rows || !this.#width) return;
    if (this.#rows.length === 0) return fill(this.element, h("p.jsm-faint", t("sent.none")));
    const picture = plot(this.#rows, this.#width);
    set(picture, { onclick: (/** @type {MouseEvent} */ event) => {
      const request = around(event, "[data-request]")?.dataset.request;
      if (request) void this.#open(Number(request));
    } });
    fill(this.element,
      h(".jsm-label", t("sent.tokens")), picture,
      h("ul.jsm-history", ...[...this.#rows].reverse().map((row) => h("li", this.#line(row)))));
  }

  /** @param {Receipt} row */
  #line({ number, turn, tokens, exact, text, model }) {
    return h("button.jsm-request-line", { title: model, onclick: () => void this.#open(number) },
      h("b", number),
      h("span.jsm-what", turn ? t("sent.turn", { n: turn }) : t("sent.unsaved"), " · ", text),
      h("span.jsm-tokens", `${exact ? "" : "≈"}${format(tokens)}`));
  }

  /** @param {ContextFrame} context */
  #drawOne(context) {
    const app = this.#app;
    const { request, meter, start, messages, difference } = context;
    const row = this.#rows?.find(({ number }) => number === request);
    fill(this.element,
      h(".jsm-row",
        wordButton("left", t("sent.back"), () => { this.#context = null; this.#draw(); this.element.querySelector("button")?.focus(); }),
        h("span.jsm-space"),
        wordButton("copy", t("json"), () => void copyJson(app, request))),
      h("h3", t("sent.request", { n: request }), row ? h("span.jsm-faint", row.turn ? t("sent.turn", { n: row.turn }) : t("sent.unsaved")) : null),
      h("p.jsm-faint", [meterWords(meter), row?.model].filter(Boolean).join(" · ")),
      difference ? differenceLine(difference) : null,
      start > 0 && button(t("messages.earlier", { n: start }), () => void this.#loadEarlier(), ".jsm-plain"),
      h("ol.jsm-messages", { "aria-label": t("sent.request", { n: request }) }, ...messageList(app, messages)));
  }

  close() {
    this.#sizes.disconnect();
  }
}

/** @param {Difference} difference */
function differenceLine(difference) {
  const parts = /** @type {const} */ (["added", "removed", "changed"]).flatMap((name) => {
    const what = difference[name];
    const shown = what.length > 6 ? [...what.slice(0, 5), `… ${what[what.length - 1]}`] : what;
    return what.length ? [h(`span.jsm-diff-${name}`, t(`diff.${name}`, { what: shown.join(", ") }))] : [];
  });
  return h("p.jsm-difference", t("diff"), " ", ...(parts.length ? parts.flatMap((part, i) => (i ? [" · ", part] : [part])) : [t("diff.same")]));
}
