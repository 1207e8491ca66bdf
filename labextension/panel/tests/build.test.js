import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { bundle } from "../build.mjs";
import { ENGLISH } from "../src/strings.js";

const STATIC = new URL("../../../jupyter_session_memory/panel/static/", import.meta.url);
const SOURCES = new URL("../src/", import.meta.url);
const sources = readdirSync(SOURCES).filter((name) => name.endsWith(".js")).map((name) => [name, readFileSync(new URL(name, SOURCES), "utf8")]);

test("the committed panel is what its sources build", async () => {
  const built = await bundle({ write: false });
  for (const name of ["panel.js", "panel.css"]) assert.ok(built[name] === readFileSync(new URL(name, STATIC), "utf8"), `${name} is out of date: run \`make panel\``);
});

test("the panel loads nothing from anywhere", () => {
  for (const name of ["panel.js", "panel.css"]) {
    // The bundle's lines end anywhere, within a string too.
    const text = readFileSync(new URL(name, STATIC), "utf8").replaceAll("\\\n", "").replaceAll("http://www.w3.org/2000/svg", "");
    assert.doesNotMatch(text, /https?:\/\/[a-z]|@import|url\(|\bimport\s*\(|\bfetch\(|XMLHttpRequest|WebSocket|\beval\(|new Function/);
  }
});

test("no string becomes markup", () => {
  for (const [name, text] of sources) assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/, name);
  assert.deepEqual(sources.filter(([, text]) => text.includes("parseFromString")).map(([name]) => name), ["safe.js"]);
});

test("every word that is asked for is in the table", () => {
  const asked = sources.flatMap(([, text]) => [...text.matchAll(/\bt(n?)\("([\w.]+)"/g)].map(([, counted, key]) => (counted ? `${key}.one` : key)));
  assert.ok(asked.length > 100);
  assert.deepEqual(asked.filter((key) => !(key in ENGLISH)), []);
});
