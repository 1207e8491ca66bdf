/**
 * One listener's end of a connection, with what the panel's renderer needs of a model: on, off, send.
 *
 * Listeners share one line. News reaches all of them; a reply only the one that asked, which is told
 * apart by a prefix to the request's id.
 */
import type { JSONFrame } from './kernel.ts';

export type Listener<T = JSONFrame> = (value: T) => void;

export class Channel {
  readonly #frames = new Set<Listener>();
  readonly #reveals = new Set<Listener<number>>();
  readonly #prefix: string;
  readonly #transmit: (frame: JSONFrame, from: Channel) => void;

  constructor(name: string, transmit: (frame: JSONFrame, from: Channel) => void) {
    this.#prefix = `${name}.`;
    this.#transmit = transmit;
  }

  /** "msg:custom": a frame; "reveal": the number of a turn to show. Other events never happen here. */
  on(event: 'msg:custom', listener: Listener): void;
  on(event: string, listener: Listener & Listener<number>): void;
  on(event: string, listener: Listener & Listener<number>): void {
    if (event === 'msg:custom') this.#frames.add(listener);
    else if (event === 'reveal') this.#reveals.add(listener);
  }

  off(event: 'msg:custom', listener: Listener): void;
  off(event: string, listener: Listener & Listener<number>): void;
  off(event: string, listener: Listener & Listener<number>): void {
    if (event === 'msg:custom') this.#frames.delete(listener);
    else if (event === 'reveal') this.#reveals.delete(listener);
  }

  /** Throws where the kernel is gone. */
  send(frame: object): void {
    const request = frame as JSONFrame;
    this.#transmit({ ...request, id: this.#prefix + String(request.id) }, this);
  }

  /** Hand on what concerns this end of the line. */
  receive(frame: JSONFrame): void {
    const { re } = frame;
    if (typeof re === 'string' && re !== '') {
      if (!re.startsWith(this.#prefix)) return;
      frame = { ...frame, re: re.slice(this.#prefix.length) };
    }
    for (const listener of [...this.#frames]) listener(frame);
  }

  /** Make this listener show a turn. */
  reveal(turn: number): void {
    for (const listener of this.#reveals) listener(turn);
  }
}
