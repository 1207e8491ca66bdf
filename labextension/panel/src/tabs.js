/** The tabs Memory, Next request and Sent (two of them where both columns fit), and the search over the turns. */

/** @import { App } from "./app.js" */

import { iconButton } from "./controls.js";
import { h, say, set, show } from "./dom.js";
import { touches } from "./plain.js";
import { t, tn } from "./strings.js";

const NAMES = /** @type {const} */ (["memory", "next", "sent"]);

/** @param {App} app */
export function createTabs(app) {
  const buttons = NAMES.map((name) => h("button.jsm-tab", {
    role: "tab", onclick: () => choose(name),
  }, t(`tab.${name}`)));
  const element = h(".jsm-tabs", { role: "tablist", "aria-label": t("tabs"), onkeydown: (/** @type {KeyboardEvent} */ event) => key(event) }, ...buttons);

  /** The tab that counts as chosen: beside the turns, the first column needs none. */
  function chosenTab() {
    const { view, wide } = app;
    return wide && view.tab === "memory" ? "next" : view.tab;
  }

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!touches(changed, "view", "size", "all")) return;
    buttons.forEach((button, at) => {
      const chosen = NAMES[at] === chosenTab();
      set(button, { "aria-selected": chosen, tabindex: chosen ? 0 : -1 });
    });
    show(buttons[0], !app.wide);
  }

  /** @param {(typeof NAMES)[number]} name */
  function choose(name) {
    app.view.tab = name;
    app.changed("view");
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    const shown = NAMES.filter((name) => !(app.wide && name === "memory"));
    const at = shown.indexOf(chosenTab());
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + shown.length, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    const name = shown[to % shown.length];
    choose(name);
    buttons[NAMES.indexOf(name)].focus();
    event.preventDefault();
  }

  return { element, update };
}

/** @param {App} app */
export function createSearchField(app) {
  let timer = 0;
  let open = false;
  const count = h("span.jsm-faint", { role: "status" });
  const input = h("input.jsm-field.jsm-wide-field", {
    type: "search", dir: "auto", maxlength: 1000, "aria-label": t("search.turns"), placeholder: t("search.turns"),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => app.search(input.value), 150);
    },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Escape") app.endSearch();
      else if ((event.key === "ArrowDown" || event.key === "Enter") && app.rows.length) app.focusRow(app.rows[0].key);
      else return;
      event.preventDefault();
    },
  });
  const element = h(".jsm-row.jsm-search", { role: "search", hidden: true }, input, count,
    iconButton("close", t("close"), () => app.endSearch()));

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!changed.has("view")) return;
    const { searching, query, found, foundTotal } = app.view;
    show(element, searching);
    if (searching && !open) input.focus();
    open = searching;
    if (!query && input.value && !searching) input.value = "";
    say(count, !found ? "" : foundTotal === 0 ? t("search.none") : foundTotal > found.length
      ? t("search.cut", { shown: found.length, n: foundTotal }) : tn("search.found", foundTotal));
  }

  return { element, update };
}
