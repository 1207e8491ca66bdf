/** One connection for each kernel that notebooks or consoles of this page use, and what is known of its memory. */
import { Signal, type ISignal } from '@lumino/signaling';

import { connectTo } from './connection.ts';
import { followMemory, type Follower } from './follower.ts';
import type { KernelLike } from './kernel.ts';

export interface Connections {
  readonly added: ISignal<Connections, Follower>;
  readonly removed: ISignal<Connections, Follower>;
  /** What is known of a kernel, from whichever of its connections on this page handles comms. */
  get(id: string): Follower | null;
  /** Take note of a kernel connection; only one of a page and kernel handles comms, and the others change nothing. */
  note(kernel: KernelLike): void;
}

export function createConnections(): Connections {
  const followers = new Map<string, Follower>();
  const connections: Connections = {
    get added() {
      return added;
    },
    get removed() {
      return removed;
    },
    get: (id) => followers.get(id) ?? null,
    note(kernel) {
      const { id } = kernel;
      if (kernel.isDisposed || !kernel.handleComms || followers.has(id)) return;
      const follower = followMemory(connectTo(kernel));
      followers.set(id, follower);
      kernel.disposed.connect(() => drop(id, follower));
      added.emit(follower);
    }
  };
  const added = new Signal<Connections, Follower>(connections);
  const removed = new Signal<Connections, Follower>(connections);

  function drop(id: string, follower: Follower): void {
    if (followers.get(id) === follower) followers.delete(id);
    removed.emit(follower);
    follower.dispose();
    follower.connection.dispose();
  }

  return connections;
}
