/** The sidebar: the panel of the kernel in front. Each kernel's panel is kept while that kernel is connected. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Widget } from '@lumino/widgets';

import { h } from '../../jupyter_session_memory/panel/static/src/dom.js';
import panel from '../../jupyter_session_memory/panel/static/src/panel.js';
import type { Channel } from './channel.ts';
import type { Follower } from './follower.ts';
import { hostFor } from './host.ts';
import { memoryIcon } from './icon.ts';
import { kernelOf, type Places } from './places.ts';
import type { Words } from './words.ts';

interface Shown {
  element: HTMLElement;
  channel: Channel;
  close: () => void;
}

export class Sidebar extends Widget {
  private readonly app: JupyterFrontEnd;
  private readonly places: Places;
  private readonly words: Words;
  private readonly strings: Record<string, string>;
  private readonly panels = new Map<Follower, Shown>();
  private readonly quiet = h('p', { class: 'jsm-lab-quiet' });

  constructor(app: JupyterFrontEnd, places: Places, words: Words, strings: Record<string, string>) {
    super();
    this.app = app;
    this.places = places;
    this.words = words;
    this.strings = strings;
    this.id = 'jupyter-session-memory';
    this.addClass('jsm-lab');
    this.title.caption = words.title;
    this.title.icon = memoryIcon;
    this.node.setAttribute('aria-label', words.title);
    this.node.append(this.quiet);
    places.changed.connect(this.follow, this);
    places.connections.removed.connect((_, follower) => this.forget(follower));
    this.follow();
  }

  /** Show a turn in the panel. */
  reveal(follower: Follower, turn: number): void {
    this.panels.get(follower)?.channel.reveal(turn);
  }

  /** The text of a cell, or the set of cells, changed: cards that tell of it are drawn again. */
  touch(follower: Follower, cell: string): void {
    const shown = this.panels.get(follower);
    const { memory } = follower;
    if (!shown) return;
    const cards = [...memory.cards.values()].filter((card) => card.cell === cell).map((card) => ({ ...card }));
    // What the panel knows already, once more: no frame tells it what only the front end knows.
    const { thread, revision } = memory;
    if (cards.length) shown.channel.receive({ type: 'page', thread, revision, re: '', cards });
  }

  /** The style that asks for room may have come after the sidebar was laid out. */
  protected override onAfterShow(): void {
    this.parent?.fit();
  }

  override dispose(): void {
    for (const follower of [...this.panels.keys()]) this.forget(follower);
    super.dispose();
  }

  private follow(): void {
    const { current, follower } = this.places;
    const kernel = current && kernelOf(current);
    for (const [each, { element }] of this.panels) element.hidden = each !== follower;
    this.quiet.hidden = follower !== null;
    this.quiet.textContent = current && !kernel ? this.words.noKernel : this.words.nothing;
    if (follower && !this.panels.has(follower)) this.panels.set(follower, this.make(follower));
  }

  private make(follower: Follower): Shown {
    const element = h('div', { class: 'jsm-lab-panel' });
    this.node.append(element);
    const channel = follower.connection.channel();
    const host = { ...hostFor(follower, this.app, this.places, this.words), strings: this.strings };
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

  private forget(follower: Follower): void {
    const shown = this.panels.get(follower);
    if (!shown) return;
    this.panels.delete(follower);
    shown.close();
  }
}
