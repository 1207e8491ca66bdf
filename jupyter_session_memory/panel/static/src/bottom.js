/** Below the turns: what to do with the selection or the whole, work under way, and what was said last. */

/** @import { App, Part } from "./app.js" */
/** @import { TurnAction } from "./types" */

import { actionWords, button, iconButton, wordButton } from "./controls.js";
import { fill, h, say, set, show } from "./dom.js";
import { icon } from "./icons.js";
import { t, tn } from "./strings.js";

/** Milliseconds a cell runs before the panel says so. */
const PATIENCE = 400;

/** @implements {Part} */
export class Bottom {
  #app;
  #count = h("b.jsm-selected");
  #selection;
  #older;
  #clear;
  // Always on the page: what appears in a live region is read out, a region that appears is not.
  #line = h("span", { role: "status", "aria-live": "polite" });
  #busy = h("span.jsm-busy", { hidden: true }, h("span.jsm-pulse"), t("busy"));
  #waiting = 0;
  #progress = h("progress.jsm-progress");
  #doing = h("span");
  #work;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#selection = h(".jsm-row.jsm-selection", { role: "toolbar", "aria-label": t("selected.other", { n: 0 }), hidden: true },
      this.#count, h("span.jsm-space"),
      this.#button("pin", "pin"), this.#button("off", "exclude"),
      wordButton("summarise", t("summarise"), () => void this.#summarise(), { class: "jsm-squeeze", "aria-label": t("summarise"), title: t("summarise") }),
      this.#button("remove", "prune"),
      iconButton("close", t("unselect"), () => { app.selection.clear(); app.changed("selection"); }));
    this.#older = wordButton("summarise", t("summarise.older"), () => void app.summarise({}));
    this.#clear = wordButton("", t("clear"), () => void app.command("clear"));
    this.#work = h(".jsm-row.jsm-work", { hidden: true }, this.#doing, this.#progress,
      button(t("cancel"), () => void app.act("cancel", { work: app.memory.work.id })));
    this.element = h(".jsm-bottom", this.#work, h(".jsm-row.jsm-foot",
      this.#older, h(".jsm-status", this.#busy, this.#line), this.#clear, this.#selection));
  }

  /** @param {string} name @param {TurnAction} action */
  #button(name, action) {
    return wordButton(name, t(name), () => void this.#change(action), { class: "jsm-squeeze", "aria-label": t(name), title: t(name) });
  }

  /** @param {Set<string>} changed */
  update(changed) {
    const { memory, selection, view, wide, said } = this.#app;
    if (changed.has("work")) {
      const { id, action, done, of } = memory.work;
      show(this.#work, id !== "");
      const what = t(`work.${action}`);
      say(this.#doing, of ? t("work.of", { what, done, of }) : what);
      set(this.#progress, { "aria-label": what });
      if (of) Object.assign(this.#progress, { max: of, value: done });
      else this.#progress.removeAttribute("value");
    }
    if (changed.has("said")) say(this.#line, said);
    if (changed.has("busy")) this.#settle(memory.busy);
    const listed = memory.phase === "live" && memory.order.length > 0 && (wide || view.tab === "memory");
    const chosen = listed && selection.size > 0;
    const held = this.#selection.contains(document.activeElement);
    show(this.#selection, chosen);
    for (const each of [this.#older, this.#clear]) show(each, listed && !chosen);
    this.element.classList.toggle("jsm-selecting", chosen);
    this.element.classList.toggle("jsm-quiet", !listed && !said && this.#busy.hidden && this.#work.hidden);
    if (chosen) say(this.#count, tn("selected", selection.size));
    set(this.#selection, { "aria-label": tn("selected", selection.size) });
    if (held && !chosen) this.#app.focusRow(selection.active);
  }

  /** A cell that ends before one could read that it runs needs no words. @param {boolean} busy */
  #settle(busy) {
    clearTimeout(this.#waiting);
    this.#waiting = busy ? setTimeout(() => { show(this.#busy, true); this.#app.changed("selection"); }, PATIENCE) : 0;
    if (!busy) show(this.#busy, false);
  }

  close() {
    clearTimeout(this.#waiting);
  }

  /** @param {TurnAction} action */
  async #change(action) {
    const numbers = this.#app.selection.list;
    const what = numbers.length === 1 ? `#${numbers[0]}` : tn("turns.n", numbers.length);
    const done = await this.#app.act("turns", { action, numbers }, t(`did.${action}`, { what }));
    if (done && action === "prune") this.#app.selection.clear();
    this.#app.changed("selection");
  }

  async #summarise() {
    const numbers = this.#app.selection.list;
    this.#app.selection.clear();
    this.#app.changed("selection");
    await this.#app.summarise({ numbers });
  }
}

/** What a check found: one quiet line, the rest behind "2 more". @implements {Part} */
export class Findings {
  #app;
  #open = false;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.element = h(".jsm-findings", { role: "group", "aria-label": t("findings"), hidden: true });
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!changed.has("findings")) return;
    const { findings } = this.#app.memory;
    show(this.element, findings.length > 0);
    const shown = this.#open ? findings : findings.slice(0, 1);
    const toggle = findings.length > 1 && button(this.#open ? t("findings.less") : tn("findings.more", findings.length - 1), () => {
      this.#open = !this.#open;
      this.#app.changed("findings");
    }, ".jsm-plain", { "aria-expanded": this.#open });
    fill(this.element, ...shown.map((finding, at) => h("p.jsm-finding", icon("warning"), h("span", finding.text, " ",
      ...finding.remedies.map((remedy, choice) => 
        button(remedyWords(remedy), () => void this.#app.act("remedy", { finding: finding.id, choice }, t("did.remedy")), ".jsm-plain")), " ", at === shown.length - 1 && toggle))));
  }
}

/** @param {import("./types").Label} remedy */
function remedyWords(remedy) {
  const words = actionWords(remedy);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
