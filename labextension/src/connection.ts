/**
 * The line to one kernel's memory: discovery, two comms, and what becomes of them when the kernel
 * restarts or goes. No DOM.
 *
 * A kernel is asked which comms of TARGET it has, and left alone where it has none: opening an unknown
 * target is an error in its log. It is asked again after each execution until it has one; its beacon also
 * tells by itself when the extension loads, while other cells are queued.
 */
import { Signal, type ISignal } from '@lumino/signaling';

import { Channel } from './channel.ts';
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

export class Connection {
  readonly kernel: KernelLike;
  readonly #channels = new Set<Channel>();
  readonly #phases = new Signal<this, Phase>(this);
  #present: Phase = 'connecting';
  #line: Line | null = null;
  #asking = false;
  #askAgain = false;
  #patience = PATIENCE;
  #isReady: () => void = () => {};
  #due = true;
  #opened = 0;
  #disposed = false;

  constructor(kernel: KernelLike) {
    this.kernel = kernel;
    kernel.statusChanged.connect(this.#onStatus);
    kernel.connectionStatusChanged.connect(this.#onConnection);
    kernel.iopubMessage.connect(this.#onIOPub);
    kernel.disposed.connect(this.dispose);
    void this.#ask();
  }

  get phase(): Phase {
    return this.#present;
  }

  get phaseChanged(): ISignal<this, Phase> {
    return this.#phases;
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  /** An end of the line for one listener; close it with `release`. */
  channel(): Channel {
    const channel = new Channel(`c${++this.#opened}`, this.#transmit);
    this.#channels.add(channel);
    return channel;
  }

  release(channel: Channel): void {
    this.#channels.delete(channel);
  }

  /** Ask the kernel whether it has a memory, unless the line is up. One question at a time. */
  async #ask(): Promise<void> {
    this.#due = false;
    if (this.#line || this.#disposed || !this.kernel.handleComms) return;
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    try {
      const { content } = await this.orLost(this.kernel.requestCommInfo({ target_name: TARGET }));
      const comms = 'comms' in content && content.comms ? Object.keys(content.comms) : [];
      if (comms.length) await this.#open();
      else if (!this.#askAgain && this.#present === 'connecting') this.#settle('absent');
    } catch (error) {
      if (error instanceof Lost) this.#askAgain = true;
      // The kernel restarted or went while it was asked. It is asked again when it is idle.
      else this.#due = true;
    } finally {
      this.#asking = false;
      if (this.#askAgain) {
        this.#askAgain = false;
        void this.#ask();
      }
    }
  }

  readonly dispose = (): void => {
    if (this.#disposed) return;
    this.#disposed = true;
    if (this.#line && !this.kernel.isDisposed) for (const comm of [this.#line.in, this.#line.out]) close(comm);
    this.#drop('gone');
    this.#channels.clear();
    this.kernel.statusChanged.disconnect(this.#onStatus);
    this.kernel.connectionStatusChanged.disconnect(this.#onConnection);
    this.kernel.iopubMessage.disconnect(this.#onIOPub);
    this.kernel.disposed.disconnect(this.dispose);
    Signal.clearData(this);
  };

  async #open(): Promise<void> {
    if (this.#line || this.#disposed || this.kernel.isDisposed) return;
    const line = { out: this.kernel.createComm(TARGET), in: this.kernel.createComm(TARGET) };
    this.#line = line;
    line.out.onMsg = (message: { content: { data: JSONFrame } }) => {
      if (this.#line === line) this.#take(message.content.data);
    };
    line.out.onClose = () => {
      if (this.#line === line) this.#drop('absent');
    };
    // Opened on the kernel's second thread, they need not wait for the cells that are queued. JupyterLab may
    // start that thread also where it does not yet say so, and rejects where the kernel restarts meanwhile.
    const started = Promise.allSettled([line.in.subshellStarted, line.out.subshellStarted]);
    if (this.kernel.supportsSubshells) await atMost(SUBSHELL_PATIENCE, started);
    if (this.#line !== line || this.kernel.isDisposed) return;
    const ready = new Promise<void>((resolve) => {
      this.#isReady = resolve;
    });
    line.out.open({ role: 'out' });
    line.in.open({ role: 'in', peer: line.out.commId });
    void this.#confirm(line, ready);
  }

  /** Begin anew where an opening got lost. */
  async #confirm(line: Line, ready: Promise<void>): Promise<void> {
    try {
      await this.orLost(ready);
    } catch {
      if (this.#line !== line || this.kernel.isDisposed) return;
      this.#line = null;
      for (const comm of [line.in, line.out]) close(comm);
      void this.#ask();
    }
  }

  /**
   * An answer, or a rejection with Lost where an idle kernel is silent: a gateway that reconnects drops what
   * was on its way, and nobody is told.
   */
  async orLost<T>(answer: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const look = (): void => {
        if (this.#disposed || this.kernel.status === 'idle') reject(new Lost());
        else timer = setTimeout(look, this.#patience);
      };
      timer = setTimeout(look, this.#patience);
    });
    try {
      const found = await Promise.race([answer, silence]);
      this.#patience = PATIENCE;
      return found;
    } catch (error) {
      if (error instanceof Lost) this.#patience = Math.min(2 * this.#patience, MOST_PATIENCE);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  #take(frame: JSONFrame): void {
    if (frame.type === 'ping') this.#line?.in.send({ type: 'pong' });
    else if (frame.type === 'ready') {
      this.#isReady();
      this.#settle('linked');
    } else if (frame.type === 'bye') {
      // The kernel's ends are gone, and were closed without a word: what is left are this page's.
      for (const comm of this.#line ? [this.#line.in, this.#line.out] : []) comm.dispose();
      this.#drop('connecting');
      void this.#ask();
    } else this.#tell(frame);
  }

  readonly #transmit = (frame: JSONFrame, from: Channel): void => {
    if (this.#present === 'linked' && this.#line) this.#line.in.send(frame);
    else from.receive(status(this.#present));
  };

  #tell(frame: JSONFrame): void {
    for (const channel of [...this.#channels]) channel.receive(frame);
  }

  /** The line is down, and nothing of the conversation may stay on the page. */
  #drop(phase: Phase): void {
    this.#line = null;
    this.#isReady();
    this.#settle(phase);
  }

  #settle(phase: Phase): void {
    if (this.#present === phase) return;
    this.#present = phase;
    if (phase !== 'linked') this.#tell(status(phase));
    this.#phases.emit(phase);
  }

  readonly #onStatus = (_: unknown, state: string): void => {
    const lost = LOST[state];
    if (lost) {
      // A kernel that had no memory has lost none.
      const had = this.#present === 'linked' || this.#present === 'restarted';
      this.#drop(lost === 'restarted' && !had ? 'connecting' : lost);
      this.#due = true;
    } else if (state === 'idle' && this.#due) void this.#ask();
  };

  readonly #onConnection = (_: unknown, state: string): void => {
    // What was published meanwhile is lost: everybody starts anew.
    if (state === 'connected' && this.#present === 'linked') this.#phases.emit('linked');
  };

  readonly #onIOPub = (_: unknown, message: IOPubLike): void => {
    const { content } = message;
    if (message.header.msg_type === 'comm_msg') {
      if ('comm_id' in content && content.comm_id === BEACON && this.kernel.handleComms) void this.#open();
      return;
    }
    const parent = 'msg_type' in message.parent_header ? message.parent_header.msg_type : '';
    if (message.header.msg_type !== 'status' || parent !== 'execute_request') return;
    if ('execution_state' in content && content.execution_state === 'idle') void this.#ask();
  };
}

/** A status frame of the panel's protocol, which the front end makes where the kernel cannot. */
export function status(state: string): JSONFrame {
  return { type: 'status', thread: '', revision: 0, state };
}

function close(comm: CommLike): void {
  if (!comm.isDisposed) comm.close();
}

async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([promise, patience]);
  clearTimeout(timer);
}
