/** The reason behind a badge or a block, on hover and on focus. */

import { h } from "./dom.js";

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
    tip.showPopover?.();
    const from = target.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    tip.style.left = `${Math.max(4, Math.min(from.left, innerWidth - width - 4))}px`;
    tip.style.top = `${from.bottom + height + 8 <= innerHeight ? from.bottom + 6 : Math.max(4, from.top - height - 6)}px`;
  };
  /** @param {Event} event @param {number} delay */
  const enter = (event, delay) => {
    const target = event.target instanceof Element ? event.target.closest('[data-tip]:not([data-tip=""])') : null;
    if (target === over) return;
    hide();
    if (!target) return;
    over = target;
    timer = setTimeout(() => reveal(target), delay);
  };
  root.addEventListener("mouseover", (event) => enter(event, 250));
  root.addEventListener("mouseleave", hide);
  root.addEventListener("focusin", (event) => enter(event, 0));
  root.addEventListener("focusout", hide);
  root.addEventListener("scroll", hide, true);
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  return hide;
}
