/** The token meter: one bar of the budget, stacked by layer. */

/** @import { App } from "./app.js" */

import { fill, h, say, set, show } from "./dom.js";
import { icon } from "./icons.js";
import { touches } from "./plain.js";
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

/** A number of tokens, marked where it is an estimate. @param {number} tokens @param {boolean} exact */
export const about = (tokens, exact) => `${exact ? "" : "≈"}${format(tokens)}`;

/** What is used of the budget. @param {import("./types").Meter} meter */
export const meterWords = ({ used, budget, exact }) =>
  budget === null ? t("meter.nolimit", { used: about(used, exact) }) : t("meter.of", { used: about(used, exact), budget });

/** @param {App} app */
export function createMeterBar(app) {
  let isSetting = false;
  const bar = h(".jsm-bar", { role: "meter", "aria-label": t("meter"), "aria-valuemin": "0" });
  const numbers = h("span.jsm-used");
  // On a narrow panel the second, so that the figures keep to one line.
  const amounts = [h("span.jsm-long"), h("span.jsm-brief")];
  const input = h("input.jsm-field", {
    type: "number", min: "1", step: "100", "aria-label": t("budget"), title: t("budget.hint"),
    onkeydown: (/** @type {KeyboardEvent} */ event) => key(event), onblur: () => commit(),
  });
  const warning = h("span.jsm-nearly");
  const legend = h(".jsm-legend");
  const problemLine = h("p.jsm-warning", { hidden: true });
  const countLine = h("span.jsm-counts");
  const budgetButton = h("button.jsm-button.jsm-plain", { onclick: () => setBudget(true) }, ...amounts);
  const element = h(".jsm-meter",
    bar,
    h(".jsm-row.jsm-figures", countLine,
      h("span.jsm-amount", warning, numbers, budgetButton, input)),
    legend, problemLine);
  show(input, false);

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!touches(changed, "meter", "turns")) return;
    const { meter } = app.memory;
    const { used, budget, exact, problem } = meter;
    const share = budget ? used / budget : 0;
    const over = Boolean(problem) || share > 1;
    element.classList.toggle("jsm-near", share >= WARN && !over);
    element.classList.toggle("jsm-over", over);
    const whole = Math.max(budget ?? used, used, 1);
    const ordered = layersOf(meter);
    fill(bar, ...ordered.map(({ name, tokens }) => {
      const part = h(`span.jsm-part.jsm-layer-${name}`, { "data-tip": `${t(`layer.${name}`)}: ${t("tokens", { n: tokens })}` });
      part.style.width = `${(tokens / whole) * 100}%`;
      return part;
    }));
    const amount = about(used, exact);
    const words = meterWords(meter);
    set(bar, { "aria-valuemax": whole, "aria-valuenow": Math.min(used, whole), "aria-valuetext": words });
    say(numbers, amount);
    const rest = budget === null ? words.slice(amount.length).trim() : t("meter.label", { input: format(budget) });
    say(amounts[0], rest);
    say(amounts[1], budget === null ? rest : t("meter.brief", { input: format(budget) }));
    set(budgetButton, { "aria-label": t("meter.change", { words: rest }) });
    fill(warning, ...(over && !problem ? [icon("warning"), t("meter.over")]
      : share >= WARN && !over ? [icon("warning"), t("meter.nearly", { percent: Math.round(share * 100) })] : []));
    warning.dataset.tip = share >= WARN && !over ? t("meter.nearly.tip", { percent: Math.round(share * 100) }) : "";
    fill(legend, ...ordered.map(({ name, tokens }) => h("span.jsm-key",
      h(`i.jsm-layer-${name}`), t(`layer.${name}`), h("b", format(tokens)))));
    show(problemLine, Boolean(problem));
    fill(problemLine, icon("warning"), problem);
    count();
  }

  function count() {
    const { memory } = app;
    const counts = memory.counts;
    const words = memory.order.length ? tn("turns.in", memory.order.length, { in: counts.in }) : "";
    say(countLine, counts.maybe ? `${words}; ${t("turns.maybe", { n: counts.maybe })}` : words);
  }

  /** @param {boolean} setting */
  function setBudget(setting) {
    isSetting = setting;
    const { budget } = app.memory.meter;
    show(input, setting);
    show(budgetButton, !setting);
    if (!setting) return budgetButton.focus();
    input.value = budget === null ? "" : String(budget);
    input.focus();
    input.select();
  }

  /** @param {KeyboardEvent} event */
  function key(event) {
    if (event.key === "Enter") commit(true);
    else if (event.key === "Escape") setBudget(false);
  }

  /** @param {boolean} [focus] */
  function commit(focus = false) {
    if (!isSetting) return;
    const value = input.value.trim();
    const tokens = value === "" ? null : Math.max(1, Math.floor(Number(value)));
    isSetting = false;
    show(input, false);
    show(budgetButton, true);
    if (focus) budgetButton.focus();
    if (tokens !== app.memory.meter.budget) void app.act("budget", { tokens });
  }

  return { element, update };
}
