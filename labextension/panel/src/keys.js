/** The list of keys that stands behind "?". */

/** @import { App } from "./app.js" */

import { openDialog } from "./controls.js";
import { h } from "./dom.js";
import { t } from "./strings.js";

/** In the list of turns, by what they do in strings.js. */
const KEYS = {
  move: "↑ ↓ Home End", fold: "Enter", select: "Space", range: "Shift+↑ ↓", all: "Ctrl+A", none: "Esc", pin: "P", off: "O", edit: "E",
  remove: "Delete", undo: "Ctrl+Z", redo: "Ctrl+Shift+Z", save: "Ctrl+Enter", list: "?",
};

/** Show every key that does something here, those of the front end first. @param {App} app */
export function showKeys(app) {
  const own = Object.entries(KEYS).map(([name, keys]) => /** @type {const} */ ([keys, t(`key.${name}`)]));
  const rows = [...(app.host.keys?.() ?? []), ...own];
  const shown = h("dl.jsm-keys", ...rows.flatMap(([keys, words]) => [h("dt", h("kbd", keys)), h("dd", words)]));
  openDialog(app, t("keys"), shown, []);
}

/**
 * The step back or forth through the changes of the memory that a key asks for; within a field it means what was typed.
 * @param {KeyboardEvent} event
 */
export function undoStep({ key, ctrlKey, metaKey, shiftKey, target }) {
  if (!(ctrlKey || metaKey) || (target instanceof Element && target.matches("textarea, input"))) return undefined;
  const letter = key.toLowerCase();
  if (letter === "y" || (letter === "z" && shiftKey)) return "redo";
  return letter === "z" ? "undo" : undefined;
}

/** Whether a key asks for the list: not one that is typed into a field. @param {KeyboardEvent} event */
export const asksForKeys = ({ key, target }) =>
  key === "?" && target instanceof Element && !target.closest("textarea, input, select, dialog");
