/** The card of a summary. */

/** @import { SummaryCard } from "./types" */
/** @import { App } from "./app.js" */

import { cardHead, flag, whole } from "./card.js";
import { badge, iconButton, wordButton } from "./controls.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { unroll } from "./memory.js";
import { menuButton } from "./menu.js";
import { t, tn, turnList } from "./strings.js";

/** @param {App} app @param {SummaryCard} summary @param {boolean} open */
export function summarySignature(app, summary, open) {
  const { view } = app;
  if (view.editing?.row === summary.id) return `editing ${view.editing.source.version} ${view.readings.has(summary.id)}`;
  const { id, version, stale, pinned, expanded, missing, place } = summary;
  return [id, version, stale, pinned, expanded, missing, place.state, place.why, place.detail, open,
    view.open.has(id), view.readings.get(id)?.version, app.wide].join("|");
}

/** @param {App} app @param {SummaryCard} summary @param {boolean} open whether its turns are shown */
export function drawSummary(app, summary, open) {
  const { id, text, covers, place, tokens, stale, by, edited, expanded } = summary;
  const turns = turnList(unroll(covers, 1));
  const reading = app.view.open.has(id) || app.view.editing?.row === id;
  return h(`.jsm-card.jsm-summary.jsm-place-${place.state}`, { role: "gridcell" },
    cardHead(id, badge(place), tokens),
    h(".jsm-flags",
      flag("summarise", t("summary.covers", { turns })),
      by && flag("", t("summary.by", { by })),
      edited && flag("edit", t("flag.edited")),
      expanded && flag("", t("summary.expanded"))),
    reading ? whole(app, id) : h(".jsm-text", h("p.jsm-question", { dir: "auto" }, text)),
    lost(summary),
    invented(summary),
    stale ? h("p.jsm-warning", icon("stale"), h("span", t("summary.stale")),
      wordButton("", t("summary.remake"), () => app.act("summary", { action: "remake", summary: id }), { "data-act": "remake" })) : null,
    tools(app, summary, open));
}

/** The facts of the turns that the summary does not hold. @param {SummaryCard} summary */
function lost({ lost, missing }) {
  if (!missing) return null;
  const rest = missing - lost.length;
  return h("p.jsm-warning", icon("warning"), h("span",
    h("b", tn("summary.lost", missing), " "), h("span", { dir: "auto" }, lost.join(" · ") + (rest > 0 ? " …" : ""))));
}

/** What stands in the summary and its turns do not say. @param {SummaryCard} summary */
function invented({ invented: facts = [] }) {
  return facts.length === 0 ? null : h("p.jsm-warning", icon("warning"), h("span",
    h("b", t("summary.invented"), " "), h("span", { dir: "auto" }, facts.join(" · "))));
}

/** Its turns stay, and are sent themselves again. @param {App} app @param {string} id */
export const removeSummary = (app, id) => app.act("summary", { action: "remove", summary: id }, t("did.prune", { what: id }));

/** @param {App} app @param {SummaryCard} summary @param {boolean} open */
function tools(app, summary, open) {
  const { id, pinned, expanded } = summary;
  const fold = () => {
    if (!app.view.unfolded.delete(id)) app.view.unfolded.add(id);
    app.changed("view");
  };
  const more = menuButton(app, t("summary.actions", { id }), () => [
    !expanded && [open ? "down" : "right", t(open ? "summary.shut" : "summary.open"), fold],
    ["list", t(app.view.open.has(id) ? "fold" : "unfold"), () => app.unfold(id)],
    ["edit", t("edit"), () => app.edit(id, id, t("edit.of", { what: id }))],
    ["stale", t("summary.remake"), () => app.act("summary", { action: "remake", summary: id })],
    ["layers", t(expanded ? "summary.hide" : "summary.show"), () => app.act("summary", { action: expanded ? "collapse" : "expand", summary: id })],
    null,
    ["remove", t("remove"), () => removeSummary(app, id), true],
  ], { "data-act": "more" });
  return h("span.jsm-tools",
    iconButton("pin", `${t("pin")} ${id}`, () => app.act("summary", { action: pinned ? "unpin" : "pin", summary: id }),
      { "data-act": "pin", "aria-pressed": pinned, title: t(pinned ? "unpin" : "pin") }),
    expanded ? null : iconButton(open ? "down" : "right", `${t(open ? "summary.shut" : "summary.open")}: ${id}`, fold,
      { "data-act": "unfold", "aria-expanded": open }),
    more);
}
