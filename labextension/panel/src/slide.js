/** The strip as a picture of its own, for slides: one block per turn, with numbers and words that one can read from afar. */

/** @import { Block } from "./blocks.js" */
/** @import { Memory } from "./memory.js" */

import { layBlocks } from "./blocks.js";
import { placeWords } from "./controls.js";
import { SVG, h, set, svg } from "./dom.js";
import { meterWords } from "./meter.js";
import { clamp } from "./plain.js";
import { t, tn } from "./strings.js";

const WIDTH = 960;
const MARGIN = 24;
const BLOCKS = { top: 72, height: 72 };
const FONT = 20;
/** Pixels that a letter takes at this size, about. */
const LETTER = 11.5;

/** @param {Memory} memory @param {HTMLElement} root whose colours it gets @returns {string} */
export function slide(memory, root) {
  const { color, background, filled } = coloursOf(root);
  const bottom = BLOCKS.top + BLOCKS.height;
  const blocks = layBlocks(memory, WIDTH - 2 * MARGIN).map((block) => ({ ...block, x: MARGIN + block.x }));
  const shapes = blocks.flatMap(({ x, width, state, share }) => {
    const frame = { x: x + 1, y: BLOCKS.top, width: Math.max(1, width - 2), height: BLOCKS.height, rx: Math.min(4, width / 4) };
    const level = { ...frame, y: bottom - BLOCKS.height * share, height: BLOCKS.height * share };
    const look = state === "in" ? { fill: filled, stroke: filled } : { fill: "none", stroke: color };
    return [
      svg("rect", { ...frame, ...look, "stroke-width": 2, "stroke-dasharray": state === "maybe" ? "6 5" : null }),
      ...(state === "mixed" ? [svg("rect", { ...level, fill: filled })] : []),
    ];
  });
  const height = bottom + 116;
  const last = height - 20;
  const key = (/** @type {number} */ x, /** @type {string} */ fill, /** @type {string} */ text) => [
    svg("rect", { x, y: last - 16, width: 20, height: 18, rx: 3, fill, stroke: fill === "none" ? color : fill, "stroke-width": 2 }),
    words(x + 30, last, text)];
  const picture = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, fill: color, "font-family": "system-ui, sans-serif", "font-size": FONT },
    svg("rect", { width: WIDTH, height, fill: background }),
    words(MARGIN, 44, `${tn("turns.in", memory.order.length, { in: memory.counts.in })} · ${meterWords(memory.meter)}`, { "font-size": 28, "font-weight": 600 }),
    ...shapes, ...names(memory, blocks, bottom + 28), ...key(MARGIN, filled, t("slide.in")), ...key(WIDTH / 2, "none", t("slide.out")));
  set(picture, { xmlns: SVG });
  return new XMLSerializer().serializeToString(picture);
}

/**
 * The numbers of blocks below them, the first and the last before all others, and why each is in or out where there is room.
 * @param {Memory} memory @param {readonly Block[]} blocks @param {number} y
 */
function names(memory, blocks, y) {
  /** @type {[number, number][]} */
  const taken = [];
  const [first, ...later] = blocks;
  const ordered = first ? [first, ...later.slice(-1), ...later.slice(0, -1)] : [];
  return ordered.flatMap(({ x, width, from, to }) => {
    const name = `#${memory.order[to === memory.order.length ? to - 1 : from]}`;
    const half = (name.length * LETTER) / 2;
    const middle = clamp(x + width / 2, MARGIN + half, WIDTH - MARGIN - half);
    if (taken.some(([begin, end]) => middle + half > begin && middle - half < end)) return [];
    taken.push([middle - half - LETTER, middle + half + LETTER]);
    const why = placeWords(memory.placeAt(from));
    const centred = { "text-anchor": "middle" };
    return [words(middle, y, name, { ...centred, "font-weight": 600 }),
      ...(to - from === 1 && width >= why.length * LETTER ? [words(middle, y + 26, why, centred)] : [])];
  });
}

/** @param {number} x @param {number} y @param {string} text @param {Record<string, any>} [more] */
function words(x, y, text, more = {}) {
  const element = svg("text", { x, y, ...more });
  element.textContent = text;
  return element;
}

/** The colours of a panel, as a picture that stands alone needs them. @param {HTMLElement} root */
function coloursOf(root) {
  const probe = h("i.jsm-layer-turns");
  root.append(probe);
  const { backgroundColor: filled } = getComputedStyle(probe);
  probe.remove();
  const { color, backgroundColor: background } = getComputedStyle(root);
  return { color, background, filled };
}
