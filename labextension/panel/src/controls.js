/** Small things made of other things: buttons, badges, editors. */

/** @import { Label, Place } from "./types" */
/** @import { App } from "./app.js" */

import { fill, h } from "./dom.js";
import { dot, icon } from "./icons.js";
import { knows, t } from "./strings.js";

/** What takes the room that is left in a row. */
export const space = () => h("span.jsm-space");

/** A name that is read out, and shown on hover. @param {string} name */
export const named = (name) => ({ "aria-label": name, title: name });

/**
 * A button that is an icon; its name is read out and shown on hover.
 * @param {string} name of the icon
 * @param {string} label
 * @param {() => void} run
 * @param {Record<string, any>} [more]
 */
export const iconButton = (name, label, run, more = {}) =>
  h("button.jsm-button.jsm-bare", { ...named(label), onclick: run, ...more }, icon(name));

/** A box to tick, whose state is its `aria-checked`. @param {string} label @param {Record<string, any>} more */
export const checkBox = (label, more) =>
  h("button.jsm-check", { ...named(label), role: "checkbox", "aria-checked": false, ...more }, icon("check"));

/** A button with a word and, mostly, an icon. @param {string} name @param {string} label @param {() => void} run @param {Record<string, any>} [more] */
export const wordButton = (name, label, run, more = {}) =>
  h("button.jsm-button", { onclick: run, ...more }, name ? icon(name) : null, h("span", label));

/**
 * A button with a word and nothing else.
 * @param {string} label @param {() => void} run @param {string} [style] more classes, as `h` takes them @param {Record<string, any>} [more]
 */
export const button = (label, run, style = "", more = {}) => h(`button.jsm-button${style}`, { onclick: run, ...more }, label);

/** What something does, in words: "remove #3". @param {Label} label */
export const actionWords = ({ action, target }) =>
  knows(`action.${action}`) ? t(`action.${action}`, { target }) : `${action} ${target}`.trim();

/** "out: window 2", "in, pinned", "in as S1". @param {Place} place */
export function placeWords({ state, why, detail }) {
  const reason = knows(`why.${why}`) ? t(`why.${why}`, { detail }) : `${why} ${detail}`.trim();
  if (!reason) return t(state);
  if (state === "in") return reason.startsWith("as ") ? `${t("in")} ${reason}` : `${t("in")}, ${reason}`;
  return `${t(state)}: ${reason}`;
}

/** The whole reason, as a sentence; empty where there is none. @param {Place} place */
export const placeReason = ({ why, detail }) => (knows(`tip.${why}`) ? t(`tip.${why}`, { detail }) : "");

/** @param {Place} place */
export function badge(place) {
  const words = placeWords(place);
  const reason = placeReason(place);
  const name = { pinned: "pin", summary: "layers", found: "search" }[place.why];
  return h(`button.jsm-badge.jsm-${place.state}`, {
    "data-tip": reason || null,
    "aria-label": reason ? `${words}. ${reason}` : words, "data-act": "badge",
  }, name && place.state === "in" ? icon(name) : dot(place.state), h("span", words));
}

/**
 * The text being edited, in place. Control or Command with Enter saves, Escape leaves.
 * @param {App} app
 */
export function editor(app) {
  const editing = app.view.editing;
  if (!editing) return null;
  const area = h("textarea.jsm-editor", {
    "aria-label": editing.label, dir: "auto", rows: Math.min(14, Math.max(3, editing.text.split("\n").length + 1)),
    value: editing.text,
    oninput: () => { if (app.view.editing) app.view.editing.text = area.value; },
    onkeydown: (/** @type {KeyboardEvent} */ event) => {
      if (event.key === "Escape") app.leaveEditing();
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void app.save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });
  requestAnimationFrame(() => { if (area.isConnected) area.focus(); });
  return h(".jsm-editing",
    h(".jsm-label", editing.label),
    editing.word ? h("p.jsm-warning", icon("warning"), editing.word) : null,
    area,
    h(".jsm-row",
      space(),
      button(t("cancel"), () => app.leaveEditing()),
      button(t("save"), () => app.save(), ".jsm-primary")));
}

/**
 * Copy text; where the page may not, show it selected.
 * @param {App} app @param {string} text
 */
export async function copyText(app, text) {
  try {
    await navigator.clipboard.writeText(text);
    app.say(t("copied"));
  } catch {
    const area = h("textarea.jsm-editor", { readonly: true, rows: 10, "aria-label": t("copy"), value: text });
    openDialog(app, t("copy.failed"), area, []);
    area.select();
  }
}

/**
 * A dialog over the page; Escape closes it.
 * @param {App} app @param {string} title @param {Node} content @param {readonly HTMLElement[]} buttons
 */
export function openDialog(app, title, content, buttons) {
  const dialog = h("dialog.jsm-dialog", {
    "aria-label": title, onclose: () => { dialog.remove(); app.dialog = null; }, onkeydown: (/** @type {Event} */ event) => event.stopPropagation(),
  });
  const shut = button(t(buttons.length ? "cancel" : "close"), () => dialog.close());
  fill(dialog, h("h2", title), content, h(".jsm-row", space(), shut, ...buttons));
  app.root.append(dialog);
  app.dialog = dialog;
  dialog.showModal();
  return dialog;
}

/** Ask before everything is gone for good. @param {App} app */
export function confirmErase(app) {
  const erase = button(t("erase.now"), () => {
    dialog.close();
    void app.command("erase");
  }, ".jsm-primary.jsm-danger");
  const dialog = openDialog(app, t("erase.title"), h("p", t("erase.text")), [erase]);
}
