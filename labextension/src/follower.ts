/** What the page knows of one kernel's memory: the panel's model, and which cell made which turns. No DOM. */
import { Signal, type ISignal } from '@lumino/signaling';

import { Link } from '../../jupyter_session_memory/panel/static/src/link.js';
import { Memory } from '../../jupyter_session_memory/panel/static/src/memory.js';
import type { Frame, Replies, Requests } from '../../jupyter_session_memory/panel/static/src/types.d.ts';
import { PROTOCOL } from '../../jupyter_session_memory/panel/static/src/wire.js';
import type { Channel } from './channel.ts';
import { Lost, type Connection } from './connection.ts';
import type { JSONFrame, JSONValue } from './kernel.ts';

/** A cell and its turns, as the kernel tells. */
export interface CellRow {
  cell: string;
  /** Runs of turn numbers: (first, count). */
  turns: [number, number][];
  /** CRC-32 of the cell's source as it last ran, 0 if unknown. */
  source: number;
  /** One of its turns answered a conversation that changed since. */
  earlier: boolean;
  /** The thread it belongs to where that is not the one on show. */
  thread: string;
}

export class Follower {
  readonly connection: Connection;
  readonly memory: Memory = new Memory();
  readonly cells = new Map<string, CellRow>();
  readonly #channel: Channel;
  readonly #link: Link;
  readonly #changes = new Signal<this, ReadonlySet<string>>(this);

  constructor(connection: Connection) {
    this.connection = connection;
    this.#channel = connection.channel();
    this.#channel.on('msg:custom', this.#takeCells);
    this.#link = new Link(this.#channel, (frame: Frame) => this.#receive(frame));
    connection.phaseChanged.connect(this.#onPhase, this);
    this.#onPhase();
  }

  /** Names of what changed, as the panel's model has them; "cells" for the cells' turns. */
  get changed(): ISignal<this, ReadonlySet<string>> {
    return this.#changes;
  }

  /** Whether a memory is known. */
  get live(): boolean {
    return this.memory.phase === 'live';
  }

  /** Ask the kernel; rejects with the panel's Refusal where it says no or is gone. */
  ask<K extends keyof Requests>(type: K, body: Requests[K]): Promise<Replies[K]> {
    return this.#link.ask(type, body, this.memory);
  }

  dispose(): void {
    this.connection.phaseChanged.disconnect(this.#onPhase, this);
    this.#channel.off('msg:custom', this.#takeCells);
    this.#link.close();
    this.connection.release(this.#channel);
    this.memory.forget();
    this.cells.clear();
    Signal.clearData(this);
  }

  #onPhase(): void {
    if (this.connection.phase === 'linked') void this.#greet();
  }

  /** Ask for everything, until it comes. */
  async #greet(): Promise<void> {
    try {
      await this.connection.orLost(this.ask('hello', { protocol: PROTOCOL }));
    } catch (error) {
      // Refused: another protocol, which the panel says; or the kernel went, which a status frame says.
      if (error instanceof Lost) this.#onPhase();
    }
  }

  #receive(frame: Frame): void {
    const live = this.live;
    const changed = this.memory.apply(frame);
    if (live && !this.live) this.#link.abandon();
    if (!this.live) this.cells.clear();
    if (changed.has('gap')) this.#onPhase();
    if (changed.size) this.#changes.emit(changed);
  }

  readonly #takeCells = (frame: JSONFrame): void => {
    if (frame.type !== 'cells') return;
    if (frame.opening === true) this.cells.clear();
    for (const value of list(frame.rows)) {
      const row = readRow(value);
      if (row) this.cells.set(row.cell, row);
    }
    for (const cell of list(frame.gone)) this.cells.delete(String(cell));
    this.#changes.emit(new Set(['cells']));
  };
}

function list(value: JSONValue | undefined): JSONValue[] {
  return Array.isArray(value) ? value : [];
}

/** A row as the wire has it, or null if it is none. */
export function readRow(value: JSONValue): CellRow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { cell, turns, source, earlier, thread } = value;
  if (typeof cell !== 'string' || !Array.isArray(turns) || !turns.every(isRun)) return null;
  return {
    cell,
    turns: turns as [number, number][],
    source: typeof source === 'number' ? source : 0,
    earlier: earlier === true,
    thread: typeof thread === 'string' ? thread : ''
  };
}

function isRun(value: JSONValue): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((each) => Number.isSafeInteger(each) && Number(each) > 0);
}
