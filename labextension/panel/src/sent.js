/** What was sent, request by request, with the difference from the one before and the plot of tokens. */

/** @import { ContextReply, Receipt } from "./types" */
/** @import { App } from "./app.js" */

import { button, space, wordButton } from "./controls.js";
import { around, fill, h, set } from "./dom.js";
import { about, meterWords } from "./meter.js";
import { plot } from "./plot.js";
import { copyJson, differenceLine, messageList } from "./request.js";
import { t } from "./strings.js";

/** @param {App} app */
export function createSentRequests(app) {
  /** @type {Receipt[] | null} */
  let rows = null;
  /** @type {ContextReply | null} */
  let current = null;
  let asked = "";
  let plotWidth = 0;
  const sizes = new ResizeObserver(([{ contentRect }]) => {
    const width = Math.floor(contentRect.width);
    if (!width || width === plotWidth) return;
    plotWidth = width;
    if (!current) draw();
  });
  const element = h(".jsm-receipts");
  sizes.observe(element);

  /** @param {Set<string>} changed */
  function update(changed) {
    if (changed.has("all")) {
      rows = current = null;
      asked = "";
      fill(element);
    }
    const { view, memory } = app;
    if (view.tab !== "sent" || memory.phase !== "live") return;
    const key = `${memory.thread} ${memory.head.sent}`;
    if (key !== asked) void load(key);
  }

  /** @param {string} key */
  async function load(key) {
    asked = key;
    const reply = await app.ask("receipts", {});
    if (!reply || asked !== key) return;
    rows = reply.rows;
    if (!current) draw();
  }

  /** @param {number} number */
  async function open(number) {
    current = await app.ask("receipt", { number });
    draw();
    element.querySelector("button")?.focus();
  }

  async function loadEarlier() {
    const context = current;
    if (!context) return;
    const more = await app.ask("receipt", { number: context.request, before: context.start });
    if (!more || current !== context) return;
    current = { ...context, start: more.start, messages: [...more.messages, ...context.messages] };
    draw();
  }

  function draw() {
    if (current) return drawOne(current);
    if (!rows || !plotWidth) return;
    if (rows.length === 0) return fill(element, h("p.jsm-faint", t("sent.none")));
    const picture = plot(rows, plotWidth);
    set(picture, { onclick: (/** @type {MouseEvent} */ event) => {
      const request = around(event, "[data-request]")?.dataset.request;
      if (request) void open(Number(request));
    } });
    fill(element,
      h(".jsm-label", t("sent.tokens")), picture,
      h("ul.jsm-history", ...[...rows].reverse().map((row) => h("li", line(row)))));
  }

  /** @param {Receipt} row */
  function line({ number, turn, tokens, exact, text, model }) {
    return h("button.jsm-request-line", { title: model, onclick: () => open(number) },
      h("b", number),
      h("span.jsm-what", turn ? t("sent.turn", { n: turn }) : t("sent.unsaved"), " · ", text),
      h("span.jsm-tokens", about(tokens, exact)));
  }

  /** @param {ContextReply} context */
  function drawOne(context) {
    const { request, meter, start, messages, difference } = context;
    const row = rows?.find(({ number }) => number === request);
    fill(element,
      h(".jsm-row",
        wordButton("left", t("sent.back"), () => { current = null; draw(); element.querySelector("button")?.focus(); }),
        space(),
        wordButton("copy", t("json"), () => copyJson(app, request))),
      h("h3", t("sent.request", { n: request }), row ? h("span.jsm-faint", row.turn ? t("sent.turn", { n: row.turn }) : t("sent.unsaved")) : null),
      h("p.jsm-faint", [meterWords(meter), row?.model].filter(Boolean).join(" · ")),
      difference ? differenceLine(difference, t("diff")) : null,
      start > 0 && button(t("messages.earlier", { n: start }), () => loadEarlier(), ".jsm-plain"),
      h("ol.jsm-messages", { "aria-label": t("sent.request", { n: request }) }, ...messageList(app, messages)));
  }

  function close() {
    sizes.disconnect();
  }

  return { element, update, close };
}
