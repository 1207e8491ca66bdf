/** Below the turns: what to do with the selection or the whole, work under way, and what was said last. */

/** @import { App, Part } from "./app.js" */
/** @import { TurnAction } from "./types" */

import { actionWords, button, iconButton, named, space, wordButton } from "./controls.js";
import { fill, focusedIn, h, say, set, show } from "./dom.js";
import { icon } from "./icons.js";
import { t, tn } from "./strings.js";

/** Milliseconds a cell runs, or a reply is written, before the panel says so. */
const PATIENCE = 400;

/** @param {App} app */
export function createBottom(app) {
  const count = h("b.jsm-selected");
  // Always on the page: what appears in a live region is read out, a region that appears is not.
  const line = h("span", { role: "status", "aria-live": "polite" });
  const busyLine = h("span.jsm-busy", { hidden: true }, h("span.jsm-pulse"), t("busy"));
  let waiting = 0;
  const stop = wordButton("stop", t("stop"), () => halt(), { hidden: true });
  /** The turn whose reply is being written, 0 for none. */
  let writing = 0;
  let pause = 0;
  const progress = h("progress.jsm-progress");
  const doing = h("span");
  const selectionBar = h(".jsm-row.jsm-selection", { role: "toolbar", "aria-label": t("selected.other", { n: 0 }), hidden: true },
    count, space(),
    changeButton("pin", "pin"), changeButton("off", "exclude"),
    wordButton("summarise", t("summarise"), () => summarise(), { class: "jsm-squeeze", ...named(t("summarise")) }),
    changeButton("remove", "prune"),
    iconButton("close", t("unselect"), () => { app.selection.clear(); app.changed("selection"); }));
  const older = wordButton("summarise", t("summarise.older"), () => app.summarise({}));
  const clear = wordButton("", t("clear"), () => app.command("clear"));
  const work = h(".jsm-row.jsm-work", { hidden: true }, doing, progress,
    button(t("cancel"), () => app.act("cancel", { work: app.memory.work.id })));
  const element = h(".jsm-bottom", work, h(".jsm-row.jsm-foot",
    older, h(".jsm-status", stop, busyLine, line), clear, selectionBar));

  /** @param {string} name @param {TurnAction} action */
  function changeButton(name, action) {
    return wordButton(name, t(name), () => change(action), { class: "jsm-squeeze", ...named(t(name)) });
  }

  /** @param {Set<string>} changed */
  function update(changed) {
    const { memory, selection, view, wide, said } = app;
    if (changed.has("work")) {
      const { id, action, done, of } = memory.work;
      show(work, id !== "");
      const what = t(`work.${action}`);
      say(doing, of ? t("work.of", { what, done, of }) : what);
      set(progress, { "aria-label": what });
      if (of) Object.assign(progress, { max: of, value: done });
      else progress.removeAttribute("value");
    }
    if (changed.has("said")) say(line, said);
    if (changed.has("busy")) settle(memory.busy);
    if (changed.has("turns")) offer(memory.draft?.number ?? 0);
    const listed = memory.phase === "live" && memory.order.length > 0 && (wide || view.tab === "memory");
    const chosen = listed && selection.size > 0;
    const held = focusedIn(selectionBar);
    show(selectionBar, chosen);
    for (const each of [older, clear]) show(each, listed && !chosen);
    element.classList.toggle("jsm-selecting", chosen);
    element.classList.toggle("jsm-quiet", !listed && !said && [busyLine, work, stop].every(({ hidden }) => hidden));
    if (chosen) say(count, tn("selected", selection.size));
    set(selectionBar, { "aria-label": tn("selected", selection.size) });
    if (held && !chosen) app.focusRow(selection.active);
  }

  /** A cell that ends before one could read that it runs needs no words. @param {boolean} busy */
  function settle(busy) {
    clearTimeout(waiting);
    waiting = busy ? setTimeout(() => { show(busyLine, true); app.changed("selection"); }, PATIENCE) : 0;
    if (!busy) show(busyLine, false);
  }

  /**
   * Offer to stop a reply, once the kernel has answered something while it is being written: where messages wait
   * until the cell has ended, the button would do nothing.
   * @param {number} number of the turn it is written for, 0 for none
   */
  function offer(number) {
    if (number === writing) return;
    hide();
    writing = number;
    clearTimeout(pause);
    pause = number ? setTimeout(async () => {
      if (!await app.ask("page", { numbers: [] }) || writing !== number) return;
      set(stop, named(t("stop.what", { n: number })));
      show(stop, true);
      app.changed("selection");
    }, PATIENCE) : 0;
  }

  function halt() {
    const number = writing;
    hide();
    return app.act("stop", { number });
  }

  /** Take the button away; the keyboard goes to the card that the reply is on, or to the tab in view. */
  function hide() {
    const { root, view, wide } = app;
    const held = focusedIn(stop);
    show(stop, false);
    if (held && (wide || view.tab === "memory")) app.focusRow(`#${writing}`);
    else if (held) /** @type {HTMLElement | null} */ (root.querySelector("[role=tab][aria-selected=true]"))?.focus();
  }

  function close() {
    clearTimeout(pause);
    clearTimeout(waiting);
  }

  /** @param {TurnAction} action */
  async function change(action) {
    const numbers = app.selection.list;
    const what = numbers.length === 1 ? `#${numbers[0]}` : tn("turns.n", numbers.length);
    const done = await app.act("turns", { action, numbers }, t(`did.${action}`, { what }));
    if (done && action === "prune") app.selection.clear();
    app.changed("selection");
  }

  async function summarise() {
    const numbers = app.selection.list;
    app.selection.clear();
    app.changed("selection");
    await app.summarise({ numbers });
  }

  return { element, update, close };
}

/** What a check found: one quiet line, the rest behind "2 more". @param {App} app @returns {Part} */
export function createFindings(app) {
  let open = false;
  const element = h(".jsm-findings", { role: "group", "aria-label": t("findings"), hidden: true });

  /** @param {Set<string>} changed */
  function update(changed) {
    if (!changed.has("findings")) return;
    const { findings } = app.memory;
    show(element, findings.length > 0);
    const shown = open ? findings : findings.slice(0, 1);
    const toggle = findings.length > 1 && button(open ? t("findings.less") : tn("findings.more", findings.length - 1), () => {
      open = !open;
      app.changed("findings");
    }, ".jsm-plain", { "aria-expanded": open });
    fill(element, ...shown.map((finding, at) => h("p.jsm-finding", icon("warning"), h("span", finding.text, " ",
      ...finding.remedies.map((remedy, choice) => 
        button(remedyWords(remedy), () => app.act("remedy", { finding: finding.id, choice }, t("did.remedy")), ".jsm-plain")), " ", at === shown.length - 1 && toggle))));
  }

  return { element, update };
}

/** @param {import("./types").Label} remedy */
function remedyWords(remedy) {
  const words = actionWords(remedy);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
