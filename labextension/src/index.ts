/** The plugins: the memory of a notebook's kernel as a sidebar, a status bar item and marks on cells. */
import { ILayoutRestorer, type JupyterFrontEnd, type JupyterFrontEndPlugin } from '@jupyterlab/application';
import { ICommandPalette } from '@jupyterlab/apputils';
import { IEditorExtensionRegistry, IEditorLanguageRegistry } from '@jupyterlab/codemirror';
import { IConsoleTracker } from '@jupyterlab/console';
import { INotebookTracker, type NotebookPanel } from '@jupyterlab/notebook';
import { ISettingRegistry } from '@jupyterlab/settingregistry';
import { IStatusBar } from '@jupyterlab/statusbar';
import { ITranslator, nullTranslator } from '@jupyterlab/translation';

import { addCommands } from './commands.ts';
import { highlightChatCells } from './highlight.ts';
import { NotebookMarks } from './marks.ts';
import { Meter } from './meter.ts';
import { Places } from './places.ts';
import { Sidebar } from './sidebar.ts';
import { DEFAULTS, readSettings, type Settings } from './settings.ts';
import { panelStrings, wordsOf } from './words.ts';

const PLUGIN = 'jupyter-session-memory:plugin';
const DOMAIN = 'jupyter_session_memory';
const RANK = 850;

const plugin: JupyterFrontEndPlugin<void> = {
  id: PLUGIN,
  description: 'The memory of a notebook’s kernel: a sidebar, a status bar item, marks on cells, commands.',
  autoStart: true,
  requires: [INotebookTracker],
  optional: [IConsoleTracker, ICommandPalette, ILayoutRestorer, IStatusBar, ISettingRegistry, ITranslator],
  activate: (
    app: JupyterFrontEnd,
    notebooks: INotebookTracker,
    consoles: IConsoleTracker | null,
    palette: ICommandPalette | null,
    restorer: ILayoutRestorer | null,
    statusBar: IStatusBar | null,
    registry: ISettingRegistry | null,
    translator: ITranslator | null
  ) => {
    const trans = (translator ?? nullTranslator).load(DOMAIN);
    const words = wordsOf(trans);
    const places = new Places(notebooks, consoles);
    const sidebar = new Sidebar(app, places, words, panelStrings(trans));
    const open = (): void => app.shell.activateById(sidebar.id);
    const marks = new Map<NotebookPanel, NotebookMarks>();
    let settings: Settings = DEFAULTS;
    let meter: { dispose(): void } | null = null;

    const addMarks = (panel: NotebookPanel): void => {
      if (!settings.marks || marks.has(panel)) return;
      const reveal: ConstructorParameters<typeof NotebookMarks>[1]['reveal'] = (follower, turn) => {
        open();
        if (turn) sidebar.reveal(follower, turn);
      };
      const touch = sidebar.touch.bind(sidebar);
      marks.set(panel, new NotebookMarks(panel, { places, words, reveal, touch }));
      panel.disposed.connect(() => marks.delete(panel));
    };
    const apply = (wanted: Settings, first = false): void => {
      const moved = wanted.side !== settings.side;
      settings = wanted;
      if (first || moved) app.shell.add(sidebar, settings.side, { rank: RANK, type: words.title });
      if (settings.marks) notebooks.forEach(addMarks);
      else {
        for (const each of marks.values()) each.dispose();
        marks.clear();
      }
      if (!settings.statusBar) {
        meter?.dispose();
        meter = null;
      } else if (!meter && statusBar) {
        const item = new Meter(places, words, open);
        const entry = statusBar.registerStatusItem(PLUGIN, {
          item,
          align: 'right',
          rank: 900,
          isActive: item.isActive,
          activeStateChanged: item.activeChanged
        });
        meter = {
          dispose: () => {
            entry.dispose();
            item.dispose();
          }
        };
      }
    };

    addCommands({ app, places, palette, words, open });
    apply(settings, true);
    notebooks.widgetAdded.connect((_, panel) => addMarks(panel));
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

export default [plugin, highlight];
