/**
 * The memory panel: one renderer for every front end, in anywidget's convention.
 *
 * It needs of `model` no more than `on("msg:custom")`, `off` and `send`. An optional `model.host` offers
 * what a front end can do beyond that (see Host in types.d.ts).
 */

/** @import { Model } from "./types" */
/** @import { Part } from "./app.js" */

import { createApp } from "./app.js";
import { createBottom, createFindings } from "./bottom.js";
import { createCalm } from "./calm.js";
import { h, set, show } from "./dom.js";
import { createFilters } from "./filters.js";
import { createHeader } from "./header.js";
import { asksForKeys, showKeys, undoStep } from "./keys.js";
import { createList } from "./list.js";
import { createMeterBar } from "./meter.js";
import { touches } from "./plain.js";
import { createNextRequest } from "./request.js";
import { createSearchField, createTabs } from "./tabs.js";
import { createSentRequests } from "./sent.js";
import { createStandingNotes } from "./standing.js";
import { t, translate } from "./strings.js";
import { createStrip } from "./strip.js";
import { installTips } from "./tip.js";

const WIDE = 760;

/**
 * Build a panel in `el` and keep it alive until the returned function is called.
 * @param {{ model: Model, el: HTMLElement }} context
 * @returns {() => void}
 */
function render({ model, el }) {
  if (model.host?.strings) translate(model.host.strings);
  const app = createApp(model);
  const strip = createStrip(app);
  const list = createList(app);
  const sent = createSentRequests(app);
  const header = createHeader(app);
  const meter = createMeterBar(app);
  const tabs = createTabs(app);
  const search = createSearchField(app);
  const standing = createStandingNotes(app);
  const filters = createFilters(app);
  const findings = createFindings(app);
  const calm = createCalm(app);
  const bottom = createBottom(app);
  const next = createNextRequest(app);
  const main = h(".jsm-main",
    search.element, standing.element, filters.element, calm.element, list.element);
  const shown = h(".jsm-view", { role: "tabpanel" }, next.element, sent.element);
  const side = h(".jsm-side", shown);
  const body = h(".jsm-body", main, side);
  const live = h(".jsm-shown", header.element, meter.element, strip.element, findings.element, tabs.element, body);
  const alone = h(".jsm-alone");
  const root = h(model.host?.fill ? ".jsm.jsm-fill" : ".jsm", { role: "region", "aria-label": t("region"), "data-lm-suppress-shortcuts": "true", "data-jp-suppress-context-menu": true },
    live, alone, bottom.element);
  app.root = root;

  /** What is on show follows from the phase, the tab and the width. @type {Part} */
  const frame = {
    element: root,
    update(changed) {
      if (!touches(changed, "phase", "view", "size", "all", "turns", "draft")) return;
      const { memory, view, wide } = app;
      const alive = memory.phase === "live";
      const empty = memory.order.length === 0 && !memory.draft;
      show(live, alive);
      show(alone, !alive);
      (alive ? main : alone).insertBefore(calm.element, alive ? list.element : null);
      root.classList.toggle("jsm-wide", wide);
      if (wide !== side.contains(tabs.element)) (wide ? shown : body).before(tabs.element);
      show(main, wide || view.tab === "memory");
      // Beside the other column the turns are no tab's.
      if (wide) for (const name of ["role", "aria-label"]) main.removeAttribute(name);
      else set(main, { role: "tabpanel", "aria-label": t("tab.memory") });
      show(side, wide || view.tab !== "memory");
      show(next.element, view.tab === "next" || (wide && view.tab === "memory"));
      show(sent.element, view.tab === "sent");
      set(shown, { "aria-label": t(view.tab === "sent" ? "tab.sent" : "tab.next") });
      show(list.element, !empty);
    },
  };
  app.parts = [frame, header, meter, strip, findings, tabs, search, standing, filters, calm, list, bottom, next, sent];

  const hideTips = installTips(root);
  const keys = (/** @type {KeyboardEvent} */ event) => event.stopPropagation();
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    event.stopPropagation();
    const step = undoStep(event);
    if (!step && !asksForKeys(event)) return;
    event.preventDefault();
    if (!step) showKeys(app);
    else if (app.memory.phase === "live") void app.command(step);
  };
  // Lumino looks for its mark from the focused element upwards, and stops at the first that a shortcut fits: in
  // Notebook that is any focused element in a notebook. So each bears the mark itself.
  set(root, {
    onfocusin: (/** @type {FocusEvent} */ event) => { if (event.target instanceof Element) set(event.target, { "data-lm-suppress-shortcuts": "true" }); },
    onkeydown: pressed, onkeyup: keys, onkeypress: keys,
  });
  const sizes = new ResizeObserver(() => {
    const wide = root.clientWidth >= WIDE;
    if (wide === app.wide) return;
    app.wide = wide;
    app.changed("size", "view");
  });
  sizes.observe(root);

  /** The kernel of an inline widget is gone: its old text must not stay on the page. */
  const commChanged = () => {
    if (model.comm_live !== true) app.receive({ type: "status", thread: "", revision: 0, state: "restarted" });
    else if (app.memory.phase !== "live") app.hello();
  };
  /** A front end shows a turn, such as the one of a cell. */
  const reveal = (/** @type {number} */ turn) => app.reveal(turn);
  model.on("comm_live_update", commChanged);
  model.on("reveal", reveal);
  el.append(root);
  app.changed("phase", "all");
  app.start();
  return () => {
    model.off("comm_live_update", commChanged);
    model.off("reveal", reveal);
    hideTips();
    sizes.disconnect();
    for (const part of [strip, list, sent, bottom]) part.close();
    app.close();
    root.remove();
  };
}

export default { render };
