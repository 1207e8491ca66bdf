/** Everything that works on notebooks and consoles: loaded when there is one, or when the sidebar is shown. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { IConsoleTracker } from '@jupyterlab/console';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { IStatusBar } from '@jupyterlab/statusbar';
import type { TranslationBundle } from '@jupyterlab/translation';

import { h } from '../../jupyter_session_memory/panel/static/src/dom.js';
import { actionsOn } from './actions.ts';
import type { Actions } from './commands.ts';
import type { Follower } from './follower.ts';
import { markCells } from './marks.ts';
import { Meter } from './meter.ts';
import { Panels } from './panels.ts';
import { panelStrings } from './panelstrings.ts';
import { Places } from './places.ts';
import type { Settings } from './settings.ts';
import type { Sidebar } from './sidebar.ts';
import css from './styles.js';
import type { Words } from './words.ts';

const METER = 'jupyter-session-memory:meter';

export interface SessionOptions {
  app: JupyterFrontEnd;
  notebooks: INotebookTracker;
  consoles: IConsoleTracker | null;
  statusBar: IStatusBar | null;
  sidebar: Sidebar;
  trans: TranslationBundle;
  words: Words;
  open: () => void;
}

export class Session {
  readonly actions: Actions;
  readonly #options: SessionOptions;
  readonly #places: Places;
  readonly #panels: Panels;
  readonly #marks = new Map<NotebookPanel, () => void>();
  #meter: { dispose(): void } | null = null;
  #marked = false;

  constructor(options: SessionOptions) {
    const { app, notebooks, consoles, sidebar, trans, words } = options;
    this.#options = options;
    document.head.append(h('style', css));
    this.#places = new Places(notebooks, consoles);
    this.actions = actionsOn(this.#places, words);
    this.#panels = new Panels(sidebar.node, { app, places: this.#places, words, strings: panelStrings(trans) });
    notebooks.widgetAdded.connect((_, panel) => this.#mark(panel));
    sidebar.fit();
  }

  /** Show what the settings want, and nothing else. */
  apply({ marks, statusBar }: Settings): void {
    this.#marked = marks;
    if (marks) this.#options.notebooks.forEach((panel) => this.#mark(panel));
    else {
      for (const stop of this.#marks.values()) stop();
      this.#marks.clear();
    }
    if (!statusBar) {
      this.#meter?.dispose();
      this.#meter = null;
    } else this.#meter ??= this.#addMeter();
  }

  #mark(panel: NotebookPanel): void {
    if (!this.#marked || this.#marks.has(panel)) return;
    const { words, open } = this.#options;
    const reveal = (follower: Follower, turn: number): void => {
      open();
      if (turn) this.#panels.reveal(follower, turn);
    };
    const touch = this.#panels.touch.bind(this.#panels);
    this.#marks.set(panel, markCells(panel, { places: this.#places, words, reveal, touch }));
    panel.disposed.connect(() => this.#marks.delete(panel));
  }

  #addMeter(): { dispose(): void } | null {
    const { statusBar, words, open } = this.#options;
    if (!statusBar) return null;
    const item = new Meter(this.#places, words, open);
    const entry = statusBar.registerStatusItem(METER, {
      item,
      align: 'right',
      rank: 900,
      isActive: item.isActive,
      activeStateChanged: item.activeChanged
    });
    return {
      dispose: () => {
        entry.dispose();
        item.dispose();
      }
    };
  }
}
