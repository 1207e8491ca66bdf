/** The status bar's item: how much of the memory the next request carries, and of its budget. */
import { Signal, type ISignal } from '@lumino/signaling';
import { Widget } from '@lumino/widgets';

import { meterWords } from '../../panel/src/meter.js';
import { number, t } from '../../panel/src/strings.js';
import type { Memory } from '../../panel/src/memory.js';
import type { Follower } from './follower.ts';
import type { Documents } from './documents.ts';
import type { Words } from './words.ts';

/** From this share of the budget on, the item warns. */
const NEARLY = 0.8;

export class Meter extends Widget {
  readonly #documents: Documents;
  readonly #words: Words;
  readonly #button = document.createElement('button');
  readonly #activity = new Signal<this, void>(this);
  #shown: Follower | null = null;

  constructor(documents: Documents, words: Words, open: () => void) {
    super();
    this.#documents = documents;
    this.#words = words;
    this.addClass('jsm-lab-meter');
    this.#button.type = 'button';
    this.#button.onclick = open;
    this.node.append(this.#button);
    documents.changed.connect(this.#follow, this);
    this.#follow();
  }

  /** Emitted when it has something to say, or has no more. */
  get activeChanged(): ISignal<this, void> {
    return this.#activity;
  }

  isActive = (): boolean => this.#shown?.live ?? false;

  #follow(): void {
    const { follower } = this.#documents;
    if (follower === this.#shown) return;
    this.#shown?.changed.disconnect(this.#draw, this);
    this.#shown = follower;
    follower?.changed.connect(this.#draw, this);
    this.#draw();
  }

  #draw(): void {
    this.#activity.emit();
    if (!this.#shown?.live) return;
    const { memory } = this.#shown;
    const { used, budget } = memory.meter;
    this.#button.textContent = meterText(memory, this.#words.meter);
    this.#button.classList.toggle('jsm-lab-nearly', budget !== null && used >= NEARLY * budget);
    this.#button.title = this.#words.meterTip(strategyText(memory), memory.meter.problem || meterWords(memory.meter));
  }
}

/** "Memory 2/3 · 37 %": turns in of turns, and the share of the budget. */
export function meterText(memory: Memory, title: string): string {
  const { used, budget, problem } = memory.meter;
  const turns = `${title} ${number(memory.counts.in)}/${number(memory.order.length)}`;
  if (budget === null) return turns;
  return problem ? `${turns} · !` : `${turns} · ${Math.round((100 * used) / Math.max(1, budget))} %`;
}

function strategyText({ head: { strategy, strategies } }: Memory): string {
  const values = strategies.find(({ name }) => name === strategy)?.options.map(({ value }) => value) ?? [];
  return [t(`strategy.${strategy}`), ...values].join(' ');
}
