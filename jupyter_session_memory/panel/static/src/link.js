/** The line to the kernel: requests out, replies matched to them, everything else handed on as news. */

/** @import { Frame, Model, Replies, Requests } from "./types" */

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

export class Link {
  #model;
  #receive;
  /** @type {(value: any) => void} */
  #listen;

  /**
   * @param {Model} model
   * @param {(frame: Frame) => void} receive called with every good frame, replies included, before their promise settles
   */
  constructor(model, receive) {
    this.#model = model;
    this.#receive = receive;
    this.next = 1;
    /** @type {Map<string, { type: string, resolve: (frame: any) => void, reject: (error: Error) => void }>} */
    this.waiting = new Map();
    this.#listen = (value) => this.#take(value);
    model.on("msg:custom", this.#listen);
  }

  /**
   * Ask the kernel.
   * @template {keyof Requests} K
   * @param {K} type
   * @param {Requests[K]} body
   * @param {{ thread: string, revision: number }} basis what the panel knew when it asked
   * @returns {Promise<Replies[K]>}
   */
  ask(type, body, { thread, revision }) {
    const id = `r${this.next++}`;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { type, resolve, reject });
      try {
        this.#model.send({ type, id, thread, revision, ...body });
      } catch {
        this.waiting.delete(id);
        reject(new Refusal("lost", ""));
      }
    });
  }

  /** @param {any} value */
  #take(value) {
    const frame = readFrame(value);
    if (!frame) return;
    this.#receive(frame);
    const re = "re" in frame ? frame.re : frame.type === "state" ? this.#hello() : undefined;
    const waiting = re === undefined ? undefined : this.waiting.get(re);
    if (!waiting || re === undefined) return;
    this.waiting.delete(re);
    if (frame.type === "refused") waiting.reject(new Refusal(frame.kind, frame.text, frame.fresh));
    else waiting.resolve(frame);
  }

  /** A state answers whichever hello waits: it is news that a thread switch sends unasked, too. */
  #hello() {
    for (const [id, { type }] of this.waiting) if (type === "hello") return id;
    return undefined;
  }

  /** The kernel is gone: nobody will answer. */
  abandon() {
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const each of waiting) each.reject(new Refusal("lost", ""));
  }

  close() {
    this.#model.off("msg:custom", this.#listen);
    this.abandon();
  }
}
