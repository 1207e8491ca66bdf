/** Above the turns: a box that selects all of them, and what the list can be narrowed to. */

/** @import { App, Part } from "./app.js" */
/** @import { Filter } from "./rows.js" */

import { checkBox } from "./controls.js";
import { focusedIn, h, say, set, show } from "./dom.js";
import { touches } from "./plain.js";
import { FILTERS, fits } from "./rows.js";
import { t } from "./strings.js";

/** With fewer turns one sees all of them at once. */
const MANY = 5;

/** @param {App} app @returns {Part} */
export function createFilters(app) {
  const all = checkBox(t("select.all"), { onclick: () => selectAll() });
  const chips = [null, ...FILTERS].map((filter) => {
    const count = h("span.jsm-tokens");
    const button = h("button.jsm-chip", { onclick: () => choose(filter) }, t(filter ? `filter.${filter}` : "filter.all"), count);
    return { filter, button, count };
  });
  const element = h(".jsm-row.jsm-filters", { role: "group", "aria-label": t("filter") }, all, ...chips.map(({ button }) => button));

  /** The turns in the list. */
  const listed = () => app.rows.flatMap((row) => (row.kind === "turn" ? [row.number] : []));

  /** @param {Set<string>} changed */
  function update(changed) {
    const { memory, view, selection } = app;
    if (touches(changed, "rows")) {
      const counts = counted();
      show(element, memory.order.length >= MANY || view.filter !== null);
      for (const { filter, button, count } of chips) {
        const n = filter ? counts[filter] : memory.order.length;
        set(button, { "aria-pressed": view.filter === filter });
        // All of one kind need no choice.
        show(button, !filter || view.filter === filter || (n > 0 && n < memory.order.length) || focusedIn(button) !== null);
        say(count, filter ? String(n) : "");
      }
    }
    if (!touches(changed, "rows", "selection")) return;
    const shown = app.rows.filter(({ kind }) => kind === "turn").length;
    set(all, { "aria-checked": selection.size === 0 ? "false" : selection.size < shown ? "mixed" : "true" });
  }

  /** How many turns each filter shows. */
  function counted() {
    const { order, placeAt } = app.memory;
    const counts = { in: 0, maybe: 0, out: 0, pinned: 0, failed: 0 };
    order.forEach((_, index) => {
      const place = placeAt(index);
      for (const filter of FILTERS) if (fits(place, filter)) counts[filter]++;
    });
    return counts;
  }

  /** @param {Filter | null} filter */
  function choose(filter) {
    app.view.filter = app.view.filter === filter ? null : filter;
    app.changed("view");
  }

  function selectAll() {
    const { selection } = app;
    if (selection.size) selection.clear();
    else selection.numbers = new Set(listed());
    app.changed("selection");
  }

  return { element, update };
}
