/** Line icons on a 24 × 24 grid, drawn in the text's colour. */

import { svg } from "./dom.js";

/** @type {Record<string, string>} */
const PATHS = {
  undo: "M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "m15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20.5 20.5 16 16",
  more: "M5 11.2v1.6M12 11.2v1.6M19 11.2v1.6",
  pin: "M12 17v5M8 3h8M9 3v7l-3 4v3h12v-3l-3-4V3",
  off: "M12 3v8M6.4 6.6a8 8 0 1 0 11.2 0",
  plus: "M12 6v12M6 12h12",
  edit: "M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17zM14.5 7.5l3 3",
  remove: "M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3",
  summarise: "M4 5h16M4 10h16M9 15h6M11 20h2",
  layers: "m12 3 9 5-9 5-9-5zM3 13l9 5 9-5",
  cell: "M4 5h16v6H4zM4 16h10M17 14l3 2-3 2",
  copy: "M9 9h11v11H9zM5 15H4V4h11v1",
  right: "m9 5 7 7-7 7",
  down: "m5 9 7 7 7-7",
  left: "m15 5-7 7 7 7",
  arrow: "M12 5v14M6 13l6 6 6-6",
  stop: "M6 6h12v12H6z",
  export: "M12 15V4M8 8l4-4 4 4M5 14v6h14v-6",
  import: "M12 4v11M8 11l4 4 4-4M5 14v6h14v-6",
  close: "M6 6l12 12M18 6 6 18",
  check: "m5 13 4.5 4.5L19 7",
  warning: "M12 4 2.5 20h19zM12 10v4M12 17h.01",
  stale: "M20 12a8 8 0 1 1-2.5-5.8M20 3v4h-4",
  earlier: "M12 7v5l3 2M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16",
  tool: "M14.5 6.5a4 4 0 0 1 5-1l-2.7 2.7 1 1L20.5 6.5a4 4 0 0 1-5.5 5L8 18.5a2 2 0 1 1-2.5-2.5l7-7a4 4 0 0 1 2-2.5",
  erase: "M8 20h12M5 13 14 4l6 6-9.5 9.5H9z",
  list: "M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01",
};

/** For pictures beside words that say the same. */
const SILENT = { "aria-hidden": "true", focusable: "false" };

/** A line icon; it says nothing by itself, so it always stands beside a word or in a named button. @param {string} name */
export function icon(name) {
  return svg("svg.jsm-icon", { viewBox: "0 0 24 24", ...SILENT },
    svg("path", { d: PATHS[name] ?? "" }));
}

/** The mark of a place: filled in, hollow out, dashed maybe. @param {"in" | "out" | "maybe"} state */
export function dot(state) {
  return svg(`svg.jsm-dot.jsm-dot-${state}`, { viewBox: "0 0 12 12", ...SILENT },
    svg("circle", { cx: 6, cy: 6, r: state === "in" ? 5 : 4.25 }));
}
