/** One connection for each kernel that notebooks or consoles of this page use, and what is known of its memory. */
import { Signal, type ISignal } from '@lumino/signaling';

import { connectTo } from './connection.ts';
import { Follower } from './follower.ts';
import type { KernelLike } from './kernel.ts';

export class Connections {
  readonly #followers = new Map<string, Follower>();
  readonly #additions = new Signal<this, Follower>(this);
  readonly #removals = new Signal<this, Follower>(this);

  get added(): ISignal<this, Follower> {
    return this.#additions;
  }

  get removed(): ISignal<this, Follower> {
    return this.#removals;
  }

  /** What is known of a kernel, from whichever of its connections on this page handles comms. */
  get(id: string): Follower | null {
    return this.#followers.get(id) ?? null;
  }

  /** Take note of a kernel connection; only one of a page and kernel handles comms, and the others change nothing. */
  note(kernel: KernelLike): void {
    if (kernel.isDisposed || !kernel.handleComms || this.#followers.has(kernel.id)) return;
    const follower = new Follower(connectTo(kernel));
    this.#followers.set(kernel.id, follower);
    kernel.disposed.connect(() => this.#drop(kernel.id, follower));
    this.#additions.emit(follower);
  }

  #drop(id: string, follower: Follower): void {
    if (this.#followers.get(id) === follower) this.#followers.delete(id);
    this.#removals.emit(follower);
    follower.dispose();
    follower.connection.dispose();
  }
}
