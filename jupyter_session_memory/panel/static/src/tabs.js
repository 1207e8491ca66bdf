/** The tabs Memory, Next request and Sent (two of them where both columns fit), and the search over the turns. */

/** @import { App, Part } from "./app.js" */

import { iconButton } from "./controls.js";
import { h, say, set, show, touches } from "./dom.js";
import { t, tn } from "./strings.js";

const NAMES = /** @type {const} */ (["memory", "next", "sent"]);

/** @implements {Part} */
export class Tabs {
  #app;
  #buttons = NAMES.map((name) => h("button.jsm-tab", {
      role: "tab", onclick: () => this.#choose(name),
    }, t(`tab.${name}`)));

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.element = h(".jsm-tabs", { role: "tablist", "aria-label": t("tabs"), onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event) }, ...this.#buttons);
  }

  /** The tab that counts as chosen: beside the turns, the first column needs none. */
  get #chosen() {
    const { view, wide } = this.#app;
    return wide && view.tab === "memory" ? "next" : view.tab;
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!touches(changed, "view", "size", "all")) return;
    this.#buttons.forEach((button, at) => {
      const chosen = NAMES[at] === this.#chosen;
      set(button, { "aria-selected": chosen, tabindex: chosen ? 0 : -1 });
    });
    show(this.#buttons[0], !this.#app.wide);
  }

  /** @param {(typeof NAMES)[number]} name */
  #choose(name) {
    this.#app.view.tab = name;
    this.#app.changed("view");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const shown = NAMES.filter((name) => !(this.#app.wide && name === "memory"));
    const at = shown.findIndex((name) => name === this.#chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + shown.length, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    const name = shown[to % shown.length];
    this.#choose(name);
    this.#buttons[NAMES.indexOf(name)].focus();
    event.preventDefault();
  }
}

/** @implements {Part} */
export class SearchField {
  #app;
  #timer = 0;
  #open = false;
  #input;
  #count = h("span.jsm-faint", { role: "status" });

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#input = h("input.jsm-field.jsm-wide-field", {
      type: "search", dir: "auto", "aria-label": t("search.turns"), placeholder: t("search.turns"),
      oninput: () => {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => void app.search(this.#input.value), 150);
      },
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") app.endSearch();
        else if ((event.key === "ArrowDown" || event.key === "Enter") && app.rows.length) app.focusRow(app.rows[0].key);
        else return;
        event.preventDefault();
      },
    });
    this.element = h(".jsm-row.jsm-search", { role: "search", hidden: true }, this.#input, this.#count,
      iconButton("close", t("close"), () => app.endSearch()));
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!changed.has("view")) return;
    const { searching, query, found, foundTotal } = this.#app.view;
    show(this.element, searching);
    if (searching && !this.#open) this.#input.focus();
    this.#open = searching;
    if (!query && this.#input.value && !searching) this.#input.value = "";
    say(this.#count, !found ? "" : foundTotal === 0 ? t("search.none") : foundTotal > found.length
      ? t("search.cut", { shown: found.length, n: foundTotal }) : tn("search.found", foundTotal));
  }
}
