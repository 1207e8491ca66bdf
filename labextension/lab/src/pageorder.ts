/** Tells kernels how the notebooks stand: the order of their cells, and the ids that cells go by now. */
import { isCodeCellModel } from '@jupyterlab/cells';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { isChat } from './chatcell.ts';
import { crc32 } from './checksum.ts';
import { cellIds, isNotebook, type Documents } from './documents.ts';
import type { Follower } from './follower.ts';
import { toldBy } from './told.ts';
import { unroll } from '../../panel/src/memory.js';

/** Keep the kernel of a notebook in the picture, as long as the notebook is open. */
export function tellOrder(panel: NotebookPanel, documents: Documents): void {
  let follower: Follower | null = null;
  let cells: NonNullable<typeof panel.content.model>['cells'] | null = null;
  let queued = false;

  const follow = (): void => {
    const next = documents.followerOf(panel);
    if (next === follower) return;
    follower?.changed.disconnect(rename);
    follower?.connection.phaseChanged.disconnect(tell);
    follower = next;
    follower?.changed.connect(rename);
    follower?.connection.phaseChanged.connect(tell);
    tell();
  };

  function listen(): void {
    cells?.changed.disconnect(changed);
    cells = panel.content.model?.cells ?? null;
    cells?.changed.connect(changed);
    changed();
  }

  /** Once for all that one command does to the cells, and before it can run any. */
  function changed(): void {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      rename();
      tell();
    });
  }

  function tell(): void {
    if (!follower || panel.isDisposed) return;
    const kernel = follower.connection.kernel.id;
    const notebooks = documents.on(kernel).filter(isNotebook).map(cellIds);
    follower.connection.tell({ type: 'order', notebooks });
  }

  /** Cells that the kernel knows by another id. */
  function rename(): void {
    if (!follower?.live || panel.isDisposed || !panel.content.model) return;
    const found = { ...split(panel, follower), ...reopened(panel, follower) };
    if (!Object.keys(found).length) return;
    follower.connection.tell({ type: 'renamed', cells: found });
    tell();
  }

  function stop(): void {
    documents.changed.disconnect(follow);
    panel.content.modelChanged.disconnect(listen);
    cells?.changed.disconnect(changed);
    follower?.changed.disconnect(rename);
    follower?.connection.phaseChanged.disconnect(tell);
  }

  panel.disposed.connect(stop);
  documents.changed.connect(follow);
  panel.content.modelChanged.connect(listen);
  listen();
  follow();
}

type Renamed = { [id: string]: string };

/** A cell that was split keeps its id with its last part; its turns belong to the part that is the chat cell. */
function split(panel: NotebookPanel, { cells }: Follower): Renamed {
  const found: Renamed = {};
  const { widgets } = panel.content;
  widgets.forEach(({ model }, index) => {
    const above = widgets[index - 1]?.model;
    if (!above || !cells.has(model.id) || cells.has(above.id) || above.type !== 'code') return;
    if (isChat(above.sharedModel.getSource()) && !isChat(model.sharedModel.getSource())) found[above.id] = model.id;
  });
  return found;
}

/** A notebook whose file keeps no ids gives its cells new ones each time: what they show tells which they are. */
function reopened(panel: NotebookPanel, { cells }: Follower): Renamed {
  const found: Renamed = {};
  const { widgets, model } = panel.content;
  if (model && (model.nbformat > 4 || model.nbformatMinor >= 5)) return found;
  const here = new Set(widgets.map(({ model: { id } }) => id));
  const lost = [...cells.values()].filter(({ cell }) => !here.has(cell));
  if (!lost.length) return found;
  for (const { model: cell } of widgets) {
    if (!isCodeCellModel(cell) || cells.has(cell.id)) continue;
    const source = crc32(cell.sharedModel.getSource());
    const shown = Array.from({ length: cell.outputs.length }, (_, index) => toldBy(cell.outputs.get(index))?.turn ?? 0);
    const row = lost.find((each) => each.source === source && unroll(each.turns, 1).some((turn) => shown.includes(turn)));
    if (row) found[cell.id] = row.cell;
  }
  return found;
}
