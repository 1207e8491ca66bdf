/** The parts of a kernel connection that the line to its memory needs, so that tests can stand in for them. */

export interface SignalLike<T> {
  connect(slot: (sender: unknown, value: T) => void): boolean;
  disconnect(slot: (sender: unknown, value: T) => void): boolean;
}

export interface CommLike {
  readonly commId: string;
  readonly isDisposed: boolean;
  /** Settled when the kernel handles this comm on a thread of its own; never, where it does not. */
  readonly subshellStarted?: Promise<void>;
  onMsg: (message: never) => void | PromiseLike<void>;
  onClose: (message: never) => void | PromiseLike<void>;
  open(data: JSONFrame): unknown;
  send(data: JSONFrame): unknown;
  close(): unknown;
  /** Forget it on this side only. */
  dispose(): void;
}

/** A JSON object on the wire; what is in it is checked where it is read. */
export type JSONFrame = { [key: string]: JSONValue };
export type JSONValue = null | boolean | number | string | JSONValue[] | JSONFrame;

export interface IOPubLike {
  header: { msg_type: string };
  parent_header: { msg_type?: string } | object;
  content: object;
}

export interface KernelLike {
  readonly id: string;
  readonly isDisposed: boolean;
  /** False on a second connection of a page to one kernel. */
  readonly handleComms: boolean;
  readonly supportsSubshells?: boolean;
  readonly status: string;
  readonly statusChanged: SignalLike<string>;
  readonly connectionStatusChanged: SignalLike<string>;
  readonly iopubMessage: SignalLike<IOPubLike>;
  readonly disposed: SignalLike<void>;
  requestCommInfo(content: { target_name: string }): Promise<{ content: object }>;
  createComm(target: string): CommLike;
}
