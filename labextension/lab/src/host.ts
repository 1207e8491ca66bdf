/** What JupyterLab can do for the panel: go to cells, know of their state, load the extension. */
import { Notification, showErrorMessage } from '@jupyterlab/apputils';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { isCodeCellModel } from '@jupyterlab/cells';
import { NotebookActions, type NotebookPanel } from '@jupyterlab/notebook';

import type { Host } from '../../panel/src/types.d.ts';
import { crc32 } from './checksum.ts';
import { keysOf } from './commands.ts';
import { cellOf, type Follower } from './follower.ts';
import { cellIds, isNotebook, kernelOf, type Document, type Documents } from './documents.ts';
import { outOfOrder, placesOf } from './order.ts';
import { repliesOf, type ShownCell } from './onpage.ts';
import type { Words } from './words.ts';

const LOAD = '%load_ext jupyter_session_memory';
const LOADS = /^\s*%(?:re)?load_ext\s+jupyter_session_memory\b/m;
export const EXAMPLE = '%%chat\nMy dog is called Bruno.';

/** The host of the panel of one kernel. */
export function hostFor(follower: Follower, app: JupyterFrontEnd, documents: Documents, words: Words): Host {
  const kernel = follower.connection.kernel.id;
  return {
    fill: true,
    goToCell: (cell) => void goToCell(app, documents, kernel, cellOf(follower, cell)),
    cellState: (cell) => cellState(documents, follower, cellOf(follower, cell)),
    insertExample: () => {
      const doc = documents.current;
      if (doc && isNotebook(doc)) void insertBelow(app, doc, EXAMPLE);
    },
    loadExtension: () => {
      const doc = documents.on(kernel)[0];
      if (doc) void loadExtension(doc, words);
    },
    shownTurns: () => repliesOf(cellsShown(documents, kernel)).replies.length,
    remember: async () => {
      const doc = documents.on(kernel)[0];
      if (!follower.live && doc && !(await loadExtension(doc, words))) return '';
      await untilLive(follower);
      const { note } = await follower.ask('remember', repliesOf(cellsShown(documents, kernel)));
      return note;
    },
    outOfOrder: () => documents.on(kernel).some((doc) => outOfOrder(placesOf(cellIds(doc), follower)).size > 0),
    sort: () => sortAsOnPage(follower, documents.on(kernel).flatMap(cellIds)),
    keys: () => keysOf(app)
  };
}

/** Let turns stand as the cells on the page do; what came of it, in words. */
export async function sortAsOnPage(follower: Follower, cells: readonly string[]): Promise<string> {
  const { note } = await follower.ask('sort', { cells: cells.map((cell) => follower.cells.get(cell)?.origin ?? cell) });
  return note;
}

/** The code cells of the notebooks on a kernel, as they stand on the page. */
const cellsShown = (documents: Documents, kernel: string): ShownCell[] =>
  documents.on(kernel).filter(isNotebook).flatMap(({ content }) =>
    content.widgets.flatMap(({ model }) => {
      if (!isCodeCellModel(model)) return [];
      const outputs = Array.from({ length: model.outputs.length }, (_, index) => model.outputs.get(index));
      return [{ id: model.id, source: model.sharedModel.getSource(), outputs }];
    }));

/** Settled once the kernel has told its memory; rejected where it has none. */
function untilLive(follower: Follower): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const gone = follower.connection.phase === 'gone';
      if (!follower.live && !gone) return;
      follower.changed.disconnect(look);
      if (gone) reject(new Error());
      else resolve();
    };
    follower.changed.connect(look);
    look();
  });
}

/** Bring a cell into view and make it the active one. */
export async function goToCell(app: JupyterFrontEnd, documents: Documents, kernel: string, cell: string): Promise<void> {
  const found = documents.find(kernel, cell);
  if (!found) return;
  app.shell.activateById(found.doc.id);
  if (isNotebook(found.doc)) {
    const notebook = found.doc.content;
    notebook.activeCellIndex = found.index;
    notebook.deselectAll();
    await notebook.scrollToItem(found.index, 'center');
  } else found.cell.node.scrollIntoView({ block: 'center' });
}

