/** What the page knows of one kernel's memory: the panel's model, and which cell made which turns. No DOM. */
import { Signal, type ISignal } from '@lumino/signaling';

import { createLink } from '../../panel/src/link.js';
import { createMemory, unroll, type Memory } from '../../panel/src/memory.js';
import type { Frame, Replies, Requests } from '../../panel/src/types.d.ts';
import { PROTOCOL } from '../../panel/src/decoder.js';
import { Lost, type Connection } from './connection.ts';
import type { JSONFrame, JSONValue } from './kernel.ts';

/** A cell and its turns, as the kernel tells. */
export interface CellRow {
  cell: string;
  /** The id that its turns know it by: another one where it got a new id since. */
  origin: string;
  /** Runs of turn numbers: (first, count). */
  turns: [number, number][];
  /** CRC-32 of the cell's source as it last ran, 0 if unknown. */
  source: number;
  /** One of its turns answered a conversation that changed since. */
  earlier: boolean;
  /** The thread it belongs to where that is not the one on show. */
  thread: string;
}

/** Code that a cell asked for: its `made`-th cell is to hold it. */
export interface MadeCode {
  cell: string;
  made: number;
  code: string;
}

export interface Follower {
  readonly connection: Connection;
  readonly memory: Memory;
  readonly cells: Map<string, CellRow>;
  /** Names of what changed, as the panel's model has them; "cells" for the cells' turns. */
  readonly changed: ISignal<Follower, ReadonlySet<string>>;
  /** Emitted with code that is to stand below its cell. */
  readonly made: ISignal<Follower, MadeCode>;
  /** Whether a memory is known. */
  readonly live: boolean;
  /** Ask the kernel; rejects with the panel's Refusal where it says no or is gone. */
  ask<K extends keyof Requests>(type: K, body: Requests[K]): Promise<Replies[K]>;
  dispose(): void;
}

export function followMemory(connection: Connection): Follower {
  const memory: Memory = createMemory();
  const cells = new Map<string, CellRow>();
  const follower: Follower = {
    connection,
    memory,
    cells,
    get changed() {
      return changes;
    },
    get made() {
      return codes;
    },
    get live() {
      return memory.phase === 'live';
    },
    ask: (type, body) => link.ask(type, body, memory),
    dispose() {
      connection.phaseChanged.disconnect(onPhase);
      channel.off('msg:custom', takeCells);
      channel.off('msg:custom', takeCode);
      link.close();
      connection.release(channel);
      memory.forget();
      cells.clear();
      Signal.clearData(follower);
    }
  };
  const changes = new Signal<Follower, ReadonlySet<string>>(follower);
  const codes = new Signal<Follower, MadeCode>(follower);
  const channel = connection.channel();

  const onPhase = (): void => {
    if (connection.phase === 'linked') void greet();
  };

  /** Ask for everything, until it comes. */
  async function greet(): Promise<void> {
    try {
      await connection.orLost(follower.ask('hello', { protocol: PROTOCOL }));
    } catch (error) {
      // Refused: another protocol, which the panel says; or the kernel went, which a status frame says.
      if (error instanceof Lost) onPhase();
    }
  }

  function receive(frame: Frame): void {
    const { live } = follower;
    const changed = memory.apply(frame);
    if (live && !follower.live) link.abandon();
    if (!follower.live) cells.clear();
    if (changed.has('gap')) onPhase();
    if (changed.size) changes.emit(changed);
  }

  function takeCells(frame: JSONFrame): void {
    if (frame.type !== 'cells') return;
    if (frame.opening === true) cells.clear();
    for (const value of list(frame.rows)) {
      const row = readRow(value);
      if (row) cells.set(row.cell, row);
    }
    for (const cell of list(frame.gone)) cells.delete(String(cell));
    changes.emit(new Set(['cells']));
  }

  function takeCode({ type, cell, made, code }: JSONFrame): void {
    if (type !== 'code' || typeof cell !== 'string' || typeof code !== 'string') return;
    codes.emit({ cell, made: Number(made) || 0, code });
  }

  channel.on('msg:custom', takeCells);
  channel.on('msg:custom', takeCode);
  const link = createLink(channel, receive);
  connection.phaseChanged.connect(onPhase);
  onPhase();
  return follower;
}

/** The turns of a cell that are in the memory on show. */
export function cellTurns({ cells }: Follower, cell: string): number[] {
  const row = cells.get(cell);
  return row && !row.thread ? unroll(row.turns, 1) : [];
}

/** The cell of a turn as it goes by on the page, by the id that the turn knows it by. */
export const cellOf = ({ cells }: Follower, origin: string): string =>
  [...cells.values()].find((row) => row.origin === origin)?.cell ?? origin;

const list = (value: JSONValue | undefined): JSONValue[] => (Array.isArray(value) ? value : []);

/** A row as the wire has it, or null if it is none. */
export function readRow(value: JSONValue): CellRow | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { cell, origin, turns, source, earlier, thread } = value;
  if (typeof cell !== 'string' || !Array.isArray(turns) || !turns.every(isRun)) return null;
  return {
    cell,
    origin: typeof origin === 'string' ? origin : cell,
    turns: turns as [number, number][],
    source: typeof source === 'number' ? source : 0,
    earlier: earlier === true,
    thread: typeof thread === 'string' ? thread : ''
  };
}

const isRun = (value: JSONValue): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((each) => Number.isSafeInteger(each) && Number(each) > 0);
