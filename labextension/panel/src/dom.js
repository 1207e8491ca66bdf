/** Making elements without markup: every string becomes text, never HTML. */

/** @import { Made } from "./types" */

import { clamp } from "./plain.js";

export const SVG = "http://www.w3.org/2000/svg";

const FIELDS = new Set(["input", "textarea", "select"]);

/** @typedef {Node | string | number | null | undefined | false} Child */
/** @typedef {Record<string, any>} Properties */

/**
 * An element, as `h("span.jsm-tokens", { title }, "12")`: its tag (without one a div), its classes, properties where
 * there are any, and what it holds. A button is one that submits nothing; what is typed into a field stays out of what the
 * browser keeps of a page.
 * @template {string} S
 * @param {S} selector
 * @param {Properties | Child} [first]
 * @param {...Child} rest
 * @returns {Made<S>}
 */
export function h(selector, first, ...rest) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag || "div");
  if (element instanceof HTMLButtonElement) element.type = "button";
  if (FIELDS.has(tag)) set(element, { autocomplete: "off" });
  set(element, { class: classes.join(" ") || null });
  const bare = !(first instanceof Object) || first instanceof Node;
  if (!bare) set(element, first);
  fill(element, ...(bare ? [first] : []), ...rest);
  return /** @type {Made<S>} */ (element);
}

/**
 * Set `on…` listeners, `value` as a property and the rest as attributes, bare ones where they are true; a `class` comes
 * to those that are there. Null, undefined and false are left out, but for `aria-…`, which says false in words.
 * @param {Element} element
 * @param {Properties} properties
 */
export function set(element, properties) {
  for (const [name, value] of Object.entries(properties)) {
    const said = name.startsWith("aria-") && typeof value === "boolean" ? String(value) : value;
    if (said === null || said === undefined || said === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") /** @type {any} */ (element).value = value;
    else if (name === "class") element.classList.add(...value.split(" "));
    else element.setAttribute(name, said === true ? "" : said);
  }
}

/**
 * Replace what an element holds.
 * @param {Element} element
 * @param {...Child} children
 */
export function fill(element, ...children) {
  element.replaceChildren(
    ...children.filter((child) => child !== null && child !== undefined && child !== false).map((child) =>
      child instanceof Node ? child : document.createTextNode(String(child))),
  );
}

/**
 * An SVG element, as `svg("path.jsm-axis", { d })`.
 * @param {string} selector
 * @param {Properties} attributes
 * @param {...SVGElement} children
 */
export function svg(selector, attributes, ...children) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElementNS(SVG, tag);
  set(element, { ...attributes, class: classes.join(" ") || null });
  element.append(...children);
  return element;
}

/**
 * Show or hide, without touching layout when nothing changes.
 * @param {HTMLElement} element
 * @param {boolean} visible
 */
export const show = (element, visible) => {
  if (element.hidden === visible) element.hidden = !visible;
};

/** Set text only if it differs, so that a selection in it survives. @param {Node} node @param {string} words */
export const say = (node, words) => {
  if (node.textContent !== words) node.textContent = words;
};

/** What has the focus within an element, if anything. @param {Element} element @returns {HTMLElement | null} */
export const focusedIn = (element) =>
  element.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;

/** The nearest element that fits a selector, from where an event happened outwards. @param {Event} event @param {string} selector */
export const around = ({ target }, selector) =>
  target instanceof Element ? /** @type {HTMLElement | null} */ (target.closest(selector)) : null;

/**
 * Show something of the browser's top layer below an element, or above it where there is no room.
 * @param {HTMLElement} popover
 * @param {Element} anchor
 * @param {{ gap: number, end: boolean }} how `end`: its right edges meet, not its left ones
 */
export function popUp(popover, anchor, { gap, end }) {
  popover.showPopover?.();
  const from = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const top = from.bottom + height + 8 <= innerHeight ? from.bottom + gap : Math.max(4, from.top - height - gap);
  popover.style.left = `${clamp(end ? from.right - width : from.left, 4, innerWidth - width - 4)}px`;
  popover.style.top = `${top}px`;
}
