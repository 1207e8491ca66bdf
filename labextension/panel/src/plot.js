/** Tokens per request, with the line of the budget. */

/** @import { Receipt } from "./types" */

import { svg } from "./dom.js";
import { clamp } from "./plain.js";
import { number as format, t } from "./strings.js";

const HEIGHT = 96;
const BASE = 14;
const LEFT = 44;

/**
 * The round number at or above a value, for the top of the axis.
 * @param {number} value
 */
export function ceiling(value) {
  const step = 10 ** Math.floor(Math.log10(Math.max(10, value)));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * step).find((round) => round >= value) ?? value;
}

/** @param {readonly Receipt[]} rows oldest first @param {number} width in pixels */
export function plot(rows, width) {
  const budget = rows[rows.length - 1]?.budget ?? null;
  const highest = Math.max(...rows.map(({ tokens }) => tokens), 1);
  const near = budget !== null && budget <= highest * 6;
  const top = ceiling(near ? Math.max(highest, budget ?? 0) : highest);
  const y = (/** @type {number} */ tokens) => 6 + (HEIGHT - 6) * (1 - Math.min(1, tokens / top));
  const step = (width - LEFT - 4) / rows.length;
  const bar = clamp(step - (step > 4 ? 2 : 0.5), 1, 22);
  const label = (/** @type {number} */ value, /** @type {number} */ at, /** @type {string} */ words) => {
    const text = svg("text", { x: LEFT - 6, y: at + 3.5, "text-anchor": "end" });
    text.textContent = words || format(value);
    return text;
  };
  const caption = (/** @type {number} */ x, /** @type {string} */ anchor, /** @type {string} */ words) => {
    const text = svg("text", { x, y: HEIGHT + BASE, "text-anchor": anchor });
    text.textContent = words;
    return text;
  };
  const at = near ? y(budget ?? 0) : 0;
  const parts = [
    ...[0, top].filter((value) => !near || value === 0 || Math.abs(y(value) - at) > 12)
      .flatMap((value) => [svg("path.jsm-axis", { d: `M${LEFT} ${y(value)}H${width}` }), label(value, y(value), "")]),
    ...rows.map((row, i) => svg(`rect.jsm-column${row.budget !== null && row.tokens >= row.budget * 0.8 ? ".jsm-high" : ""}`, {
      x: LEFT + i * step + (step - bar) / 2, y: y(row.tokens),
      width: bar, height: Math.max(1, HEIGHT - y(row.tokens)), rx: Math.min(1.5, bar / 3), "data-tip": t("sent.point", { n: row.number, tokens: row.tokens }), "data-request": row.number,
    })),
    ...(near ? [svg("path.jsm-budget", { d: `M${LEFT} ${at}H${width}` }), label(budget ?? 0, at, format(budget ?? 0))] : []),
    caption(LEFT, "start", String(rows[0]?.number ?? "")),
    ...(rows.length > 1 ? [caption(width - 2, "end", String(rows[rows.length - 1].number))] : []),
  ];
  const words = `${t("sent.tokens")}${near ? `, ${t("sent.budget")} ${format(budget ?? 0)}` : ""}`;
  return svg("svg.jsm-plot", { role: "img", "aria-label": words, width, height: HEIGHT + BASE + 4, viewBox: `0 0 ${width} ${HEIGHT + BASE + 4}` }, ...parts);
}
