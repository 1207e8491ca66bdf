/** The reason behind a badge or a block, on hover and on focus. */

import { around, h, popUp, set } from "./dom.js";

/** Elements with `data-tip` under the root get a tip. @param {HTMLElement} root @returns {() => void} cleanup */
export function installTips(root) {
  const tip = h(".jsm-tip", { role: "tooltip", popover: "manual" });
  root.append(tip);
  let timer = 0;
  /** @type {Element | null} */
  let over = null;
  const hide = () => {
    clearTimeout(timer);
    over = null;
    if (tip.matches(":popover-open")) tip.hidePopover();
  };
  /** @param {Element} target */
  const reveal = (target) => {
    if (!target.isConnected) return;
    tip.textContent = target.getAttribute("data-tip");
    popUp(tip, target, { gap: 6, end: false });
  };
  /** @param {Event} event @param {number} delay */
  const enter = (event, delay) => {
    const target = around(event, '[data-tip]:not([data-tip=""])');
    if (target === over) return;
    hide();
    if (!target) return;
    over = target;
    timer = setTimeout(() => reveal(target), delay);
  };
  set(root, {
    onmouseover: (/** @type {Event} */ event) => enter(event, 250),
    onmouseleave: hide,
    onfocusin: (/** @type {Event} */ event) => enter(event, 0),
    onfocusout: hide,
    onkeydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") hide(); },
  });
  root.addEventListener("scroll", hide, true);
  return hide;
}
