/** Replies that were still being written when a notebook was closed: opened again, it shows their ends. */
import type { CodeCellModel } from '@jupyterlab/cells';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { unroll } from '../../panel/src/memory.js';
import type { Documents } from './documents.ts';
import type { Follower } from './follower.ts';
import { toldBy } from './told.ts';

interface Unfinished {
  model: CodeCellModel;
  turn: number;
}

/** Complete such replies in a notebook, as soon as its kernel has them whole. */
export async function completeReplies(panel: NotebookPanel, documents: Documents): Promise<void> {
  await panel.context.ready;
  const cells = Array.from(panel.content.model?.cells ?? []).filter(({ type }) => type === 'code') as CodeCellModel[];
  let left: Unfinished[] = cells.flatMap((model) => growingIn(model).map((turn) => ({ model, turn })));
  if (!left.length || panel.isDisposed) return;
  let follower: Follower | null = null;

  const follow = (): void => {
    const next = documents.followerOf(panel);
    if (next === follower) return;
    follower?.changed.disconnect(look);
    follower = next;
    follower?.changed.connect(look);
    look();
  };

  function look(): void {
    const known = follower;
    if (!known?.live) return;
    for (const each of left) {
      const number = endedAs(known, each);
      if (!number) continue;
      left = left.filter((other) => other !== each);
      // Where the kernel loses the turn meanwhile, the reply stays as it is.
      void complete(known, each, number).catch(() => {});
    }
    if (!left.length) stop();
  }

  function stop(): void {
    documents.changed.disconnect(follow);
    panel.disposed.disconnect(stop);
    follower?.changed.disconnect(look);
  }

  documents.changed.connect(follow);
  panel.disposed.connect(stop);
  follow();
}

/** The turns of the replies in a cell's outputs that have no end yet. */
function growingIn({ outputs }: CodeCellModel): number[] {
  const told = Array.from({ length: outputs.length }, (_, index) => toldBy(outputs.get(index)));
  return told.flatMap((each) => (each && !each.outcome ? [each.turn] : []));
}

/**
 * The turn that became of it, 0 while it is being written: the cell's newest, for one that broke off beside the turn
 * whose place it was to take has a number of its own.
 */
function endedAs({ cells, memory }: Follower, { model, turn }: Unfinished): number {
  const row = cells.get(model.id);
  if (!row || row.thread || memory.draft?.number === turn) return 0;
  const newest = Math.max(...unroll(row.turns, 1));
  return newest >= turn && memory.indexOf(newest) >= 0 ? newest : 0;
}

async function complete(follower: Follower, { model: { outputs }, turn }: Unfinished, number: number): Promise<void> {
  const { plain, html, characters, private: hidden, outcome } = await follower.ask('output', { number });
  const data = { 'text/plain': plain, 'text/html': html };
  const metadata = { jupyter_session_memory: { turn: number, characters, outcome, ...(hidden && { private: true }) } };
  for (let index = 0; index < outputs.length; index++) {
    const now = toldBy(outputs.get(index));
    // The cell may have run again meanwhile.
    if (now?.turn !== turn || now.outcome) continue;
    outputs.set(index, { output_type: 'display_data', data, metadata });
  }
}
