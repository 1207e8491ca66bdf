/** What stands above the turns: title and tools, model and thread, the strategy and its options. */

/** @import { StrategyChoice } from "./types" */
/** @import { App } from "./app.js" */

import { actionWords, confirmErase, copyText, iconButton, named, space, wordButton } from "./controls.js";
import { fill, h, say, set, show } from "./dom.js";
import { showKeys } from "./keys.js";
import { importFile, openExport } from "./keeping.js";
import { menuButton } from "./menu.js";
import { slide } from "./slide.js";
import { knows, t } from "./strings.js";

/** @param {App} app */
export function createHeader(app) {
  const search = iconButton("search", t("search.turns"), () => openSearch(), { "aria-expanded": false });
  const model = h("span.jsm-model");
  const threads = h("select.jsm-field", { "aria-label": t("thread"), onchange: () => app.act("thread", { name: threads.value }) });
  const strategy = h("select.jsm-field", { "aria-label": t("strategy"), onchange: () => use({}) });
  const optionFields = h("span.jsm-options");
  let drawnFor = "";
  const more = menuButton(app, t("more"), () => menu());
  const undo = wordButton("undo", t("undo"), () => app.command("undo"), { class: "jsm-bare jsm-back" });
  const redo = iconButton("redo", t("redo"), () => app.command("redo"));
  const element = h(".jsm-header",
    h("h2.jsm-title", t("title")),
    h(".jsm-toolbar", undo, redo, search, more),
    h(".jsm-row.jsm-setup", model, threads, space(),
      h("span.jsm-strategy", strategy, optionFields)));

  /** @param {Set<string>} changed */
  function update(changed) {
    set(search, { "aria-expanded": app.view.searching });
    if (!changed.has("head")) return;
    const { head, thread } = app.memory;
    say(model, head.model);
    step(undo, "undo", head.undo);
    step(redo, "redo", head.redo);
    show(threads, head.threads.length > 1);
    fill(threads, ...head.threads.map(({ name, turns }) =>
      h("option", { value: name, selected: name === thread }, t("thread.option", { name, n: turns }))));
    const names = head.strategies.map(({ name }) => name).join();
    if (strategy.dataset.names !== names) {
      strategy.dataset.names = names;
      fill(strategy, ...head.strategies.map(({ name }) => h("option", { value: name }, strategyWords(name))));
    }
    strategy.value = head.strategy;
    drawOptions(head.strategies.find(({ name }) => name === head.strategy));
  }

  /** @param {HTMLButtonElement} button @param {"undo" | "redo"} name @param {import("./types").Label} [label] */
  function step(button, name, label) {
    const words = label ? t(`${name}.what`, { what: actionWords(label) }) : t(name);
    set(button, { "aria-disabled": !label, ...named(words) });
    const shown = button.querySelector("span");
    if (shown) say(shown, label ? actionWords(label) : t(name));
  }

  /** @param {StrategyChoice} [choice] */
  function drawOptions(choice) {
    const options = choice?.options ?? [];
    const shape = `${choice?.name} ${options.map(({ name }) => name)}`;
    if (drawnFor !== shape) {
      drawnFor = shape;
      fill(optionFields, ...options.map((option) => optionField(choice?.name ?? "", option)));
    }
    for (const { name, value } of options) {
      const input = /** @type {HTMLInputElement | null} */ (optionFields.querySelector(`[data-option="${CSS.escape(name)}"]`));
      if (input && input !== document.activeElement) input.value = String(value);
      if (input) size(input);
    }
  }

  /** "last [2] turns" @param {string} strategy @param {import("./types").Option} option */
  function optionField(strategy, { name, value, least, most }) {
    const key = `option.${strategy}.${name}`;
    const [before, after = ""] = (knows(key) ? t(key) : `${name} {input}`).split("{input}");
    const input = h("input.jsm-field", {
      type: "number", min: least, max: most, value, "data-option": name,
      oninput: () => size(input),
      onchange: () => { if (input.validity.valid && input.value) use({ [name]: Math.floor(Number(input.value)) }); },
    });
    return h("label.jsm-option", before, input, after);
  }

  /** @param {Record<string, number>} changed */
  function use(changed) {
    const name = strategy.value;
    const { head } = app.memory;
    const now = name === head.strategy ? head.strategies.find((choice) => choice.name === name)?.options ?? [] : [];
    void app.act("strategy", { name, options: { ...Object.fromEntries(now.map((option) => [option.name, option.value])), ...changed } })
      .then((done) => { if (!done) app.changed("head"); });
  }

  function openSearch() {
    if (app.view.searching) return app.endSearch();
    app.view.searching = true;
    app.view.tab = app.wide ? app.view.tab : "memory";
    app.changed("view");
  }

  /** @returns {import("./menu.js").Item[]} */
  function menu() {
    return [
      ["check", t("check"), () => app.act("command", { action: "check" })],
      ["copy", t("strip.copy"), () => copyText(app, slide(app.memory, app.root))],
      ["export", t("export"), () => openExport(app)],
      ["import", t("import"), () => importFile(app)],
      ["list", t("keys"), () => showKeys(app)],
      app.host.outOfOrder?.() === true && ["list", t("sort"), () => void app.host.sort?.().then((words) => app.say(words))],
      null,
      ["remove", t("clear"), () => app.command("clear")],
      ["erase", t("erase"), () => confirmErase(app), true],
    ];
  }

  return { element, update };
}

/** A number field as wide as its number. @param {HTMLInputElement} input */
const size = (input) => { input.style.width = `${Math.max(2, input.value.length) + 4.6}ch`; };

/** @param {string} name */
const strategyWords = (name) => (knows(`strategy.${name}`) ? t(`strategy.${name}`) : name);
