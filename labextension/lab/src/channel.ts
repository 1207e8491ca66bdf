/**
 * One listener's end of a connection, with what the panel's renderer needs of a model: on, off, send.
 *
 * Listeners share one line. News reaches all of them; a reply only the one that asked, which is told
 * apart by a prefix to the request's id.
 */
import type { JSONFrame } from './kernel.ts';

export type Listener<T = JSONFrame> = (value: T) => void;

export interface Channel {
  /** "msg:custom": a frame; "reveal": the number of a turn to show. Other events never happen here. */
  on(event: 'msg:custom', listener: Listener): void;
  on(event: string, listener: Listener & Listener<number>): void;
  off(event: 'msg:custom', listener: Listener): void;
  off(event: string, listener: Listener & Listener<number>): void;
  /** Throws where the kernel is gone. */
  send(frame: object): void;
  /** Hand on what concerns this end of the line. */
  receive(frame: JSONFrame): void;
  /** Make this listener show a turn. */
  reveal(turn: number): void;
}

export function createChannel(name: string, transmit: (frame: JSONFrame, from: Channel) => void): Channel {
  const prefix = `${name}.`;
  const frames = new Set<Listener>();
  const reveals = new Set<Listener<number>>();
  const listeners: Record<string, Set<Listener<never>>> = { 'msg:custom': frames, reveal: reveals };

  const channel: Channel = {
    on: (event: string, listener: Listener<never>) => void listeners[event]?.add(listener),
    off: (event: string, listener: Listener<never>) => void listeners[event]?.delete(listener),
    send(frame) {
      const request = frame as JSONFrame;
      transmit({ ...request, id: prefix + String(request.id) }, channel);
    },
    receive(frame) {
      const { re } = frame;
      if (typeof re === 'string' && re !== '') {
        if (!re.startsWith(prefix)) return;
        frame = { ...frame, re: re.slice(prefix.length) };
      }
      for (const listener of [...frames]) listener(frame);
    },
    reveal(turn) {
      for (const listener of reveals) listener(turn);
    }
  };
  return channel;
}
