/** Everything that works on notebooks and consoles: loaded when there is one, or when the sidebar is shown. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { IConsoleTracker } from '@jupyterlab/console';
import type { INotebookTracker, NotebookPanel } from '@jupyterlab/notebook';
import type { IStatusBar } from '@jupyterlab/statusbar';
import type { TranslationBundle } from '@jupyterlab/translation';

import '#style';
import { actionsOn } from './actions.ts';
import type { Actions } from './commands.ts';
import { addCodeButtons } from './codebuttons.ts';
import { completeReplies } from './endings.ts';
import type { Follower } from './follower.ts';
import { typesetFormulas } from './formulas.ts';
import { closeSide, newNotebook } from './host.ts';
import { markCells } from './marks.ts';
import { Meter } from './meter.ts';
import { panelsIn } from './panels.ts';
import { tellOrder } from './pageorder.ts';
import { panelStrings } from './panelstrings.ts';
import { documentsOf, isNotebook } from './documents.ts';
import { putCode } from './made.ts';
import type { Settings } from './settings.ts';
import type { Sidebar } from './sidebar.ts';
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

export interface Session {
  readonly actions: Actions;
  /** Begin a notebook in which one chats. */
  newNotebook(cwd: string): Promise<void>;
  /** Close the sidebar's side and go back to where one was. */
  leave(left: boolean): void;
  /** Show what the settings want, and nothing else. */
  apply(settings: Settings): void;
}

export function startSession({ app, notebooks, consoles, statusBar, sidebar, trans, words, open }: SessionOptions): Session {
  const documents = documentsOf(notebooks, consoles, (follower) => {
    follower.made.connect((_, made) => {
      const found = documents.find(follower.connection.kernel.id, made.cell);
      const notebook = found && isNotebook(found.doc) ? found.doc.content.model?.sharedModel : null;
      if (notebook) putCode(notebook, made);
    });
  });
  const panels = panelsIn(sidebar.node, { app, documents, words, strings: panelStrings(trans) });
  /** What takes the marks off each notebook again. */
  const marked = new Map<NotebookPanel, () => void>();
  const reveal = (follower: Follower, turn: number): void => {
    open();
    if (turn) panels.reveal(follower, turn);
  };
  let marking = false;
  let meter: { dispose(): void } | null = null;

  function apply({ marks, statusBar: wanted }: Settings): void {
    marking = marks;
    if (marks) notebooks.forEach(mark);
    else {
      for (const stop of marked.values()) stop();
      marked.clear();
    }
    if (!wanted) {
      meter?.dispose();
      meter = null;
    } else meter ??= addMeter();
  }

  function mark(panel: NotebookPanel): void {
    if (!marking || marked.has(panel)) return;
    marked.set(panel, markCells(panel, { documents, words, reveal, touch: panels.touch }));
    panel.disposed.connect(() => marked.delete(panel));
  }

  function addMeter(): { dispose(): void } | null {
    if (!statusBar) return null;
    const item = new Meter(documents, words, open);
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

  const take = (panel: NotebookPanel): void => {
    mark(panel);
    tellOrder(panel, documents);
    addCodeButtons(panel, { app, documents, words });
    void completeReplies(panel, documents);
  };
  notebooks.forEach(take);
  notebooks.widgetAdded.connect((_, panel) => take(panel));
  typesetFormulas(notebooks);
  sidebar.fit();
  return {
    actions: actionsOn({ app, documents, words, reveal }),
    apply,
    newNotebook: (cwd) => newNotebook(app, cwd),
    leave(left) {
      closeSide(app, left);
      if (documents.current) app.shell.activateById(documents.current.id);
    }
  };
}
