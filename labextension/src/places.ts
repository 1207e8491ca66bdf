/** The notebooks and consoles of the page, which of them is in front, and what is known of its kernel. */
import type { Cell } from '@jupyterlab/cells';
import type { ConsolePanel, IConsoleTracker } from '@jupyterlab/console';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';

import { Connections } from './connections.ts';
import type { Follower } from './follower.ts';

export type Place = NotebookPanel | ConsolePanel;

export class Places {
  readonly connections = new Connections();
  readonly #open = new Set<Place>();
  readonly #changes = new Signal<this, void>(this);
  #front: Place | null = null;

  constructor(notebooks: INotebookTracker, consoles: IConsoleTracker | null) {
    for (const tracker of [notebooks, consoles]) {
      tracker?.forEach((place: Place) => this.#add(place));
      tracker?.widgetAdded.connect((_: unknown, place: Place) => this.#add(place));
      tracker?.currentChanged.connect((_: unknown, place: Place | null) => {
        if (place) this.#front = place;
        this.#changes.emit();
      });
      this.#front ??= tracker?.currentWidget ?? null;
    }
    this.connections.added.connect(() => this.#changes.emit());
    this.connections.removed.connect(() => this.#changes.emit());
  }

  /** Emitted when another place is in front, or what is in front has another kernel. */
  get changed(): ISignal<this, void> {
    return this.#changes;
  }

  /** The notebook or console used last. */
  get current(): Place | null {
    return this.#front;
  }

  /** What is known of the kernel of the place in front. */
  get follower(): Follower | null {
    return this.#front && this.followerOf(this.#front);
  }

  followerOf(place: Place): Follower | null {
    const id = kernelOf(place)?.id;
    return id === undefined ? null : this.connections.get(id);
  }

  /** The notebooks and consoles on a kernel. */
  on(kernel: string): Place[] {
    return [...this.#open].filter((place) => kernelOf(place)?.id === kernel);
  }

  /** Where a cell stands, among the places on a kernel. */
  find(kernel: string, cell: string): { place: Place; cell: Cell; index: number } | null {
    for (const place of this.on(kernel)) {
      const cells = cellsOf(place);
      const index = cells.findIndex((each) => each.model.id === cell);
      const found = cells[index];
      if (found) return { place, cell: found, index };
    }
    return null;
  }

  #add(place: Place): void {
    if (this.#open.has(place)) return;
    this.#open.add(place);
    const context = place.sessionContext;
    const note = (): void => {
      const kernel = kernelOf(place);
      if (kernel) this.connections.note(kernel);
      this.#changes.emit();
    };
    context.kernelChanged.connect(note);
    void context.ready.then(note);
    place.disposed.connect(() => {
      this.#open.delete(place);
      if (this.#front === place) this.#front = null;
      this.#changes.emit();
    });
    note();
  }
}

export function isNotebook(place: Place): place is NotebookPanel {
  return !('console' in place);
}

export function kernelOf(place: Place) {
  return place.sessionContext.session?.kernel ?? null;
}

export function cellsOf(place: Place): readonly Cell[] {
  return isNotebook(place) ? place.content.widgets : Array.from(place.console.cells);
}
