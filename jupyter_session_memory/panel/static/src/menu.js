/** A menu that opens under a button, in the browser's top layer so that no scrolling part cuts it off. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";

/** @typedef {{ label: string, icon: string, run: () => void, danger?: boolean } | null} Item */

/**
 * @param {HTMLElement} root the panel, which the menu belongs to
 * @param {HTMLElement} anchor
 * @param {readonly Item[]} items null draws a line
 */
export function openMenu(root, anchor, items) {
  const menu = h(".jsm-menu", { role: "menu", popover: "auto", "aria-label": anchor.getAttribute("aria-label") });
  const close = () => {
    if (!menu.isConnected) return;
    const inside = menu.contains(document.activeElement);
    menu.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (inside) anchor.focus();
  };
  const buttons = items.map((item) => item && h("button.jsm-item", {
    class: item.danger && "jsm-danger", role: "menuitem", tabindex: "-1",
    onclick: () => { close(); item.run(); },
  }, icon(item.icon), item.label));
  fill(menu, ...buttons.map((button) => button ?? h("hr", { role: "separator" })));
  const choices = buttons.filter((button) => button !== null);
  menu.addEventListener("keydown", (event) => {
    const at = choices.findIndex((button) => button === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + choices.length, Home: 0, End: choices.length - 1 }[event.key];
    if (to !== undefined) choices[to % choices.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "closed") close();
  });
  root.append(menu);
  anchor.setAttribute("aria-expanded", "true");
  place(menu, anchor);
  choices[0]?.focus();
}

/** @param {HTMLElement} menu @param {HTMLElement} anchor */
function place(menu, anchor) {
  menu.showPopover?.();
  const from = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = from.bottom + height + 8 <= innerHeight;
  menu.style.left = `${Math.max(4, Math.min(from.right - width, innerWidth - width - 4))}px`;
  menu.style.top = `${below ? from.bottom + 4 : Math.max(4, from.top - height - 4)}px`;
}
