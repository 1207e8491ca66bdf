/** A menu that opens under a button, in the browser's top layer so that no scrolling part cuts it off. */

/** @import { App } from "./app.js" */

import { iconButton } from "./controls.js";
import { fill, focusedIn, h, popUp, set } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {[icon: string, label: string, run: () => void, danger?: boolean] | null | false} Item null draws a line, false is left out */

/**
 * @param {HTMLElement} root the panel, which the menu belongs to
 * @param {HTMLElement} anchor
 * @param {readonly Item[]} items
 */
function openMenu(root, anchor, items) {
  const menu = h(".jsm-menu", { role: "menu", popover: "auto", "aria-label": anchor.getAttribute("aria-label") });
  const close = () => {
    if (!menu.isConnected) return;
    const inside = focusedIn(menu);
    menu.remove();
    set(anchor, { "aria-expanded": false });
    if (inside) anchor.focus();
  };
  const buttons = items.filter((item) => item !== false).map((item) => {
    if (!item) return null;
    const [name, label, run, danger] = item;
    return h("button.jsm-item", {
      class: danger && "jsm-danger", role: "menuitem", tabindex: -1, onclick: () => { close(); run(); },
    }, icon(name), label);
  });
  fill(menu, ...buttons.map((button) => button ?? h("hr", { role: "separator" })));
  const choices = buttons.filter((button) => button !== null);
  set(menu, { onkeydown: (/** @type {KeyboardEvent} */ event) => {
    const at = choices.findIndex((button) => button.matches(":focus"));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + choices.length, Home: 0, End: choices.length - 1 }[event.key];
    if (to !== undefined) choices[to % choices.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, ontoggle: (/** @type {ToggleEvent} */ event) => { if (event.newState === "closed") close(); } });
  root.append(menu);
  set(anchor, { "aria-expanded": true });
  popUp(menu, anchor, { gap: 4, end: true });
  choices[0]?.focus();
}

/**
 * The button that opens a menu, made anew each time.
 * @param {App} app @param {string} label @param {() => readonly Item[]} items @param {Record<string, any>} [more]
 */
export function menuButton(app, label, items, more = {}) {
  const button = iconButton("more", label, () => openMenu(app.root, button, items()), { "aria-haspopup": "menu", "aria-expanded": false, ...more });
  return button;
}
