/** The strip: the whole memory as a row of blocks, filled in, hollow out. */

/** @import { App } from "./app.js" */
/** @import { Block } from "./blocks.js" */

import { layBlocks } from "./blocks.js";
import { placeWords } from "./controls.js";
import { around, fill, h, set, show, svg } from "./dom.js";
import { touches } from "./plain.js";
import { t, tn } from "./strings.js";

const HEIGHT = 22;
const TOP = 4;

/** @param {App} app */
export function createStrip(app) {
  let drawnWidth = 0;
  const picture = svg("svg.jsm-blocks", { role: "img", height: HEIGHT + TOP });
  const sizes = new ResizeObserver(() => {
    const width = Math.floor(element.clientWidth);
    if (width === drawnWidth || !width) return;
    drawnWidth = width;
    draw();
  });
  const element = h(".jsm-strip", { onclick: (/** @type {MouseEvent} */ event) => click(event) }, picture);
  sizes.observe(element);

  /** @param {Set<string>} changed */
  function update(changed) {
    show(element, app.memory.order.length > 0);
    if (touches(changed, "turns", "places", "all")) draw();
  }

  function draw() {
    if (!drawnWidth) return;
    const { memory } = app;
    const width = drawnWidth;
    set(picture, {
      viewBox: `0 0 ${width} ${HEIGHT + TOP}`, width,
      "aria-label": `${t("strip")} ${tn("turns.in", memory.order.length, { in: memory.counts.in })}.`,
    });
    fill(picture, ...layBlocks(memory, width).map((block) => drawBlock(block)));
  }

  /** @param {Block} block */
  function drawBlock(block) {
    const { x, width, state, share, pinned, from, to } = block;
    const frame = { x: x + 0.5, y: TOP + 0.5, width: Math.max(1, width - 1), height: HEIGHT - 1, rx: Math.min(2, width / 4) };
    const full = Math.max(2, Math.round((HEIGHT - 1) * share));
    const level = { ...frame, y: TOP + 0.5 + HEIGHT - 1 - full, height: full };
    return svg(`g.jsm-block.jsm-block-${state}`, { "data-tip": words(block), "data-from": from, "data-to": to },
      svg("rect.jsm-frame", frame),
      ...(state === "mixed" ? [svg("rect.jsm-level", level)] : []),
      ...(pinned ? [svg("path.jsm-notch", { d: `M${x + width / 2 - 2.5} 0h5l-2.5 3.5z` })] : []));
  }

  /** @param {Block} block */
  function words({ from, to, inside, tokens }) {
    const { memory } = app;
    if (to - from === 1) return t("strip.block", { a: String(memory.order[from]), state: placeWords(memory.placeAt(from)), tokens });
    return t("strip.blocks", { a: String(memory.order[from]), b: String(memory.order[to - 1]), in: inside, n: to - from, tokens });
  }

  /** @param {MouseEvent} event */
  function click(event) {
    const from = around(event, "[data-from]")?.dataset.from;
    if (from !== undefined) app.reveal(app.memory.order[Number(from)]);
  }

  function close() {
    sizes.disconnect();
  }

  return { element, update, close };
}
