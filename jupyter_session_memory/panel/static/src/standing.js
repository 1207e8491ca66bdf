/** What is always sent: instructions, plan, and what is known of entities; each one line until it is opened. */

/** @import { Entity, Fact, Standing } from "./types" */
/** @import { App, Part } from "./app.js" */

import { editor, iconButton } from "./controls.js";
import { fill, h, show } from "./dom.js";
import { icon } from "./icons.js";
import { number as format, t, turnList } from "./strings.js";

/** @implements {Part} */
export class StandingNotes {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    /** @type {Set<string>} */
    this.open = new Set();
    this.fact = "";
    this.element = h("div", { class: "jsm-standing" });
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!["standing", "system", "plan", "entities"].some((name) => changed.has(name))) return;
    const { system, plan, entities } = this.app.memory;
    const { editing } = this.app.view;
    const writing = editing?.row === "system" || editing?.row === "plan";
    if (writing && this.element.contains(document.activeElement) && !changed.has("standing")) return;
    fill(this.element,
      this.note("system", system),
      plan.version && plan.text || editing?.row === "plan" ? this.note("plan", plan) : null,
      entities.length ? this.people(entities) : null);
    show(this.element, true);
  }

  /** @param {"system" | "plan"} name @param {Standing} standing */
  note(name, { text, tokens, more }) {
    const { app } = this;
    if (app.view.editing?.row === name) return h("div", { class: "jsm-note" }, editor(app));
    const open = this.open.has(name);
    const title = t(`standing.${name}`);
    return h("div", { class: "jsm-note" },
      h("div", { class: "jsm-row" },
        this.fold(name, title, text ? (open ? "" : text) : t("standing.none")),
        tokens ? h("span", { class: "jsm-tokens" }, format(tokens)) : null,
        iconButton("edit", t("standing.edit", { what: title }), () => void app.edit(name, name, title), { "data-act": `edit-${name}` })),
      open && text ? h("p", { class: "jsm-full", dir: "auto" }, text, more ? " …" : "") : null);
  }

  /** @param {string} name @param {string} title @param {string} line */
  fold(name, title, line) {
    const open = this.open.has(name);
    return h("button", {
      class: "jsm-fold", type: "button", "aria-expanded": String(open), "data-act": `fold-${name}`,
      onclick: () => {
        if (!this.open.delete(name)) this.open.add(name);
        this.app.changed("standing");
        requestAnimationFrame(() => requestAnimationFrame(() => /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-act="fold-${name}"]`))?.focus()));
      },
    }, icon(open ? "down" : "right"), h("b", null, title), h("span", { class: "jsm-one", dir: "auto" }, line));
  }

  /** @param {Entity[]} entities */
  people(entities) {
    const open = this.open.has("entities");
    return h("div", { class: "jsm-note" },
      h("div", { class: "jsm-row" }, this.fold("entities", t("standing.entities"), open ? "" : entities.map(({ name }) => name).join(", "))),
      open ? h("dl", { class: "jsm-entities" }, ...entities.flatMap((entity) => [
        h("dt", { dir: "auto" }, entity.name), ...entity.facts.map((fact) => this.known(entity, fact))])) : null);
  }

  /** @param {Entity} entity @param {Fact} fact */
  known(entity, fact) {
    const { app } = this;
    const key = `${entity.id}\n${fact.text}`;
    if (this.fact === key) return h("dd", null, this.correcting(entity, fact));
    return h("dd", { class: fact.replaced ? "jsm-replaced" : null },
      h("span", { dir: "auto" }, fact.text, " ", h("span", { class: "jsm-faint" }, turnList(fact.turns), fact.replaced ? ` · ${t("entity.replaced")}` : "")),
      h("span", { class: "jsm-space" }),
      iconButton("edit", t("entity.edit"), () => { this.fact = key; app.changed("standing"); }),
      iconButton("remove", t("entity.delete"), () => void app.act("entity", { entity: entity.id, fact: fact.text, text: "" })));
  }

  /** @param {Entity} entity @param {Fact} fact */
  correcting(entity, fact) {
    const leave = () => { this.fact = ""; this.app.changed("standing"); };
    const input = h("input", {
      class: "jsm-field jsm-wide-field", type: "text", dir: "auto", value: fact.text, "aria-label": t("entity.edit"),
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === "Escape") leave();
        if (event.key !== "Enter") return;
        leave();
        if (input.value.trim() && input.value !== fact.text) void this.app.act("entity", { entity: entity.id, fact: fact.text, text: input.value.trim() });
      },
    });
    requestAnimationFrame(() => input.focus());
    return input;
  }
}
