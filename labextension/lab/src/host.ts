/** What JupyterLab can do for the panel: go to cells, know of their state, load the extension. */
import { showErrorMessage } from '@jupyterlab/apputils';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { NotebookActions } from '@jupyterlab/notebook';

import type { Host } from '../../panel/src/types.d.ts';
import { crc32 } from './checksum.ts';
import type { Follower } from './follower.ts';
import { isNotebook, kernelOf, type Document, type Documents } from './documents.ts';
import type { Words } from './words.ts';

export const EXAMPLE = '%%chat\nMy dog is called Bruno.';

/** The host of the panel of one kernel. */
export function hostFor(follower: Follower, app: JupyterFrontEnd, documents: Documents, words: Words): Host {
  const kernel = follower.connection.kernel.id;
  return {
    fill: true,
    goToCell: (cell) => void goToCell(app, documents, kernel, cell),
    cellState: (cell) => cellState(documents, follower, cell),
    insertExample: () => {
      const doc = documents.current;
      if (doc && isNotebook(doc)) insertBelow(doc, EXAMPLE);
    },
    loadExtension: () => {
      const doc = documents.on(kernel)[0];
      if (doc) void loadExtension(doc, words);
    }
  };
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

/** A new code cell below the active one, with this text, active and ready to be typed in. */
export function insertBelow(doc: Document, text: string): void {
  if (!isNotebook(doc)) return;
  const notebook = doc.content;
  const active = notebook.activeCell?.model;
  if (active?.type === 'code' && !active.sharedModel.getSource().trim()) active.sharedModel.setSource(text);
  else {
    NotebookActions.insertBelow(notebook);
    if (notebook.activeCell?.model.type !== 'code') NotebookActions.changeCellType(notebook, 'code');
    notebook.activeCell?.model.sharedModel.setSource(text);
  }
  notebook.mode = 'edit';
  const editor = notebook.activeCell?.editor;
  const line = editor ? editor.lineCount - 1 : 0;
  editor?.setCursorPosition({ line, column: editor.getLine(line)?.length ?? 0 });
  void notebook.activeCell?.ready.then(() => notebook.activeCell?.editor?.focus());
}

/** Load the Python side in a document's kernel, and say why where that fails. */
export async function loadExtension(doc: Document, words: Words): Promise<void> {
  const kernel = kernelOf(doc);
  if (!kernel) return;
  const code = '%load_ext jupyter_session_memory';
  const reply = await kernel.requestExecute({ code, store_history: false, stop_on_error: false }).done;
  if (reply.content.status !== 'error') return;
  const missing = reply.content.ename === 'ModuleNotFoundError';
  await showErrorMessage(words.loadFailed, missing ? words.notInstalled : `${reply.content.ename}: ${reply.content.evalue}`);
}
