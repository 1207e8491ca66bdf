/** What the sidebar shows: the panel of the kernel in front. Each kernel's panel is kept while that kernel is connected. */
import type { JupyterFrontEnd } from '@jupyterlab/application';

import { h } from '../../jupyter_session_memory/panel/static/src/dom.js';
import panel from '../../jupyter_session_memory/panel/static/src/panel.js';
import type { Channel } from './channel.ts';
import type { Follower } from './follower.ts';
import { hostFor } from './host.ts';
import { kernelOf, type Places } from './places.ts';
import type { Words } from './words.ts';

interface Shown {
  element: HTMLElement;
  channel: Channel;
  close: () => void;
}

export interface PanelsOptions {
  app: JupyterFrontEnd;
  places: Places;
  words: Words;
  /** The panel's own words, by key. */
  strings: Record<string, string>;
}

export class Panels {
  readonly #node: HTMLElement;
  readonly #options: PanelsOptions;
  readonly #shown = new Map<Follower, Shown>();
  readonly #quiet = h('p.jsm-lab-quiet');

  constructor(node: HTMLElement, options: PanelsOptions) {
    const { places } = options;
    this.#node = node;
    this.#options = options;
    node.append(this.#quiet);
    places.changed.connect(this.#follow, this);
    places.connections.removed.connect((_, follower) => this.#forget(follower));
    this.#follow();
  }

  /** Show a turn in the panel. */
  reveal(follower: Follower, turn: number): void {
    this.#shown.get(follower)?.channel.reveal(turn);
  }

  /** The text of a cell, or the set of cells, changed: cards that tell of it are drawn again. */
  touch(follower: Follower, cell: string): void {
    const shown = this.#shown.get(follower);
    const { memory } = follower;
    if (!shown) return;
    const cards = [...memory.cards.values()].filter((card) => card.cell === cell).map((card) => ({ ...card }));
    // What the panel knows already, once more: no frame tells it what only the front end knows.
    const { thread, revision } = memory;
    if (cards.length) shown.channel.receive({ type: 'page', thread, revision, re: '', cards });
  }

  #follow(): void {
    const { places, words } = this.#options;
    const { current, follower } = places;
    const kernel = current && kernelOf(current);
    for (const [each, { element }] of this.#shown) element.hidden = each !== follower;
    this.#quiet.hidden = follower !== null;
    this.#quiet.textContent = current && !kernel ? words.noKernel : words.nothing;
    if (follower && !this.#shown.has(follower)) this.#shown.set(follower, this.#make(follower));
  }

  #make(follower: Follower): Shown {
    const element = h('.jsm-lab-panel');
    this.#node.append(element);
    const channel = follower.connection.channel();
    const { app, places, words, strings } = this.#options;
    const host = { ...hostFor(follower, app, places, words), strings };
    const model = {
      host,
      on: channel.on.bind(channel),
      off: channel.off.bind(channel),
      send: channel.send.bind(channel)
    };
    const close = panel.render({ model, el: element });
    return {
      element,
      channel,
      close: () => {
        close();
        follower.connection.release(channel);
        element.remove();
      }
    };
  }

  #forget(follower: Follower): void {
    const shown = this.#shown.get(follower);
    if (!shown) return;
    this.#shown.delete(follower);
    shown.close();
  }
}
