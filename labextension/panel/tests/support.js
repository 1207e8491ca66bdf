/** What the tests share: golden frames, a made-up model, and memories to look at. */
import { readFileSync, readdirSync } from "node:fs";
import { createMemory } from "../src/memory.js";

const FRAMES = new URL("../../../tests/panel/frames/", import.meta.url);

/** @param {string} name "news/state" */
export const frame = (name) => JSON.parse(readFileSync(new URL(`${name}.json`, FRAMES), "utf8"));

/** @param {string} folder */
export const frames = (folder) => readdirSync(new URL(`${folder}/`, FRAMES)).map((file) => file.replace(".json", "")).sort();

/** A model as `render` gets one, which keeps what was sent and lets a test answer. */
export class FakeModel {
  sent = [];
  callbacks = new Map();
  on(event, callback) {
    this.callbacks.set(event, callback);
  }
  off(event, callback) {
    if (this.callbacks.get(event) === callback) this.callbacks.delete(event);
  }
  send(message) {
    this.sent.push(message);
  }
  receive(message) {
    this.callbacks.get("msg:custom")?.(message);
  }
}

/**
 * A memory of turns written as "in", "out" or "maybe", with these tokens each.
 * @param {string[]} states
 * @param {number[]} [tokens]
 */
export function memoryOf(states, tokens = states.map(() => 10)) {
  const names = ["in", "out", "maybe"];
  const memory = createMemory();
  memory.apply({
    ...frame("news/state_empty"), order: states.length ? [[1, states.length]] : [], tokens,
    places: names.map((state) => ({ state, why: state === "in" ? "sent" : "room", detail: "" })),
    marks: states.map((state) => [names.indexOf(state), 1]),
  });
  return memory;
}
