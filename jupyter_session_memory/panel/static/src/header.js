/** What stands above the turns: title and tools, model and thread, the strategy and its options. */

/** @import { StrategyChoice } from "./types" */
/** @import { App, Part } from "./app.js" */

import { actionWords, confirmErase, copyText, iconButton, wordButton } from "./controls.js";
import { fill, h, say, set, show } from "./dom.js";
import { menuButton } from "./menu.js";
import { knows, t } from "./strings.js";

/** @implements {Part} */
export class Header {
  #app;
  #stripSvg;
  #undo;
  #redo;
  #search = iconButton("search", t("search.turns"), () => this.#openSearch(), { "aria-expanded": false });
  #more;
  #model = h("span.jsm-model");
  #threads = h("select.jsm-field", { "aria-label": t("thread"), onchange: () => this.#switchThread() });
  #strategy = h("select.jsm-field", { "aria-label": t("strategy"), onchange: () => this.#use({}) });
  #options = h("span.jsm-options");
  #drawnFor = "";

  /** @param {App} app @param {() => string} stripSvg */
  constructor(app, stripSvg) {
    this.#app = app;
    this.#stripSvg = stripSvg;
    this.#more = menuButton(app, t("more"), () => this.#menu());
    this.#undo = wordButton("undo", t("undo"), () => void app.command("undo"), { class: "jsm-bare jsm-back" });
    this.#redo = iconButton("redo", t("redo"), () => void app.command("redo"));
    this.element = h(".jsm-header",
      h("h2.jsm-title", t("title")),
      h(".jsm-toolbar", this.#undo, this.#redo, this.#search, this.#more),
      h(".jsm-row.jsm-setup", this.#model, this.#threads, h("span.jsm-space"),
        h("span.jsm-strategy", this.#strategy, this.#options)));
  }

  /** @param {Set<string>} changed */
  update(changed) {
    set(this.#search, { "aria-expanded": this.#app.view.searching });
    if (!changed.has("head")) return;
    const { head, thread } = this.#app.memory;
    say(this.#model, head.model);
    this.#step(this.#undo, "undo", head.undo);
    this.#step(this.#redo, "redo", head.redo);
    show(this.#threads, head.threads.length > 1);
    fill(this.#threads, ...head.threads.map(({ name, turns }) =>
      h("option", { value: name, selected: name === thread }, t("thread.option", { name, n: turns }))));
    const names = head.strategies.map(({ name }) => name).join();
    if (this.#strategy.dataset.names !== names) {
      this.#strategy.dataset.names = names;
      fill(this.#strategy, ...head.strategies.map(({ name }) => h("option", { value: name }, strategyWords(name))));
    }
    this.#strategy.value = head.strategy;
    this.#drawOptions(head.strategies.find(({ name }) => name === head.strategy));
  }

  /** @param {HTMLButtonElement} button @param {"undo" | "redo"} name @param {import("./types").Label} [label] */
  #step(button, name, label) {
    const words = label ? t(`${name}.what`, { what: actionWords(label) }) : t(name);
    set(button, { "aria-disabled": !label, "aria-label": words, title: words });
    const shown = button.querySelector("span");
    if (shown) say(shown, label ? actionWords(label) : t(name));
  }

  /** @param {StrategyChoice} [choice] */
  #drawOptions(choice) {
    const options = choice?.options ?? [];
    const shape = `${choice?.name} ${options.map(({ name }) => name)}`;
    if (this.#drawnFor !== shape) {
      this.#drawnFor = shape;
      fill(this.#options, ...options.map((option) => this.#option(choice?.name ?? "", option)));
    }
    for (const { name, value } of options) {
      const input = /** @type {HTMLInputElement | null} */ (this.#options.querySelector(`[data-option="${CSS.escape(name)}"]`));
      if (input && input !== document.activeElement) input.value = String(value);
      if (input) size(input);
    }
  }

  /** "last [2] turns" @param {string} strategy @param {import("./types").Option} option */
  #option(strategy, { name, value, least, most }) {
    const key = `option.${strategy}.${name}`;
    const [before, after = ""] = (knows(key) ? t(key) : `${name} {input}`).split("{input}");
    const input = h("input.jsm-field", {
      type: "number", min: least, max: most, value, "data-option": name,
      oninput: () => size(input),
      onchange: () => { if (input.validity.valid && input.value) this.#use({ [name]: Math.floor(Number(input.value)) }); },
    });
    return h("label.jsm-option", before, input, after);
  }

  /** @param {Record<string, number>} changed */
  #use(changed) {
    const name = this.#strategy.value;
    const { head } = this.#app.memory;
    const now = name === head.strategy ? head.strategies.find((choice) => choice.name === name)?.options ?? [] : [];
    void this.#app.act("strategy", { name, options: { ...Object.fromEntries(now.map((option) => [option.name, option.value])), ...changed } })
      .then((done) => { if (!done) this.#app.changed("head"); });
  }

  #switchThread() {
    void this.#app.act("thread", { name: this.#threads.value });
  }

  #openSearch() {
    if (this.#app.view.searching) return this.#app.endSearch();
    this.#app.view.searching = true;
    this.#app.view.tab = this.#app.wide ? this.#app.view.tab : "memory";
    this.#app.changed("view");
  }

  /** @returns {import("./menu.js").Item[]} */
  #menu() {
    const app = this.#app;
    return [
      ["check", t("check"), () => void app.act("command", { action: "check" })],
      ["copy", t("strip.copy"), () => void copyText(app, this.#stripSvg())],
      null,
      ["remove", t("clear"), () => void app.command("clear")],
      ["erase", t("erase"), () => confirmErase(app), true],
    ];
  }
}

/** A number field as wide as its number. @param {HTMLInputElement} input */
const size = (input) => { input.style.width = `${Math.max(2, input.value.length) + 4.6}ch`; };

/** @param {string} name */
const strategyWords = (name) => (knows(`strategy.${name}`) ? t(`strategy.${name}`) : name);
