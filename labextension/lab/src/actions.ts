/** What the commands do: on the memory of the kernel in front, each with what it says when it cannot be done. */
import { Notification } from '@jupyterlab/apputils';

import { unroll } from '../../panel/src/memory.js';
import type { Requests } from '../../panel/src/types.d.ts';
import { codeBlocks } from './code.ts';
import type { Actions } from './commands.ts';
import type { Follower } from './follower.ts';
import { cellState, insertBelow, loadExtension } from './host.ts';
import { isNotebook, type Documents } from './documents.ts';
import type { Words } from './words.ts';

export function actionsOn(documents: Documents, words: Words): Actions {
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
      run: () => documents.current && insertBelow(documents.current, '%%chat\n')
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
      run: () => attempt(words, () => insertCode(documents, words))
    }
  };
}

const inNotebook = (documents: Documents): boolean => documents.current !== null && isNotebook(documents.current);

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

/** Insert the code blocks of the newest reply as one cell below the active one. */
async function insertCode(documents: Documents, words: Words): Promise<void> {
  const { current, follower } = documents;
  const newest = follower?.memory.order.at(-1);
  if (!current || !follower || newest === undefined) return;
  const { messages } = await follower.ask('read', { target: `#${newest}` });
  const reply = messages.filter(({ role }) => role === 'assistant').at(-1);
  const blocks = reply ? codeBlocks((await follower.ask('source', { target: reply.id })).source.text) : [];
  if (blocks.length) insertBelow(current, blocks.join('\n\n'));
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
