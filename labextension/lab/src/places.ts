/** The notebooks and consoles of the page, which of them is in front, and what is known of its kernel. */
import type { Cell } from '@jupyterlab/cells';
import type { ConsolePanel, IConsoleTracker } from '@jupyterlab/console';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';

import { createConnections, type Connections } from './connections.ts';
import type { Follower } from './follower.ts';

export type Place = NotebookPanel | ConsolePanel;

export interface Places {
  readonly connections: Connections;
  /** Emitted when another place is in front, or what is in front has another kernel. */
  readonly changed: ISignal<Places, void>;
  /** The notebook or console used last. */
  readonly current: Place | null;
  /** What is known of the kernel of the place in front. */
  readonly follower: Follower | null;
  followerOf(place: Place): Follower | null;
  /** The notebooks and consoles on a kernel. */
  on(kernel: string): Place[];
  /** Where a cell stands, among the places on a kernel. */
  find(kernel: string, cell: string): { place: Place; cell: Cell; index: number } | null;
}

export function placesOf(notebooks: INotebookTracker, consoles: IConsoleTracker | null): Places {
  const connections = createConnections();
  const open = new Set<Place>();
  let front: Place | null = null;
  const places: Places = {
    connections,
    get changed() {
      return changes;
    },
    get current() {
      return front;
    },
    get follower() {
      return front && places.followerOf(front);
    },
    followerOf(place) {
      const id = kernelOf(place)?.id;
      return id === undefined ? null : connections.get(id);
    },
    on: (kernel) => [...open].filter((place) => kernelOf(place)?.id === kernel),
    find(kernel, id) {
      for (const place of places.on(kernel)) {
        const cells = cellsOf(place);
        const index = cells.findIndex(({ model }) => model.id === id);
        const cell = cells[index];
        if (cell) return { place, cell, index };
      }
      return null;
    }
  };
  const changes = new Signal<Places, void>(places);
  const changed = (): void => changes.emit();

  function add(place: Place): void {
    if (open.has(place)) return;
    open.add(place);
    const context = place.sessionContext;
    const note = (): void => {
      const kernel = kernelOf(place);
      if (kernel) connections.note(kernel);
      changed();
    };
    context.kernelChanged.connect(note);
    void context.ready.then(note);
    place.disposed.connect(() => {
      open.delete(place);
      if (front === place) front = null;
      changed();
    });
    note();
  }

  for (const tracker of [notebooks, consoles]) {
    tracker?.forEach((place: Place) => {
      add(place);
    });
    tracker?.widgetAdded.connect((_: unknown, place: Place) => add(place));
    tracker?.currentChanged.connect((_: unknown, place: Place | null) => {
      if (place) front = place;
      changed();
    });
    front ??= tracker?.currentWidget ?? null;
  }
  connections.added.connect(changed);
  connections.removed.connect(changed);
  return places;
}

export const isNotebook = (place: Place): place is NotebookPanel => !('console' in place);

export const kernelOf = (place: Place) => place.sessionContext.session?.kernel ?? null;

export const cellsOf = (place: Place): readonly Cell[] =>
  isNotebook(place) ? place.content.widgets : Array.from(place.console.cells);
