/** What the commands do: on the memory of the kernel in front, each with what it says when it cannot be done. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import type { CodeCell } from '@jupyterlab/cells';

import { unroll } from '../../panel/src/memory.js';
import type { Requests } from '../../panel/src/types.d.ts';
import { turnShown } from './codebuttons.ts';
import type { Actions } from './commands.ts';
import type { Follower } from './follower.ts';
import { cellState, insertBelow, loadExtension, sortAsOnPage } from './host.ts';
import { cellIds, isNotebook, type Documents } from './documents.ts';
import { outOfOrder, placesOf } from './order.ts';
import type { Words } from './words.ts';

export interface ActionsOptions {
  app: JupyterFrontEnd;
  documents: Documents;
  words: Words;
  /** Show a turn in the sidebar. */
  reveal: (follower: Follower, turn: number) => void;
}

export function actionsOn({ app, documents, words, reveal }: ActionsOptions): Actions {
  const live = (): Follower | null => (documents.follower?.live ? documents.follower : null);
  const turns = (): number => live()?.memory.order.length ?? 0;
  /** Ask the memory in front; a refusal is shown as the kernel worded it. */
  const act = <K extends keyof Requests>(type: K, body: Requests[K]): Promise<void> => attempt(words, async () => {
    await live()?.ask(type, body);
  });
  const turnHere = (): number => turnOfSelected(documents);
  const flip = (is: (why: string, state: string) => boolean, off: 'unpin' | 'include', on: 'pin' | 'exclude') => (): Promise<void> => {
    const memory = live()?.memory;
    const turn = turnHere();
    if (!memory || !turn) return Promise.resolve();
    const { why, state } = memory.placeAt(memory.indexOf(turn));
    return act('turns', { action: is(why, state) ? off : on, numbers: [turn] });
  };

  return {
    'new-cell': {
      enabled: () => inNotebook(documents),
      run: () => documents.current && insertBelow(app, documents.current, '%%chat\n')
    },
    load: {
      enabled: () => ['absent', 'restarted'].includes(documents.follower?.connection.phase ?? ''),
      run: () => documents.current && loadExtension(documents.current, words)
    },
    summarise: {
      enabled: () => turns() > 1,
      run: () => act('summarise', {})
    },
    clear: { enabled: () => turns() > 0, run: () => act('command', { action: 'clear' }) },
    undo: { enabled: () => live()?.memory.head.undo !== undefined, run: () => act('command', { action: 'undo' }) },
    reveal: {
      enabled: () => turnHere() > 0,
      run: () => {
        const follower = live();
        if (follower) reveal(follower, turnHere());
      }
    },
    sort: {
      enabled: () => isOutOfOrder(documents),
      run: () => attempt(words, async () => {
        const follower = live();
        if (!follower || !documents.current) return;
        Notification.info(await sortAsOnPage(follower, cellIds(documents.current)), { autoClose: 4000 });
      })
    },
    pin: { enabled: () => turnHere() > 0, run: flip((why) => why === 'pinned', 'unpin', 'pin') },
    exclude: { enabled: () => turnHere() > 0, run: flip((why, state) => state === 'out' && why === 'off', 'include', 'exclude') },
    'prune-deleted': {
      enabled: () => ofDeletedCells(documents).length > 0,
      run: () => {
        const numbers = ofDeletedCells(documents);
        return numbers.length && act('turns', { action: 'prune', numbers });
      }
    },
    'insert-code': {
      enabled: () => inNotebook(documents) && turns() > 0,
      run: (clicked) => attempt(words, () => insertCode(app, documents, words, clicked))
    }
  };
}

const inNotebook = (documents: Documents): boolean => documents.current !== null && isNotebook(documents.current);

function isOutOfOrder({ current, follower }: Documents): boolean {
  return Boolean(current && follower?.live && outOfOrder(placesOf(cellIds(current), follower)).size);
}

/** The newest turn that the active cell of the notebook in front made, 0 if none. */
export function turnOfSelected(documents: Documents): number {
  const { current, follower } = documents;
  if (!current || !isNotebook(current) || !follower?.live) return 0;
  const id = current.content.activeCell?.model.id;
  const row = id === undefined ? undefined : follower.cells.get(id);
  const last = row && !row.thread ? row.turns.at(-1) : undefined;
  return last ? last[0] + last[1] - 1 : 0;
}

/** The turns of the memory in front whose cells were deleted. */
function ofDeletedCells(documents: Documents): number[] {
  const { follower } = documents;
  if (!follower?.live) return [];
  const rows = [...follower.cells.values()].filter(({ cell, thread }) => !thread && cellState(documents, follower, cell) === 'gone');
  return rows.flatMap(({ turns }) => unroll(turns, 1)).sort((one, other) => one - other);
}

/** The turn of the reply that the context menu was opened on: its output's, else the newest of its cell; 0 if none. */
function turnOfClicked(app: JupyterFrontEnd, documents: Documents): number {
  const { current, follower } = documents;
  // A click with the other button makes its cell the active one.
  const cell = current && isNotebook(current) ? current.content.activeCell : null;
  if (!cell || !follower) return 0;
  const reply = app.contextMenuHitTest((node) => node.classList.contains('jsm-reply'));
  return reply ? turnShown(cell as CodeCell, follower, reply) : turnOfSelected(documents);
}

/** Insert the code blocks of a reply as one cell below the active one: of the one clicked, else of the newest. */
async function insertCode(app: JupyterFrontEnd, documents: Documents, words: Words, clicked: boolean): Promise<void> {
  const { current, follower } = documents;
  const turn = clicked ? turnOfClicked(app, documents) : follower?.memory.newest;
  if (!current || !follower) return;
  if (!turn) {
    Notification.info(words.notHere, { autoClose: 4000 });
    return;
  }
  const { blocks } = await follower.ask('blocks', { number: turn });
  if (blocks.length) await insertBelow(app, current, blocks.join('\n\n'));
  else Notification.info(words.noCode, { autoClose: 4000 });
}

async function attempt(words: Words, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    if (said) Notification.warning(`${words.refused}: ${said}`, { autoClose: 8000 });
  }
}
