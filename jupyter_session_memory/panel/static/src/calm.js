/** The states without a conversation on show: each says what is so and what to do. */

/** @import { App, Part } from "./app.js" */

import { button } from "./controls.js";
import { fill, h, show, touches } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

/** @type {Record<string, string>} */
const ICONS = { restarted: "stale", absent: "layers", gone: "off", reopened: "layers", mismatch: "warning", empty: "list", connecting: "" };

/** @implements {Part} */
export class Calm {
  #app;
  #words = h("p", { role: "status" });
  #sign = h(".jsm-sign");
  #help = h("div");
  #shown = "";

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.element = h(".jsm-calm", this.#sign, this.#words, this.#help);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!touches(changed, "phase", "turns", "all", "draft")) return;
    const { memory, host } = this.#app;
    const empty = memory.order.length === 0 && !memory.draft;
    const state = memory.phase !== "live" ? memory.phase : empty ? "empty" : "";
    show(this.element, state !== "");
    this.element.classList.toggle("jsm-late", state === "connecting");
    if (state === this.#shown) return;
    this.#shown = state;
    fill(this.#sign, ICONS[state] ? icon(ICONS[state]) : null);
    fill(this.#words, ...(state ? t(state).split(/(?<=[.。]) /) : []).flatMap((sentence) => [h("span", sentence), " "]));
    const run = state === "empty" ? host.insertExample : state === "absent" || state === "restarted" ? host.loadExtension : undefined;
    const label = state === "empty" ? t("empty.example") : t("absent.load");
    fill(this.#help, run ? button(label, () => run.call(host), ".jsm-primary") : null);
  }
}
