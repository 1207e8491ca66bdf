/**
 * The plugins: the memory of a notebook's kernel as a sidebar, a status bar item and marks on cells.
 *
 * What JupyterLab must know at its start is here, and small; the rest comes with the first notebook.
 */
import { ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IEditorExtensionRegistry, IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { IConsoleTracker } from '@jupyterlab/console';
import { ILauncher } from '@jupyterlab/launcher';
import { ILSPCodeExtractorsManager } from '@jupyterlab/lsp';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { addCommands, runByKey } from './commands.ts';
import { highlightChatCells } from './highlight.ts';
import { HOST, proseExtractor } from './prose.ts';
import { showSavedPanels } from './saved.ts';
import type { Session } from './session.ts';
import { DEFAULTS, readSettings, type Settings } from './settings.ts';
import { Sidebar } from './sidebar.ts';
import { wordsOf } from './words.ts';

const PLUGIN = 'jupyter-session-memory:plugin';
const DOMAIN = 'jupyter_session_memory';
const RANK = 850;

const plugin: JupyterFrontEndPlugin<void> = {
  id: PLUGIN,
  description: 'The memory of a notebook’s kernel: a sidebar, a status bar item, marks on cells, commands.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [IConsoleTracker, ICommandPalette, ILauncher, ILayoutRestorer, IStatusBar, ISettingRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    consoles: IConsoleTracker | null,
    palette: ICommandPalette | null,
    launcher: ILauncher | null,
    restorer: ILayoutRestorer | null,
    statusBar: IStatusBar | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const words = wordsOf(trans);
    let settings: Settings = DEFAULTS;
    let side: Settings['side'] | null = null;
    let session: Session | null = null;
    let loading: Promise<Session> | null = null;

    const load = async (): Promise<Session> => {
      try {
        const { startSession } = await import('./session.ts');
        session = startSession({ app, notebooks, consoles, statusBar, sidebar, trans, words, open });
        session.apply(settings);
        return session;
      } catch (error) {
        // The server may have been away: another try may find it back.
        loading = null;
        throw error;
      }
    };
    const wake = (): Promise<Session> => (loading ??= load());
    const sidebar = new Sidebar({ title: words.title, wake, shortcut: (event) => runByKey(app, event) });
    const open = (): void => {
      app.shell.activateById(sidebar.id);
      void sidebar.focus();
    };
    const toggle = (): void => {
      if (sidebar.hasFocus) void wake().then(({ leave }) => leave(side === 'left'));
      else open();
    };
    const apply = (wanted: Settings): void => {
      if (wanted.side !== side) app.shell.add(sidebar, wanted.side, { rank: RANK, type: words.title });
      side = wanted.side;
      settings = wanted;
      session?.apply(settings);
    };

    addCommands({ app, palette, launcher, words, toggle, actions: () => session?.actions ?? null, wake });
    apply(DEFAULTS);
    // Before the notebook's outputs are drawn, which need nothing of the rest.
    const saved = (panel: NotebookPanel): void => showSavedPanels(panel, words.saved);
    notebooks.forEach(saved);
    notebooks.widgetAdded.connect((_, panel) => saved(panel));
    for (const tracker of [notebooks, consoles]) {
      if (tracker?.size) void wake();
      tracker?.widgetAdded.connect(() => void wake());
    }
    restorer?.add(sidebar, sidebar.id);
    void registry?.load(PLUGIN).then((loaded) => {
      const read = (): void => apply(readSettings(loaded.composite));
      loaded.changed.connect(read);
      read();
    });
  }
};

const highlight: JupyterFrontEndPlugin<void> = {
  id: 'jupyter-session-memory:chat-cells',
  description: 'Chat cells read as Markdown.',
  autoStart: true,
  requires: [IEditorExtensionRegistry, IEditorLanguageRegistry],
  activate: (_, extensions: IEditorExtensionRegistry, languages: IEditorLanguageRegistry) => {
    highlightChatCells(extensions, languages);
  }
};

const prose: JupyterFrontEndPlugin<void> = {
  id: 'jupyter-session-memory:prose',
  description: 'Chat cells are not shown to language servers.',
  autoStart: true,
  optional: [ILSPCodeExtractorsManager],
  activate: (_, extractors: ILSPCodeExtractorsManager | null) => extractors?.register(proseExtractor, HOST)
};

export default [plugin, highlight, prose];
