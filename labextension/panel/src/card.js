/** The card of a turn, folded or open, and of a reply being written. */

/** @import { Card, Late, Place, Shown } from "./types" */
/** @import { App } from "./app.js" */
/** @import { Item } from "./menu.js" */

import { badge, button, checkBox, copyText, editor, iconButton } from "./controls.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { unroll } from "./memory.js";
import { menuButton } from "./menu.js";
import { FAILED } from "./rows.js";
import { safeHtml } from "./safe.js";
import { number as format, t, tn, turnList } from "./strings.js";

/** @param {App} app @param {number} number */
const did = (app, number) => {
  const targets = app.targets(number);
  return targets.length === 1 ? `#${targets[0]}` : tn("turns.n", targets.length);
};

/**
 * Prune, pin, unpin, exclude or include a turn, or the selection it belongs to.
 * @param {App} app @param {number} number @param {import("./types").TurnAction} action
 */
export function change(app, number, action) {
  const words = t(`did.${action}`, { what: did(app, number) });
  return app.act("turns", { action, numbers: app.targets(number) }, words);
}

/**
 * What a folded or open card is made of, as one value: equal values need no redrawing.
 * @param {App} app @param {number} number @param {number} index @param {string} key @param {string} inside
 */
export function turnSignature(app, number, index, key, inside) {
  const { memory, view, host } = app;
  if (view.editing?.row === key) return `editing ${view.editing.target} ${view.editing.source.version} ${view.readings.has(key)}`;
  const card = memory.cards.get(number);
  const { state, why, detail } = memory.placeAt(index);
  return [
    state, why, detail, memory.tokens[index], card ? `${card.version} ${card.flags} ${card.outcome} ${card.reply.length} ${card.more}` : "",
    view.open.has(key), view.open.has(key) && view.readings.get(key)?.version, inside,
    memory.draft?.number === number, card?.cell ? host.cellState?.(card.cell) : "", app.wide,
  ].join("|");
}

/**
 * The first line of a card: what it is called, where it stands, what it costs.
 * @param {string} name @param {Node} place @param {number} [tokens] @param {Node | null} [check]
 */
export const cardHead = (name, place, tokens, check = null) => h(".jsm-head",
  h("span.jsm-lead", check, h("span.jsm-number", name), place),
  tokens !== undefined && h("span.jsm-tokens", { title: t("tokens.title") }, format(tokens)));

/** Something to know of a card. @param {string} sign the name of an icon @param {string} words @param {string} [style] */
export const flag = (sign, words, style = "") => h(`span.jsm-flag${style}`, sign && icon(sign), words);

/** @param {App} app @param {number} number @param {number} index @param {string} key @param {string} inside */
export function drawTurn(app, number, index, key, inside) {
  const { memory, view } = app;
  const card = memory.cards.get(number);
  const place = memory.placeAt(index);
  const open = view.open.has(key);
  const draft = memory.draft?.number === number;
  return h(`.jsm-card.jsm-place-${place.state}${inside ? ".jsm-inside" : ""}`, { role: "gridcell" },
    cardHead(`#${number}`, badge(place), memory.tokens[index], checkBox(t("select", { what: `#${number}` }), { "data-act": "check" })),
    card ? flags(app, card) : null,
    open || view.editing?.row === key ? whole(app, key, card) : folded(card),
    draft ? writing() : null,
    card ? tools(app, card, place) : null);
}

/**
 * A text for the two lines of a folded card, which blank lines and the fences of code would waste.
 * @param {string} text
 */
export const brief = (text) => text.replace(/^ *(?:`{3,}|~{3,}).*$/gm, "").replace(/\s*\n\s*/g, " ").trim();

/** @param {Card | undefined} card */
function folded(card) {
  if (!card) return h(".jsm-text.jsm-waiting", { "aria-hidden": "true" }, h("i"), h("i"));
  return h(".jsm-text",
    h("p.jsm-question", { dir: "auto" }, brief(card.question) || (card.reply ? "" : t("empty.text"))),
    card.reply ? h("p.jsm-reply", { dir: "auto" }, h("span.jsm-hook", { "aria-hidden": "true" }, "↳ "), brief(card.reply)) : null);
}

/** @param {App} app @param {Card} card */
function flags(app, card) {
  const cell = card.cell ? app.host.cellState?.(card.cell) : "";
  const found = [
    cell && flag("cell", t(`cell.${cell}`), ".jsm-notable"),
    cell === "gone" && button(t("remove"), () => change(app, card.number, "prune"), ".jsm-plain",
      { "data-act": "remove-gone", "aria-label": `${t("remove")} #${card.number}` }),
    card.outcome === "truncated" && flag("warning", t("flag.truncated"), ".jsm-notable"),
    card.flags.includes("edited") && flag("edit", t("flag.edited")),
    card.tools > 0 && flag("tool", tn("flag.tools", card.tools)),
    card.images > 0 && flag("", tn("flag.images", card.images)),
    ...card.attached.map((name) => chip(app, card, name)),
  ].filter((flag) => flag);
  return found.length ? h(".jsm-flags", ...found) : null;
}

/**
 * What is attached to a turn's question: pressed, only its first line is sent.
 * @param {App} app @param {Card} card @param {string} name
 */
