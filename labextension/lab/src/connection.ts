/**
 * The line to one kernel's memory: discovery, two comms, and what becomes of them when the kernel
 * restarts or goes. No DOM.
 *
 * A kernel is asked which comms of TARGET it has, and left alone where it has none: opening an unknown
 * target is an error in its log. It is asked again after each execution until it has one; its beacon also
 * tells by itself when the extension loads, while other cells are queued.
 */
import { Signal, type ISignal } from '@lumino/signaling';

import { createChannel, type Channel } from './channel.ts';
import type { CommLike, IOPubLike, JSONFrame, KernelLike } from './kernel.ts';

export const TARGET = 'jupyter_session_memory';
export const BEACON = `${TARGET}-beacon`;

/** As the panel's status frames name them, and `linked`: the kernel's own frames tell. */
export type Phase = 'connecting' | 'linked' | 'absent' | 'restarted' | 'gone';

/** How long an opening waits for the kernel's second thread before it goes the slow way, in ms. */
const SUBSHELL_PATIENCE = 2000;
/** How long an idle kernel may be silent before what it was sent counts as lost, in ms; longer each time. */
const PATIENCE = 2000;
const MOST_PATIENCE = 60_000;

const LOST: Record<string, Phase> = {
  restarting: 'restarted',
  autorestarting: 'restarted',
  terminating: 'gone',
  dead: 'gone'
};

/** What was sent to the kernel, or its answer, got lost on the way. */
export class Lost extends Error {}

interface Line {
  out: CommLike;
  in: CommLike;
}

/** The line to one kernel's memory, as long as the kernel is there or until `dispose`. */
export interface Connection {
  readonly kernel: KernelLike;
  readonly phase: Phase;
  readonly phaseChanged: ISignal<Connection, Phase>;
  readonly isDisposed: boolean;
  /** An end of the line for one listener; close it with `release`. */
  channel(): Channel;
  release(channel: Channel): void;
  /**
   * An answer, or a rejection with Lost where an idle kernel is silent: a gateway that reconnects drops what
   * was on its way, and nobody is told.
   */
  orLost<T>(answer: Promise<T>): Promise<T>;
  /** Send a word between the ends of the line, where it is up: nothing is answered. */
  tell(frame: JSONFrame): void;
  dispose(): void;
}

