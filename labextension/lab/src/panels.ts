/** What the sidebar shows: the panel of the kernel in front. Each kernel's panel is kept while that kernel is connected. */
import type { JupyterFrontEnd } from '@jupyterlab/application';

import { h } from '../../panel/src/dom.js';
import panel from '../../panel/src/panel.js';
import type { Channel } from './channel.ts';
import { cellOf, type Follower } from './follower.ts';
import { hostFor } from './host.ts';
import { kernelOf, type Documents } from './documents.ts';
import type { Words } from './words.ts';

interface Shown {
  element: HTMLElement;
  channel: Channel;
  close: () => void;
}

export interface PanelsOptions {
  app: JupyterFrontEnd;
  documents: Documents;
  words: Words;
  /** The panel's own words, by key. */
  strings: Record<string, string>;
}

/** The panels in `node`; what is returned shows a turn, or draws again the cards of a cell. */
export function panelsIn(node: HTMLElement, { app, documents, words, strings }: PanelsOptions) {
  const shown = new Map<Follower, Shown>();
  const quiet = h('p.jsm-lab-quiet');

  /** Show a turn in the panel. */
  function reveal(follower: Follower, turn: number): void {
    shown.get(follower)?.channel.reveal(turn);
  }

  /** The text of a cell, or the set of cells, changed: cards that tell of it are drawn again. */
  function touch(follower: Follower, cell: string): void {
    const { memory } = follower;
    const cards = [...memory.cards.values()].filter((card) => card.cell && cellOf(follower, card.cell) === cell).map((card) => ({ ...card }));
    // What the panel knows already, once more: no frame tells it what only the front end knows.
    const { thread, revision } = memory;
    if (cards.length) shown.get(follower)?.channel.receive({ type: 'page', thread, revision, re: '', cards });
  }

  function follow(): void {
    const { current, follower } = documents;
    for (const [each, { element }] of shown) element.hidden = each !== follower;
    quiet.hidden = follower !== null;
    quiet.textContent = current && !kernelOf(current) ? words.noKernel : words.nothing;
    if (follower && !shown.has(follower)) shown.set(follower, make(follower));
  }

  function make(follower: Follower): Shown {
    const element = h('.jsm-lab-panel');
    node.append(element);
    const channel = follower.connection.channel();
    const host = { ...hostFor(follower, app, documents, words), strings };
    const close = panel.render({ model: { ...channel, host }, el: element });
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

  function forget(follower: Follower): void {
    shown.get(follower)?.close();
    shown.delete(follower);
  }

  node.append(quiet);
  documents.changed.connect(follow);
  documents.connections.removed.connect((_, follower) => forget(follower));
  follow();
  return { reveal, touch };
}
