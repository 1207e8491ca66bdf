/** Above the turns, where they are many and not all alike: a box that selects all, and what the list can be narrowed to. */

/** @import { App, Part } from "./app.js" */
/** @import { Filter } from "./rows.js" */

import { checkBox } from "./controls.js";
import { focusedIn, h, say, set, show } from "./dom.js";
import { touches } from "./plain.js";
import { FILTERS, fits } from "./rows.js";
import { number as format, t } from "./strings.js";

/** With fewer turns one sees all of them at once. */
const MANY = 5;

/** @param {App} app @returns {Part} */
export function createFilters(app) {
  const all = checkBox(t("select.all"), { onclick: () => selectAll() });
  const chips = [null, ...FILTERS].map((filter) => {
    const count = filter && h("span.jsm-tokens");
    const button = h("button.jsm-filter", { onclick: () => choose(filter) }, t(filter ? `filter.${filter}` : "filter.all"), count);
    return { filter, button, count };
  });
  const element = h(".jsm-row.jsm-filters", { role: "group", "aria-label": t("filter") }, all, ...chips.map(({ button }) => button));

  /** @param {Set<string>} changed */
  function update(changed) {
    const { memory, view, selection } = app;
    if (touches(changed, "rows")) {
      const listed = (view.found ?? memory.order).filter((number) => memory.indexOf(number) >= 0);
      const counts = counted(listed);
      const differ = FILTERS.some((filter) => counts[filter] > 0 && counts[filter] < listed.length);
      show(element, view.filter !== null || (memory.order.length >= MANY && differ));
      for (const { filter, button, count } of chips) {
        set(button, { "aria-pressed": view.filter === filter });
        if (!filter || !count) continue;
        show(button, view.filter === filter || counts[filter] > 0 || focusedIn(button) !== null);
        say(count, format(counts[filter]));
      }
    }
    if (!touches(changed, "rows", "selection")) return;
    const shown = app.rows.filter(({ kind }) => kind === "turn").length;
    set(all, { "aria-checked": selection.size === 0 ? "false" : selection.size < shown ? "mixed" : "true" });
  }

  /** How many of these turns each filter shows. @param {readonly number[]} numbers */
  function counted(numbers) {
    const { indexOf, placeAt } = app.memory;
    const counts = { in: 0, maybe: 0, out: 0, pinned: 0, failed: 0 };
    for (const number of numbers) {
      const place = placeAt(indexOf(number));
      for (const filter of FILTERS) if (fits(place, filter)) counts[filter]++;
    }
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
    else selection.numbers = new Set(app.rows.flatMap((row) => (row.kind === "turn" ? [row.number] : [])));
    app.changed("selection");
  }

  return { element, update };
}