export function connectTo(kernel: KernelLike): Connection {
  const connection: Connection = {
    kernel,
    get phase() {
      return present;
    },
    get phaseChanged() {
      return phases;
    },
    get isDisposed() {
      return disposed;
    },
    channel() {
      const channel = createChannel(`c${++opened}`, transmit);
      channels.add(channel);
      return channel;
    },
    release: (channel) => void channels.delete(channel),
    tell(frame) {
      if (present === 'linked') line?.in.send(frame);
    },
    orLost,
    dispose
  };
  const channels = new Set<Channel>();
  const phases = new Signal<Connection, Phase>(connection);
  let present: Phase = 'connecting';
  let line: Line | null = null;
  let asking = false;
  let askAgain = false;
  let patience = PATIENCE;
  let isReady: () => void = () => {};
  let due = true;
  let opened = 0;
  let disposed = false;

  /** Ask the kernel whether it has a memory, unless the line is up. One question at a time. */
  async function ask(): Promise<void> {
    due = false;
    if (line || disposed || !kernel.handleComms) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    try {
      const { content } = await orLost(kernel.requestCommInfo({ target_name: TARGET }));
      const comms = 'comms' in content && content.comms ? Object.keys(content.comms) : [];
      if (comms.length) await open();
      else if (!askAgain && present === 'connecting') settle('absent');
    } catch (error) {
      if (error instanceof Lost) askAgain = true;
      // The kernel restarted or went while it was asked. It is asked again when it is idle.
      else due = true;
    } finally {
      asking = false;
      if (askAgain) {
        askAgain = false;
        void ask();
      }
    }
  }

  function dispose(): void {
    if (disposed) return;
    disposed = true;
    if (line && !kernel.isDisposed) for (const comm of [line.in, line.out]) close(comm);
    drop('gone');
    channels.clear();
    kernel.statusChanged.disconnect(onStatus);
    kernel.connectionStatusChanged.disconnect(onConnection);
    kernel.iopubMessage.disconnect(onIOPub);
    kernel.disposed.disconnect(dispose);
    Signal.clearData(connection);
  }

  async function open(): Promise<void> {
    if (line || disposed || kernel.isDisposed) return;
    const mine = { out: kernel.createComm(TARGET), in: kernel.createComm(TARGET) };
    line = mine;
    mine.out.onMsg = (message: { content: { data: JSONFrame } }) => {
      if (line === mine) take(message.content.data);
    };
    mine.out.onClose = () => {
      if (line === mine) drop('absent');
    };
    // Opened on the kernel's second thread, they need not wait for the cells that are queued. JupyterLab may
    // start that thread also where it does not yet say so, and rejects where the kernel restarts meanwhile.
    const started = Promise.allSettled([mine.in.subshellStarted, mine.out.subshellStarted]);
    if (kernel.supportsSubshells) await atMost(SUBSHELL_PATIENCE, started);
    if (line !== mine || kernel.isDisposed) return;
    const ready = new Promise<void>((resolve) => {
      isReady = resolve;
    });
    mine.out.open({ role: 'out' });
    mine.in.open({ role: 'in', peer: mine.out.commId });
    void confirm(mine, ready);
  }

  /** Begin anew where an opening got lost. */
  async function confirm(mine: Line, ready: Promise<void>): Promise<void> {
    try {
      await orLost(ready);
    } catch {
      if (line !== mine || kernel.isDisposed) return;
      line = null;
      for (const comm of [mine.in, mine.out]) close(comm);
      void ask();
    }
  }

  async function orLost<T>(answer: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const look = (): void => {
        if (disposed || kernel.status === 'idle') reject(new Lost());
        else timer = setTimeout(look, patience);
      };
      timer = setTimeout(look, patience);
    });
    try {
      const found = await Promise.race([answer, silence]);
      patience = PATIENCE;
      return found;
    } catch (error) {
      if (error instanceof Lost) patience = Math.min(2 * patience, MOST_PATIENCE);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  function take(frame: JSONFrame): void {
    if (frame.type === 'ping') line?.in.send({ type: 'pong' });
    else if (frame.type === 'ready') {
      isReady();
      settle('linked');
    } else if (frame.type === 'bye') {
      // The kernel's ends are gone, and were closed without a word: what is left are this page's.
      for (const comm of line ? [line.in, line.out] : []) comm.dispose();
      drop('connecting');
      void ask();
    } else hand(frame);
  }

  function transmit(frame: JSONFrame, from: Channel): void {
    if (present === 'linked' && line) line.in.send(frame);
    else from.receive(status(present));
  }

  const hand = (frame: JSONFrame): void => {
    for (const channel of [...channels]) channel.receive(frame);
  };

  /** The line is down, and nothing of the conversation may stay on the page. */
  function drop(phase: Phase): void {
    line = null;
    isReady();
    settle(phase);
  }

  function settle(phase: Phase): void {
    if (present === phase) return;
    present = phase;
    if (phase !== 'linked') hand(status(phase));
    phases.emit(phase);
  }

  function onStatus(_: unknown, state: string): void {
    const lost = LOST[state];
    if (lost) {
      // A kernel that had no memory has lost none.
      const had = present === 'linked' || present === 'restarted';
      drop(lost === 'restarted' && !had ? 'connecting' : lost);
      due = true;
    } else if (state === 'idle' && due) void ask();
  }

  function onConnection(_: unknown, state: string): void {
    // What was published meanwhile is lost: everybody starts anew.
    if (state === 'connected' && present === 'linked') phases.emit('linked');
  }

  function onIOPub(_: unknown, message: IOPubLike): void {
    const { content } = message;
    if (message.header.msg_type === 'comm_msg') {
      if ('comm_id' in content && content.comm_id === BEACON && kernel.handleComms) void open();
      return;
    }
    const parent = 'msg_type' in message.parent_header ? message.parent_header.msg_type : '';
    if (message.header.msg_type !== 'status' || parent !== 'execute_request') return;
    if ('execution_state' in content && content.execution_state === 'idle') void ask();
  }

  kernel.statusChanged.connect(onStatus);
  kernel.connectionStatusChanged.connect(onConnection);
  kernel.iopubMessage.connect(onIOPub);
  kernel.disposed.connect(dispose);
  void ask();
  return connection;
}

/** A status frame of the panel's protocol, which the front end makes where the kernel cannot. */
export const status = (state: string): JSONFrame => ({ type: 'status', thread: '', revision: 0, state });

const close = (comm: CommLike): void => {
  if (!comm.isDisposed) comm.close();
};

async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, patience]);
  clearTimeout(timer);
}