/** Whether a turn's cell says something else than what was sent, or is no more. */
export function cellState(documents: Documents, follower: Follower, cell: string): '' | 'edited' | 'gone' {
  const kernel = follower.connection.kernel.id;
  const found = documents.find(kernel, cell);
  if (found) {
    const sent = follower.cells.get(cell)?.source;
    return sent && sent !== crc32(found.cell.model.sharedModel.getSource()) ? 'edited' : '';
  }
  // A cell may stand in a notebook or console that is not open, or in one whose cells get new ids when opened.
  const here = documents.on(kernel);
  const whole = here.length === 1 && here.every((doc) => isNotebook(doc) && keepsIds(doc));
  return whole ? 'gone' : '';
}

function keepsIds(doc: Document): boolean {
  if (!isNotebook(doc)) return false;
  const model = doc.content.model;
  return doc.context.isReady && model !== null && (model.nbformat > 4 || model.nbformatMinor >= 5);
}

/** A new code cell below the active one, with this text, active, in view, and ready to be typed in at its end. */
export async function insertBelow(app: JupyterFrontEnd, doc: Document, text: string): Promise<void> {
  if (!isNotebook(doc)) return;
  app.shell.activateById(doc.id);
  const notebook = doc.content;
  const active = notebook.activeCell?.model;
  if (active?.type === 'code' && !active.sharedModel.getSource().trim()) active.sharedModel.setSource(text);
  else {
    NotebookActions.insertBelow(notebook);
    if (notebook.activeCell?.model.type !== 'code') NotebookActions.changeCellType(notebook, 'code');
    notebook.activeCell?.model.sharedModel.setSource(text);
  }
  await typeAtEnd(doc);
}

/** Let the active cell of a notebook be typed in, at the end of what it says. */
async function typeAtEnd({ content: notebook }: NotebookPanel): Promise<void> {
  const cell = notebook.activeCell;
  await notebook.scrollToItem(notebook.activeCellIndex);
  // Its editor is made once it is in view.
  await cell?.ready;
  const editor = cell?.editor;
  if (!editor || notebook.activeCell !== cell) return;
  const line = editor.lineCount - 1;
  editor.setCursorPosition({ line, column: editor.getLine(line)?.length ?? 0 });
  notebook.mode = 'edit';
  editor.focus();
}

/** A new notebook that loads the extension in its first cell and begins a chat in the second. */
export async function newNotebook(app: JupyterFrontEnd, cwd: string): Promise<void> {
  const kernelName = app.serviceManager.kernelspecs.specs?.default ?? '';
  const panel: NotebookPanel = await app.commands.execute('notebook:create-new', { cwd, kernelName, activate: true });
  await panel.context.ready;
  await panel.revealed;
  const notebook = panel.content;
  notebook.activeCell?.model.sharedModel.setSource(LOAD);
  await insertBelow(app, panel, '%%chat\n');
}

/** Close the left or right side of the page, in either application. */
export function closeSide({ shell }: JupyterFrontEnd, left: boolean): void {
  const sides: typeof shell & { collapseLeft?: () => void; collapseRight?: () => void } = shell;
  if (left) sides.collapseLeft?.();
  else sides.collapseRight?.();
}

/** Load the Python side in a document's kernel, and say why where that fails; whether it is loaded. */
export async function loadExtension(doc: Document, words: Words): Promise<boolean> {
  const kernel = kernelOf(doc);
  if (!kernel) return false;
  const reply = await kernel.requestExecute({ code: LOAD, store_history: false, stop_on_error: false }).done;
  if (reply.content.status !== 'error') {
    if (isNotebook(doc)) offerToLoad(doc, words);
    return true;
  }
  const missing = reply.content.ename === 'ModuleNotFoundError';
  await showErrorMessage(words.loadFailed, missing ? words.notInstalled : `${reply.content.ename}: ${reply.content.evalue}`);
  return false;
}

/** Offer a notebook the cell that loads the extension: without it, the next Run All fails at the first `%%chat`. */
function offerToLoad({ content: notebook }: NotebookPanel, words: Words): void {
  const cells = notebook.model?.sharedModel.cells ?? [];
  if (cells.some((cell) => cell.cell_type === 'code' && LOADS.test(cell.getSource()))) return;
  const insert = (): void => {
    const first = notebook.widgets.findIndex(({ model }) => model.type === 'code');
    const at = Math.max(0, first);
    notebook.model?.sharedModel.insertCell(at, { cell_type: 'code', source: LOAD, metadata: {} });
    void notebook.scrollToItem(at);
  };
  Notification.info(words.loaded, { autoClose: 15_000, actions: [{ label: words.insertLoad, callback: insert }] });
}
