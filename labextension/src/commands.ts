/** The commands: on the memory of the kernel in front, each with what it says when it cannot be done. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification, type ICommandPalette } from '@jupyterlab/apputils';

import type { Requests } from '../../jupyter_session_memory/panel/static/src/types.d.ts';
import { codeBlocks } from './code.ts';
import type { Follower } from './follower.ts';
import { insertBelow, loadExtension } from './host.ts';
import { memoryIcon } from './icon.ts';
import { isNotebook, type Places } from './places.ts';
import type { Words } from './words.ts';

const ID = 'jupyter-session-memory';
export const OPEN = `${ID}:open`;

export interface CommandsOptions {
  app: JupyterFrontEnd;
  places: Places;
  palette: ICommandPalette | null;
  words: Words;
  open: () => void;
}

export function addCommands({ app, places, palette, words, open }: CommandsOptions): void {
  const live = (): Follower | null => (places.follower?.live ? places.follower : null);
  const add = (name: string, label: string, enabled: () => boolean, run: () => unknown, icon = false): void => {
    const command = name === 'open' ? OPEN : `${ID}:${name}`;
    app.commands.addCommand(command, {
      label,
      ...(icon ? { icon: memoryIcon, caption: words.openTip } : {}),
      isEnabled: enabled,
      describedBy: { args: { type: 'object', properties: {} } },
      execute: async () => {
        await run();
      }
    });
    palette?.addItem({ command, category: words.category });
  };
  /** Ask the memory in front; a refusal is shown as the kernel worded it. */
  const act = <K extends keyof Requests>(type: K, body: Requests[K]): Promise<void> => attempt(words, async () => {
    await live()?.ask(type, body);
  });
  const turnHere = (): number => turnOfSelected(places);
  const flip = (is: (why: string, state: string) => boolean, off: 'unpin' | 'include', on: 'pin' | 'exclude') => (): Promise<void> => {
    const memory = live()?.memory;
    const turn = turnHere();
    if (!memory || !turn) return Promise.resolve();
    const { why, state } = memory.placeAt(memory.indexOf(turn));
    return act('turns', { action: is(why, state) ? off : on, numbers: [turn] });
  };

  add('open', words.open, () => true, open, true);
  add('new-cell', words.newCell, () => inNotebook(places), () => {
    if (places.current) insertBelow(places.current, '%%chat\n');
  });
  add('load', words.load, () => places.follower?.connection.phase === 'absent', () => places.current && loadExtension(places.current, words));
  add('summarise', words.summarise, () => (live()?.memory.order.length ?? 0) > 1, () => {
    const newest = live()?.memory.order.at(-1);
    return newest && act('summarise', { older: newest });
  });
  add('clear', words.clear, () => (live()?.memory.order.length ?? 0) > 0, () => act('command', { action: 'clear' }));
  add('undo', words.undo, () => live()?.memory.head.undo !== undefined, () => act('command', { action: 'undo' }));
  add('pin', words.pin, () => turnHere() > 0, flip((why) => why === 'pinned', 'unpin', 'pin'));
  add('exclude', words.exclude, () => turnHere() > 0, flip((why, state) => state === 'out' && why === 'off', 'include', 'exclude'));
  add('insert-code', words.insertCode, () => inNotebook(places) && (live()?.memory.order.length ?? 0) > 0, () =>
    attempt(words, () => insertCode(places, words))
  );
}

function inNotebook(places: Places): boolean {
  return places.current !== null && isNotebook(places.current);
}

/** The newest turn that the active cell of the notebook in front made, 0 if none. */
export function turnOfSelected(places: Places): number {
  const { current, follower } = places;
  if (!current || !isNotebook(current) || !follower?.live) return 0;
  const id = current.content.activeCell?.model.id;
  const row = id === undefined ? undefined : follower.cells.get(id);
  const last = row && !row.thread ? row.turns.at(-1) : undefined;
  return last ? last[0] + last[1] - 1 : 0;
}

/** Insert the code blocks of the newest reply as one cell below the active one. */
async function insertCode(places: Places, words: Words): Promise<void> {
  const { current, follower } = places;
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
