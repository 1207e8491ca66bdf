/** What is always sent: instructions, plan, and what is known of entities; each one line until it is opened. */

/** @import { Entity, Fact, Standing } from "./types" */
/** @import { App } from "./app.js" */

import { editor, iconButton, named, space, wordButton } from "./controls.js";
import { fill, focusedIn, h } from "./dom.js";
import { icon } from "./icons.js";
import { touches } from "./plain.js";
import { number as format, t, turnList } from "./strings.js";

/** @param {App} app */
export function createStandingNotes(app) {
  /** @type {Set<string>} */
  const unfolded = new Set();
  /** The fact being corrected, as its entity and place. */
  let corrected = "";
  /** What was being written when this was drawn last. */
  let writing = "";
  const element = h(".jsm-standing");

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!touches(changed, "standing", "system", "plan", "entities")) return;
    if (changed.has("all")) corrected = "";
    const { system, plan, entities } = app.memory;
    const row = app.view.editing?.row ?? "";
    const held = focusedIn(element);
    // News does not disturb whoever is writing.
    if (held?.matches("input, textarea") && !changed.has("standing")) return;
    const act = held && (held.dataset.act ?? `edit-${writing}`);
    writing = corrected || (["system", "plan"].includes(row) ? row : "");
    const planned = row === "plan" || plan.text !== "";
    fill(element, note("system", system, !planned), planned && note("plan", plan), entities.length > 0 && people(entities));
    if (act) giveBack(act);
  }

  /** Where the focus was, or near it when that is gone. @param {string} act */
  function giveBack(act) {
    const buttons = /** @type {HTMLElement[]} */ ([...element.querySelectorAll("[data-act]")]);
    const near = writing ? undefined : buttons.filter(({ dataset }) => dataset.act?.startsWith("fold-")).pop();
    (buttons.find(({ dataset }) => dataset.act === act) ?? near)?.focus({ preventScroll: true });
  }

  /** @param {"system" | "plan"} name @param {Standing} standing @param {boolean} [add] whether to offer a plan */
  function note(name, { text, tokens, more }, add = false) {
    if (app.view.editing?.row === name) return h(".jsm-note", editor(app));
    const open = unfolded.has(name);
    const title = t(`standing.${name}`);
    return h(".jsm-note",
      h(".jsm-row",
        fold(name, title, text ? (open ? "" : text) : t("standing.none"), add && !text ? "jsm-one.jsm-none" : "jsm-one"),
        tokens ? h("span.jsm-tokens", format(tokens)) : null,
        add && wordButton("plus", t("standing.plan"), () => write("plan"),
          { class: "jsm-bare", "data-act": "edit-plan", ...named(t("standing.add")) }),
        iconButton("edit", t("standing.edit", { what: title }), () => write(name), { "data-act": `edit-${name}` })),
      open && text ? h("p.jsm-full", { dir: "auto" }, text, more ? " …" : "") : null);
  }

  /** @param {"system" | "plan"} name */
  function write(name) {
    void app.edit(name, name, t(`standing.${name}`));
  }

  /** @param {string} name @param {string} title @param {string} line @param {string} [style] classes of the line */
  function fold(name, title, line, style = "jsm-one") {
    const open = unfolded.has(name);
    return h("button.jsm-fold", {
      "aria-expanded": open, "data-act": `fold-${name}`,
      onclick: () => {
        if (!unfolded.delete(name)) unfolded.add(name);
        app.changed("standing");
      },
    }, icon(open ? "down" : "right"), h("b", title), h(`span.${style}`, { dir: "auto" }, line));
  }

  /** @param {Entity[]} entities */
  function people(entities) {
    const open = unfolded.has("entities");
    return h(".jsm-note",
      h(".jsm-row", fold("entities", t("standing.entities"), open ? "" : entities.map(({ name }) => name).join(", "))),
      open ? h("dl.jsm-entities", ...entities.flatMap((entity) => [
        h("dt", { dir: "auto" }, entity.name), ...entity.facts.map((fact, at) => known(entity, fact, `${entity.id} ${at}`))])) : null);
  }

  /** @param {Entity} entity @param {Fact} fact @param {string} key */
  function known(entity, fact, key) {
    if (corrected === key) return h("dd", correcting(entity, fact));
    const { text, turns, replaced } = fact;
    return h(replaced ? "dd.jsm-replaced" : "dd",
      h("span", { dir: "auto" }, text, " ", h("span.jsm-faint", turnList(turns), replaced ? ` · ${t("entity.replaced")}` : "")),
      space(),
      // What a newer turn replaced is kept to be seen; only what holds can be put right.
      ...(replaced ? [] : [
        iconButton("edit", `${t("entity.edit")}: ${text}`, () => { corrected = key; app.changed("standing"); }, { "data-act": `edit-${key}`, title: t("entity.edit") }),
        iconButton("remove", `${t("entity.delete")}: ${text}`, () => app.act("entity", { entity: entity.id, fact: text, text: "" }),
          { "data-act": `remove-${key}`, title: t("entity.delete") })]));
  }

  /** @param {Entity} entity @param {Fact} fact */
  function correcting(entity, fact) {
    const leave = () => { corrected = ""; app.changed("standing"); };
    const input = h("input.jsm-field.jsm-wide-field", {
      type: "text", dir: "auto", value: fact.text, "aria-label": `${t("entity.edit")}: ${fact.text}`,
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") leave();
        if (event.key !== "Enter") return;
        leave();
        if (input.value.trim() && input.value !== fact.text) void app.act("entity", { entity: entity.id, fact: fact.text, text: input.value.trim() });
      },
    });
    requestAnimationFrame(() => input.focus());
    return input;
  }

  return { element, update };
}
