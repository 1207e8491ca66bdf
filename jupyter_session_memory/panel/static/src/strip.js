/** The strip: the whole memory as a row of blocks, filled in, hollow out. */

/** @import { App, Part } from "./app.js" */
/** @import { Block } from "./blocks.js" */

import { layBlocks } from "./blocks.js";
import { placeWords } from "./controls.js";
import { SVG, around, fill, h, set, show, svg, touches } from "./dom.js";
import { t, tn } from "./strings.js";

const HEIGHT = 22;
const TOP = 4;

/** @implements {Part} */
export class Strip {
  #app;
  #width = 0;
  #picture = svg("svg", { class: "jsm-blocks", role: "img", height: HEIGHT + TOP });
  #sizes = new ResizeObserver(() => {
      const width = Math.floor(this.element.clientWidth);
      if (width === this.#width || !width) return;
      this.#width = width;
      this.#draw();
    });

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.element = h(".jsm-strip", { onclick: (/** @type {MouseEvent} */ event) => this.#click(event) }, this.#picture);
    this.#sizes.observe(this.element);
  }

  /** @param {Set<string>} changed */
  update(changed) {
    show(this.element, this.#app.memory.order.length > 0);
    if (touches(changed, "turns", "places", "tried", "all")) this.#draw();
  }

  #draw() {
    if (!this.#width) return;
    const { memory } = this.#app;
    const width = this.#width;
    set(this.#picture, {
      viewBox: `0 0 ${width} ${HEIGHT + TOP}`, width,
      "aria-label": `${t("strip")} ${tn("turns.in", memory.order.length, { in: memory.counts.in })}.`,
    });
    fill(this.#picture, ...layBlocks(memory, width).map((block) => this.#block(block)));
  }

  /** @param {Block} block */
  #block(block) {
    const { x, width, state, share, pinned, from, to } = block;
    const frame = { x: x + 0.5, y: TOP + 0.5, width: Math.max(1, width - 1), height: HEIGHT - 1, rx: Math.min(2, width / 4) };
    const full = Math.max(2, Math.round((HEIGHT - 1) * share));
    const level = { ...frame, y: TOP + 0.5 + HEIGHT - 1 - full, height: full };
    return svg("g", { class: `jsm-block jsm-block-${state}`, "data-tip": this.#words(block), "data-from": from, "data-to": to },
      svg("rect", { ...frame, class: "jsm-frame" }),
      ...(state === "mixed" ? [svg("rect", { ...level, class: "jsm-level" })] : []),
      ...(pinned ? [svg("path", { class: "jsm-notch", d: `M${x + width / 2 - 2.5} 0h5l-2.5 3.5z` })] : []));
  }

  /** @param {Block} block */
  #words({ from, to, inside, tokens }) {
    const { memory } = this.#app;
    if (to - from === 1) return t("strip.block", { a: String(memory.order[from]), state: placeWords(memory.placeAt(from)), tokens });
    return t("strip.blocks", { a: String(memory.order[from]), b: String(memory.order[to - 1]), in: inside, n: to - from, tokens });
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const from = around(event, "[data-from]")?.dataset.from;
    if (from !== undefined) this.#app.reveal(this.#app.memory.order[Number(from)]);
  }

  /** The strip as a picture of its own, colours included, for slides. @returns {string} */
  toSvg() {
    const copy = /** @type {SVGElement} */ (this.#picture.cloneNode(true));
    const here = this.#picture.querySelectorAll("rect, path");
    copy.querySelectorAll("rect, path").forEach((shape, i) => {
      const { fill: colour, stroke, strokeDasharray } = getComputedStyle(here[i]);
      set(shape, { fill: colour, stroke, "stroke-dasharray": strokeDasharray === "none" ? null : strokeDasharray });
      shape.removeAttribute("class");
    });
    copy.querySelectorAll("g").forEach((group) => {
      const title = svg("title", {});
      title.textContent = group.getAttribute("data-tip");
      for (const { name } of [...group.attributes]) group.removeAttribute(name);
      group.prepend(title);
    });
    copy.removeAttribute("class");
    set(copy, { xmlns: SVG });
    return new XMLSerializer().serializeToString(copy);
  }

  close() {
    this.#sizes.disconnect();
  }
}
