/** The token meter: one bar of the budget, stacked by layer. */

/** @import { App, Part } from "./app.js" */

import { fill, h, say, set, show, touches } from "./dom.js";
import { icon } from "./icons.js";
import { number as format, t, tn } from "./strings.js";

const LAYERS = ["instructions", "notes", "turns", "excerpts", "input", "framing"];
const WARN = 0.8;

/**
 * The layers in the order of the request, and what frames the messages and belongs to none of them: together all that
 * is used.
 * @param {import("./types").Meter} meter
 */
export function layersOf({ used, layers }) {
  const framing = used - layers.reduce((sum, { tokens }) => sum + tokens, 0);
  return [...layers, { name: "framing", tokens: framing }].filter(({ tokens }) => tokens > 0)
    .sort((a, b) => LAYERS.indexOf(a.name) - LAYERS.indexOf(b.name));
}

/** @implements {Part} */
export class MeterBar {
  #app;
  #setting = false;
  #bar = h(".jsm-bar", { role: "meter", "aria-label": t("meter"), "aria-valuemin": "0" });
  #numbers = h("span.jsm-used");
  // On a narrow panel the second, so that the figures keep to one line.
  #amounts = [h("span.jsm-long"), h("span.jsm-brief")];
  #budget;
  #input = h("input.jsm-field", {
      type: "number", min: "1", step: "100", "aria-label": t("budget"), title: t("budget.hint"),
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event), onblur: () => this.#commit(),
    });
  #warning = h("span.jsm-nearly");
  #legend = h(".jsm-legend");
  #problem = h("p.jsm-warning", { hidden: true });
  #counts = h("span.jsm-counts");

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#budget = h("button.jsm-button.jsm-plain", { onclick: () => this.#set(true) }, ...this.#amounts);
    this.element = h(".jsm-meter",
      this.#bar,
      h(".jsm-row.jsm-figures", this.#counts,
        h("span.jsm-amount", this.#warning, this.#numbers, this.#budget, this.#input)),
      this.#legend, this.#problem);
    show(this.#input, false);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    if (!touches(changed, "meter", "turns", "tried")) return;
    const meter = this.#app.memory.tried?.meter ?? this.#app.memory.meter;
    const { used, budget, exact, problem } = meter;
    const share = budget ? used / budget : 0;
    const over = Boolean(problem) || share > 1;
    this.element.classList.toggle("jsm-near", share >= WARN && !over);
    this.element.classList.toggle("jsm-over", over);
    const whole = Math.max(budget ?? used, used, 1);
    const ordered = layersOf(meter);
    fill(this.#bar, ...ordered.map(({ name, tokens }) => {
      const part = h(`span.jsm-part.jsm-layer-${name}`, { "data-tip": `${t(`layer.${name}`)}: ${t("tokens", { n: tokens })}` });
      part.style.width = `${(tokens / whole) * 100}%`;
      return part;
    }));
    const approximately = exact ? "" : "≈";
    const words = budget === null ? t("meter.nolimit", { used: `${approximately}${format(used)}` })
      : t("meter.of", { used: `${approximately}${format(used)}`, budget: format(budget) });
    set(this.#bar, { "aria-valuemax": whole, "aria-valuenow": Math.min(used, whole), "aria-valuetext": words });
    say(this.#numbers, approximately + format(used));
    const rest = budget === null ? words.slice(approximately.length + format(used).length).trim() : t("meter.label", { input: format(budget) });
    say(this.#amounts[0], rest);
    say(this.#amounts[1], budget === null ? rest : t("meter.brief", { input: format(budget) }));
    set(this.#budget, { "aria-label": t("meter.change", { words: rest }) });
    fill(this.#warning, ...(over && !problem ? [icon("warning"), t("meter.over")]
      : share >= WARN && !over ? [icon("warning"), t("meter.nearly", { percent: Math.round(share * 100) })] : []));
    this.#warning.dataset.tip = share >= WARN && !over ? t("meter.nearly.tip", { percent: Math.round(share * 100) }) : "";
    fill(this.#legend, ...ordered.map(({ name, tokens }) => h("span.jsm-key",
      h(`i.jsm-layer-${name}`), t(`layer.${name}`), h("b", format(tokens)))));
    show(this.#problem, Boolean(problem));
    fill(this.#problem, icon("warning"), problem);
    this.#count();
  }

  #count() {
    const { memory } = this.#app;
    const counts = memory.counts;
    const words = memory.order.length ? tn("turns.in", memory.order.length, { in: counts.in }) : "";
    say(this.#counts, counts.maybe ? `${words}; ${t("turns.maybe", { n: counts.maybe })}` : words);
  }

  /** @param {boolean} setting */
  #set(setting) {
    this.#setting = setting;
    const { budget } = this.#app.memory.meter;
    show(this.#input, setting);
    show(this.#budget, !setting);
    if (!setting) return this.#budget.focus();
    this.#input.value = budget === null ? "" : String(budget);
    this.#input.focus();
    this.#input.select();
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Enter") this.#commit(true);
    else if (event.key === "Escape") this.#set(false);
  }

  /** @param {boolean} [focus] */
  #commit(focus = false) {
    if (!this.#setting) return;
    const value = this.#input.value.trim();
    const tokens = value === "" ? null : Math.max(1, Math.floor(Number(value)));
    this.#setting = false;
    show(this.#input, false);
    show(this.#budget, true);
    if (focus) this.#budget.focus();
    if (tokens !== this.#app.memory.meter.budget) void this.#app.act("budget", { tokens });
  }
}
