/** The marks on a notebook's cells, drawn beside the input, under the execution count. */
import type { Cell, CodeCell } from '@jupyterlab/cells';
import type { CellList, NotebookPanel } from '@jupyterlab/notebook';

import { fill, h } from '../../jupyter_session_memory/panel/static/src/dom.js';
import type { Follower } from './follower.ts';
import { markOf, Seen, toldBy, type Mark } from './mark.ts';
import type { Places } from './places.ts';
import type { Words } from './words.ts';

export interface MarksOptions {
  places: Places;
  words: Words;
  /** A click on a mark. */
  reveal: (follower: Follower, turn: number) => void;
  /** A cell's text changed, or the cell went. */
  touch: (follower: Follower, cell: string) => void;
}

/** Changes of a memory that no mark shows. */
const UNSEEN = new Set(['draft', 'busy', 'work', 'findings', 'entities', 'plan', 'system', 'meter', 'head']);

/** Marks for one notebook, as long as it is open or until `dispose`. */
export class NotebookMarks {
  readonly #panel: NotebookPanel;
  readonly #options: MarksOptions;
  readonly #drawn = new Map<Cell, HTMLButtonElement>();
  readonly #watched = new Map<Cell, () => void>();
  readonly #dirty = new Set<Cell>();
  readonly #seen = new Seen();
  #cells: CellList | null = null;
  #follower: Follower | null = null;
  #scheduled = 0;
  #gone = false;

  constructor(panel: NotebookPanel, options: MarksOptions) {
    this.#panel = panel;
    this.#options = options;
    options.places.changed.connect(this.#follow, this);
    panel.content.modelChanged.connect(this.#listen, this);
    panel.disposed.connect(this.dispose, this);
    this.#listen();
    this.#follow();
  }

  dispose(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.#options.places.changed.disconnect(this.#follow, this);
    this.#panel.content.modelChanged.disconnect(this.#listen, this);
    this.#panel.disposed.disconnect(this.dispose, this);
    this.#cells?.changed.disconnect(this.#drawAll, this);
    this.#use(null);
    cancelAnimationFrame(this.#scheduled);
    for (const mark of this.#drawn.values()) mark.remove();
    for (const stop of this.#watched.values()) stop();
    this.#watched.clear();
    this.#drawn.clear();
  }

  #listen(): void {
    this.#cells?.changed.disconnect(this.#drawAll, this);
    this.#cells = this.#panel.content.model?.cells ?? null;
    this.#cells?.changed.connect(this.#drawAll, this);
    this.#drawAll();
  }

  #follow(): void {
    if (this.#use(this.#options.places.followerOf(this.#panel))) this.#drawAll();
  }

  #use(follower: Follower | null): boolean {
    if (follower === this.#follower) return false;
    this.#follower?.changed.disconnect(this.#memoryChanged, this);
    this.#follower?.connection.phaseChanged.disconnect(this.#drawAll, this);
    this.#follower = follower;
    follower?.changed.connect(this.#memoryChanged, this);
    follower?.connection.phaseChanged.connect(this.#drawAll, this);
    return true;
  }

  #memoryChanged(_: unknown, changed: ReadonlySet<string>): void {
    if ([...changed].some((name) => !UNSEEN.has(name))) this.#drawAll();
  }

  #drawAll(): void {
    // At once: a page that is not in front draws later.
    this.#seen.note(this.#follower);
    for (const cell of this.#panel.content.widgets) this.#dirty.add(cell);
    this.#schedule();
  }

  #schedule(): void {
    if (!this.#scheduled) this.#scheduled = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    this.#scheduled = 0;
    for (const [cell, stop] of this.#watched) if (cell.isDisposed) stop();
    for (const cell of this.#dirty) {
      if (cell.isDisposed || cell.model.type !== 'code') continue;
      if (!this.#watched.has(cell)) this.#watch(cell);
      this.#mark(cell);
    }
    this.#dirty.clear();
  }

  /** Keep up with what a cell says and shows. */
  #watch(cell: Cell): void {
    const { model } = cell;
    const { id } = model;
    const touch = (): void => {
      if (this.#follower?.cells.has(id)) this.#options.touch(this.#follower, id);
    };
    const changed = (): void => {
      this.#dirty.add(cell);
      this.#schedule();
      touch();
    };
    model.contentChanged.connect(changed);
    this.#watched.set(cell, () => {
      model.contentChanged.disconnect(changed);
      this.#watched.delete(cell);
      this.#drawn.delete(cell);
      touch();
    });
  }

  #mark(cell: Cell): void {
    const { id, sharedModel } = cell.model;
    const { words } = this.#options;
    const facts = { id, source: sharedModel.getSource(), told: toldIn(cell as CodeCell), seen: this.#seen.has(id) };
    const phase = this.#follower?.connection.phase ?? 'gone';
    const mark = markOf(facts, this.#follower, phase, words.marks);
    const old = this.#drawn.get(cell);
    if (!mark) {
      old?.remove();
      this.#drawn.delete(cell);
      return;
    }
    const element = old ?? this.#make(cell);
    if (element) show(element, mark, words);
  }

  #make(cell: Cell): HTMLButtonElement | null {
    const input = cell.inputArea?.node;
    if (!input) return null;
    const element = h('button.jsm-lab-mark');
    element.onclick = () => {
      if (this.#follower) this.#options.reveal(this.#follower, Number(element.dataset.turn));
    };
    input.append(element);
    this.#drawn.set(cell, element);
    return element;
  }
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

/** The turn that a cell's outputs name. */
function toldIn(cell: CodeCell): number {
  const { outputs } = cell.model;
  for (let i = outputs.length - 1; i >= 0; i--) {
    const { data } = outputs.get(i);
    const told = toldBy(data['text/html'], data['text/plain']);
    if (told) return told;
  }
  return 0;
}
