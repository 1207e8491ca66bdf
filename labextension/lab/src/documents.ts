/** The notebooks and consoles of the page, which of them is in front, and what is known of its kernel. */
import type { Cell } from '@jupyterlab/cells';
import type { ConsolePanel, IConsoleTracker } from '@jupyterlab/console';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import { Signal, type ISignal } from '@lumino/signaling';

import { createConnections, type Connections } from './connections.ts';
import type { Follower } from './follower.ts';

export type Document = NotebookPanel | ConsolePanel;

export interface Documents {
  readonly connections: Connections;
  /** Emitted when another document is in front, or what is in front has another kernel. */
  readonly changed: ISignal<Documents, void>;
  /** The notebook or console used last. */
  readonly current: Document | null;
  /** What is known of the kernel of the document in front. */
  readonly follower: Follower | null;
  followerOf(doc: Document): Follower | null;
  /** The notebooks and consoles on a kernel. */
  on(kernel: string): Document[];
  /** Where a cell stands, among the documents on a kernel. */
  find(kernel: string, cell: string): { doc: Document; cell: Cell; index: number } | null;
}

export function documentsOf(
  notebooks: INotebookTracker,
  consoles: IConsoleTracker | null,
  follow: (follower: Follower) => void
): Documents {
  const connections = createConnections();
  const open = new Set<Document>();
  let front: Document | null = null;
  const documents: Documents = {
    connections,
    get changed() {
      return changes;
    },
    get current() {
      return front;
    },
    get follower() {
      return front && documents.followerOf(front);
    },
    followerOf(doc) {
      const id = kernelOf(doc)?.id;
      return id === undefined ? null : connections.get(id);
    },
    on: (kernel) => [...open].filter((doc) => kernelOf(doc)?.id === kernel),
    find(kernel, id) {
      for (const doc of documents.on(kernel)) {
        const cells = cellsOf(doc);
        const index = cells.findIndex(({ model }) => model.id === id);
        const cell = cells[index];
        if (cell) return { doc, cell, index };
      }
      return null;
    }
  };
  const changes = new Signal<Documents, void>(documents);
  const changed = (): void => changes.emit();

  function add(doc: Document): void {
    if (open.has(doc)) return;
    open.add(doc);
    const context = doc.sessionContext;
    const note = (): void => {
      const kernel = kernelOf(doc);
      if (kernel) connections.note(kernel);
      changed();
    };
    context.kernelChanged.connect(note);
    void context.ready.then(note);
    doc.disposed.connect(() => {
      open.delete(doc);
      if (front === doc) front = null;
      changed();
    });
    note();
  }

  connections.added.connect((_, follower) => follow(follower));
  connections.added.connect(changed);
  for (const tracker of [notebooks, consoles]) {
    tracker?.forEach((doc: Document) => {
      add(doc);
    });
    tracker?.widgetAdded.connect((_: unknown, doc: Document) => add(doc));
    tracker?.currentChanged.connect((_: unknown, doc: Document | null) => {
      if (doc) front = doc;
      changed();
    });
    front ??= tracker?.currentWidget ?? null;
  }
  connections.removed.connect(changed);
  return documents;
}

export const isNotebook = (doc: Document): doc is NotebookPanel => !('console' in doc);

export const kernelOf = (doc: Document) => doc.sessionContext.session?.kernel ?? null;

export const cellsOf = (doc: Document): readonly Cell[] =>
  isNotebook(doc) ? doc.content.widgets : Array.from(doc.console.cells);

export const cellIds = (doc: Document): string[] => cellsOf(doc).map(({ model }) => model.id);