function chip(app, card, name) {
  const collapsed = card.collapsed.includes(name);
  const press = () => app.act("collapse", { number: card.number, name, collapsed: !collapsed });
  return button(name, press, ".jsm-attached", {
    "data-act": `attached-${name}`, "aria-pressed": collapsed,
    title: t(collapsed ? "attached.whole" : "attached.short", { name }),
  });
}

/** @param {App} app @param {Card} card @param {Place} place */
function tools(app, card, place) {
  const { number, flags } = card;
  const pinned = flags.includes("pinned");
  const off = isOff(card, place);
  const open = app.view.open.has(`#${number}`);
  return h("span.jsm-tools",
    iconButton("pin", `${t("pin")} #${number}`, () => change(app, number, pinned ? "unpin" : "pin"),
      { "data-act": "pin", "aria-pressed": pinned, title: t(pinned ? "unpin" : "pin") }),
    iconButton("off", `${t("off")} #${number}`, () => change(app, number, off ? "include" : "exclude"),
      { class: "jsm-roomy", "data-act": "off", "aria-pressed": off, title: t(off ? "on" : "off") }),
    iconButton("remove", `${t("remove")} #${number}`, () => change(app, number, "prune"),
      { class: "jsm-roomy", "data-act": "remove" }),
    iconButton(open ? "down" : "right", `${t(open ? "fold" : "unfold")} #${number}`, () => app.unfold(`#${number}`),
      { "data-act": "unfold", "aria-expanded": open }),
    menuButton(app, t("turn.actions", { n: number }), () => turnMenu(app, card, place), { "data-act": "more" }));
}

/** Whether it is kept out by itself rather than by a strategy, so that "Turn on" makes sense. @param {Card} card @param {Place} place */
const isOff = (card, place) => card.flags.includes("excluded")
  || (place.state === "out" && (place.why === "off" || FAILED.has(place.why)));

/** @param {App} app @param {Card} card @param {Place} place @returns {Item[]} */
function turnMenu(app, card, place) {
  const { number } = card;
  const { host } = app;
  const off = isOff(card, place);
  const open = app.view.open.has(`#${number}`);
  return [
    [open ? "down" : "right", t(open ? "fold" : "unfold"), () => app.unfold(`#${number}`)],
    ["edit", t("edit.question"), () => app.editTurn(number, "user")],
    Boolean(card.reply) && ["edit", t("edit.reply"), () => app.editTurn(number, "assistant")],
    ["off", t(off ? "on" : "off"), () => change(app, number, off ? "include" : "exclude")],
    ["summarise", t("summarise.before", { n: number }), () => app.summarise({ older: number })],
    Boolean(host.goToCell && card.cell) && host.cellState?.(card.cell) !== "gone" && ["cell", t("goto"), () => host.goToCell?.(card.cell)],
    ["copy", t("copy"), () => copyTurn(app, number)],
    null,
    ["remove", t("remove"), () => change(app, number, "prune"), true],
  ];
}

/** @param {App} app @param {number} number */
async function copyTurn(app, number) {
  const messages = app.readingOf(`#${number}`) ?? (await app.read(`#${number}`));
  if (!messages) return;
  const texts = await Promise.all(messages.map(({ id }) => app.ask("source", { target: id })));
  await copyText(app, texts.flatMap((reply) => (reply ? [reply.source.text] : [])).join("\n\n"));
}

/** Everything a turn or summary says, rendered. @param {App} app @param {string} key @param {Card} [card] */
export function whole(app, key, card) {
  const { readings, editing } = app.view;
  // What it said before stays on show until it is read again.
  const messages = readings.get(key)?.messages;
  if (!messages) return card ? folded(card) : h(".jsm-text", t("loading"));
  const here = editing?.row === key ? editing : null;
  return h(".jsm-whole", ...messages.map((message) =>
    here?.target === message.id ? editor(app) : shown(message)), here && !messages.some(({ id }) => id === here.target) ? editor(app) : null);
}

/** @param {Shown} message */
function shown(message) {
  const { role, name, tokens, html, more } = message;
  const body = h(".jsm-rendered", { dir: "auto" });
  body.append(safeHtml(html));
  return h(`section.jsm-message.jsm-role-${role}`, { "aria-label": t(`role.${role}`) },
    h(".jsm-label", t(`role.${role}`), name ? ` · ${name}` : "", h("span.jsm-tokens", format(tokens))),
    body,
    more ? h("p.jsm-faint", t("cut")) : null);
}

/** What is so with turns that stand below one that changed. @param {Late} late */
export function lateWords({ changed, numbers }) {
  const turns = unroll(numbers, 1);
  return tn("late", turns.length, { turns: turnList(turns), changed: `#${changed}` });
}

/** @param {App} app @param {Late} late */
export const drawLate = (app, late) => h(".jsm-outdated", { role: "gridcell" }, icon("earlier"), h("span", lateWords(late)),
  iconButton("close", t("late.dismiss"), () => app.act("dismiss", { since: late.since }), { "data-act": "dismiss" }));

/** The place where a reply grows; the list puts the text there. */
const writing = () => h(".jsm-writing", h(".jsm-stream", { dir: "auto" }));

/** @param {App} app @param {number} number */
export function drawDraft(app, number) {
  return h(".jsm-card.jsm-place-maybe.jsm-draft", { role: "gridcell" },
    cardHead(`#${number}`, h("span.jsm-badge.jsm-maybe", h("span.jsm-pulse"), t("writing"))),
    h(".jsm-text", h("p.jsm-question", { dir: "auto" }, app.memory.draft?.question ?? "")),
    writing());
}

