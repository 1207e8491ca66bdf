/** The conversation as a file: saved by the browser, and taken in again. */

/** @import { App } from "./app.js" */

import { button, openDialog } from "./controls.js";
import { h } from "./dom.js";
import { t, tn } from "./strings.js";

/** Bytes of a file that a connection to a kernel carries in one message. */
const LARGEST = 8_000_000;

/** Ask in which form, and save. @param {App} app */
export function openExport(app) {
  const privately = h("input", { type: "checkbox" });
  const as = (/** @type {"json" | "md"} */ form) => button(t(`export.${form}`), () => {
    dialog.close();
    void save(app, form, privately.checked);
  }, form === "json" ? ".jsm-primary" : "");
  const dialog = openDialog(app, t("export.title"), h("div", h("p", t("export.text")),
    h("label.jsm-choice", privately, t("export.private"))), [as("md"), as("json")]);
}

/** @param {App} app @param {"json" | "md"} form @param {boolean} privately */
async function save(app, form, privately) {
  const reply = await app.ask("export", { form, private: privately });
  if (!reply) return;
  const name = `memory.${form}`;
  const link = h("a", { href: URL.createObjectURL(new Blob([reply.text])), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  const left = reply.private ? ` ${t("export.left", { n: reply.private })}` : "";
  app.say(tn("export.done", reply.turns, { name }) + left);
}

/** Let a file be chosen, and hand it to the kernel. @param {App} app */
export function importFile(app) {
  const input = h("input", { type: "file", accept: ".json", onchange: async () => {
    const file = input.files?.[0];
    if (file && file.size > LARGEST) app.say(t("import.large"));
    else if (file) await app.act("import", { text: await file.text() });
  } });
  input.click();
}
