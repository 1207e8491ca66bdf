/** The states without a conversation on show: each says what is so and what to do. */

/** @import { App } from "./app.js" */

import { button } from "./controls.js";
import { fill, h, show } from "./dom.js";
import { icon } from "./icons.js";
import { touches } from "./plain.js";
import { t } from "./strings.js";

/** @type {Record<string, string>} */
const ICONS = { restarted: "stale", absent: "layers", gone: "off", reopened: "layers", mismatch: "warning", empty: "list", connecting: "" };

/** @param {App} app */
export function createCalm(app) {
  const { host } = app;
  const words = h("p", { role: "status" });
  const sign = h(".jsm-sign");
  const help = h("div");
  let shown = "";
  const element = h(".jsm-calm", sign, words, help);

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!touches(changed, "phase", "turns", "all", "draft")) return;
    const { memory } = app;
    const empty = memory.order.length === 0 && !memory.draft;
    const state = memory.phase !== "live" ? memory.phase : empty ? "empty" : "";
    show(element, state !== "");
    element.classList.toggle("jsm-late", state === "connecting");
    if (state === shown) return;
    shown = state;
    fill(sign, ICONS[state] ? icon(ICONS[state]) : null);
    fill(words, ...(state ? t(state).split(/(?<=[.。]) /) : []).flatMap((sentence) => [h("span", sentence), " "]));
    const run = state === "empty" ? host.insertExample : state === "absent" || state === "restarted" ? host.loadExtension : undefined;
    const label = state === "empty" ? t("empty.example") : t("absent.load");
    const again = (state === "empty" || state === "restarted") && host.remember && (host.shownTurns?.() ?? 0) > 0;
    fill(help, run ? button(label, () => run.call(host), ".jsm-primary") : null,
      again && button(t("remember"), () => remember()));
  }

  async function remember() {
    try {
      app.say((await host.remember?.()) ?? "");
    } catch (error) {
      app.say(error instanceof Error ? error.message : "");
    }
  }

  return { element, update };
}
