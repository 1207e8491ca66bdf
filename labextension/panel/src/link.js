/** The line to the kernel: requests out, replies matched to them, everything else handed on as news. */

/** @import { Frame, Model, Replies, Requests } from "./types" */

import { t } from "./strings.js";
import { readFrame } from "./wire.js";

/** A request that was not done; `fresh` is the new version where an edit came too late. */
export class Refusal extends Error {
  /** @param {string} kind @param {string} text @param {import("./types").Source} [fresh] */
  constructor(kind, text, fresh) {
    super(text);
    this.kind = kind;
    this.fresh = fresh;
  }
}

/** @typedef {ReturnType<typeof createLink>} Link */

/**
 * @param {Model} model
 * @param {(frame: Frame) => void} receive called with every good frame, replies included, before their promise settles
 * @param {number} [first] the number of the first request
 */
export function createLink(model, receive, first = 1) {
  let next = first;
  /** @type {Map<string, { type: string, resolve: (frame: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();

  /**
   * Ask the kernel.
   * @template {keyof Requests} K
   * @param {K} type
   * @param {Requests[K]} body
   * @param {{ thread: string, revision: number }} basis what the panel knew when it asked
   * @returns {Promise<Replies[K]>}
   */
  function ask(type, body, { thread, revision }) {
    const id = `r${next++}`;
    return new Promise((resolve, reject) => {
      waiting.set(id, { type, resolve, reject });
      try {
        model.send({ type, id, thread, revision, ...body });
      } catch {
        waiting.delete(id);
        reject(new Refusal("lost", ""));
      }
    });
  }

  /** @param {any} value */
  function take(value) {
    const frame = readFrame(value);
    if (!frame) return refuse(value?.re);
    receive(frame);
    const re = "re" in frame ? frame.re : frame.type === "state" ? hello() : undefined;
    const asker = re === undefined ? undefined : waiting.get(re);
    if (!asker || re === undefined) return;
    waiting.delete(re);
    if (frame.type === "refused") asker.reject(new Refusal(frame.kind, frame.text, frame.fresh));
    else asker.resolve(frame);
  }

  /** An answer that cannot be read costs no more than itself. @param {unknown} re */
  function refuse(re) {
    const asker = typeof re === "string" ? waiting.get(re) : undefined;
    if (!asker || typeof re !== "string") return;
    waiting.delete(re);
    asker.reject(new Refusal("malformed", t("unreadable")));
  }

  /** A state answers whichever hello waits: it is news that a thread switch sends unasked, too. */
  function hello() {
    for (const [id, { type }] of waiting) if (type === "hello") return id;
    return undefined;
  }

  /** The kernel is gone: nobody will answer. */
  function abandon() {
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left) reject(new Refusal("lost", ""));
  }

  function close() {
    model.off("msg:custom", take);
    abandon();
  }

  model.on("msg:custom", take);
  return { ask, abandon, close, waiting };
}
