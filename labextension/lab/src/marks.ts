/** The marks on a notebook's cells, drawn beside the input, under the execution count. */
import type { Cell, CodeCell } from '@jupyterlab/cells';
import type { CellList, NotebookPanel } from '@jupyterlab/notebook';

import { unroll } from '../../panel/src/memory.js';
import { fill, h } from '../../panel/src/dom.js';
import type { Follower } from './follower.ts';
import { outOfOrder, placesOf } from './order.ts';
import { markOf, seenCells, type Mark } from './mark.ts';
import type { Documents } from './documents.ts';
import { toldBy } from './told.ts';
import type { Words } from './words.ts';

export interface MarksOptions {
  documents: Documents;
  words: Words;
  /** A click on a mark. */
  reveal: (follower: Follower, turn: number) => void;
  /** A cell's text changed, or the cell went. */
  touch: (follower: Follower, cell: string) => void;
}

/** Changes of a memory that no mark shows. */
const UNSEEN = new Set(['draft', 'busy', 'work', 'findings', 'entities', 'plan', 'system', 'meter', 'head']);

/** Marks for one notebook, as long as it is open or until what is returned is called. */
export function markCells(panel: NotebookPanel, { documents, words, reveal, touch }: MarksOptions): () => void {
  const drawn = new Map<Cell, HTMLButtonElement>();
  const watched = new Map<Cell, () => void>();
  const dirty = new Set<Cell>();
  let elsewhere = new Set<string>();
  const seen = seenCells();
  let cells: CellList | null = null;
  let follower: Follower | null = null;
  let scheduled = 0;

  function listen(): void {
    cells?.changed.disconnect(drawAll);
    cells = panel.content.model?.cells ?? null;
    cells?.changed.connect(drawAll);
    drawAll();
  }

  const follow = (): void => {
    if (use(documents.followerOf(panel))) drawAll();
  };

  function use(next: Follower | null): boolean {
    if (next === follower) return false;
    follower?.changed.disconnect(memoryChanged);
    follower?.connection.phaseChanged.disconnect(drawAll);
    follower = next;
    follower?.changed.connect(memoryChanged);
    follower?.connection.phaseChanged.connect(drawAll);
    return true;
  }

  const memoryChanged = (_: unknown, changed: ReadonlySet<string>): void => {
    if ([...changed].some((name) => !UNSEEN.has(name))) drawAll();
  };

  function drawAll(): void {
    // At once: a page that is not in front draws later.
    seen.note(follower);
    const ids = panel.content.widgets.map(({ model }) => model.id);
    elsewhere = follower?.live ? outOfOrder(placesOf(ids, follower)) : new Set();
    for (const cell of panel.content.widgets) dirty.add(cell);
    schedule();
  }

  const schedule = (): void => {
    if (!scheduled) scheduled = requestAnimationFrame(draw);
  };

  function draw(): void {
    scheduled = 0;
    for (const [cell, stop] of watched) if (cell.isDisposed) stop();
    for (const cell of dirty) {
      if (cell.isDisposed || cell.model.type !== 'code') continue;
      if (!watched.has(cell)) watch(cell);
      mark(cell);
    }
    dirty.clear();
  }

  /** Keep up with what a cell says and shows. */
  function watch(cell: Cell): void {
    const { model } = cell;
    const { id } = model;
    const tell = (): void => {
      if (follower?.cells.has(id)) touch(follower, id);
    };
    const changed = (): void => {
      dirty.add(cell);
      schedule();
      tell();
    };
    model.contentChanged.connect(changed);
    watched.set(cell, () => {
      model.contentChanged.disconnect(changed);
      watched.delete(cell);
      drawn.delete(cell);
      tell();
    });
  }

  function mark(cell: Cell): void {
    const { id, sharedModel } = cell.model;
    const told = toldIn(cell as CodeCell);
    const facts = { id, source: sharedModel.getSource(), told: isPassedOn(cell, told) ? 0 : told, seen: seen.has(id), elsewhere: elsewhere.has(id) };
    const found = markOf(facts, follower, follower?.connection.phase ?? 'gone', words.marks);
    const old = drawn.get(cell);
    if (!found) {
      old?.remove();
      drawn.delete(cell);
      return;
    }
    const element = old ?? make(cell);
    if (element) show(element, found, words);
  }

  /** Whether a reply in a cell's outputs belongs to the cell above, which was split off it. */
  function isPassedOn(cell: Cell, told: number): boolean {
    const { widgets } = panel.content;
    const above = widgets[widgets.indexOf(cell) - 1];
    const row = above && follower?.cells.get(above.model.id);
    return row !== undefined && row.origin !== row.cell && unroll(row.turns, 1).includes(told);
  }

  function make(cell: Cell): HTMLButtonElement | null {
    const input = cell.inputArea?.node;
    if (!input) return null;
    // No stop on Tab's way to the sidebar: a command of the selected cell does the same.
    const element = h('button.jsm-lab-mark', {
      tabindex: -1,
      onclick: () => {
        if (follower) reveal(follower, Number(element.dataset.turn));
      }
    });
    input.append(element);
    drawn.set(cell, element);
    return element;
  }

  function stop(): void {
    documents.changed.disconnect(follow);
    panel.content.modelChanged.disconnect(listen);
    panel.disposed.disconnect(stop);
    cells?.changed.disconnect(drawAll);
    use(null);
    cancelAnimationFrame(scheduled);
    for (const element of drawn.values()) element.remove();
    for (const forget of watched.values()) forget();
    watched.clear();
    drawn.clear();
  }

  documents.changed.connect(follow);
  panel.content.modelChanged.connect(listen);
  panel.disposed.connect(stop);
  listen();
  follow();
  return stop;
}

function show(element: HTMLButtonElement, mark: Mark, words: Words): void {
  const { numbers, sign, state, turn } = mark;
  const said = mark.words.join(', ');
  const key = [numbers, sign, state, turn, said].join('|');
  if (element.dataset.key === key) return;
  Object.assign(element.dataset, { key, state, turn: String(turn) });
  element.title = words.goTo(numbers, [...(state === 'in' ? [words.isIn] : []), ...mark.words].join(', '));
  element.setAttribute('aria-label', element.title);
  fill(
    element,
    h('span.jsm-lab-mark-number', numbers, sign && ` ${sign}`),
    mark.words.length ? h('span.jsm-lab-mark-words', said) : null
  );
}

/** The last turn that a cell's outputs show. */
function toldIn(cell: CodeCell): number {
  const { outputs } = cell.model;
  for (let i = outputs.length - 1; i >= 0; i--) {
    const told = toldBy(outputs.get(i));
    if (told) return told.turn;
  }
  return 0;
}
