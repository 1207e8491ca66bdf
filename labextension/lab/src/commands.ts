/** The commands by name and label. What they do is loaded with the first that is needed. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ICommandPalette } from '@jupyterlab/apputils';

import { memoryIcon } from './icon.ts';
import type { Words } from './words.ts';

const ID = 'jupyter-session-memory';

export type CommandName =
  | 'new-cell'
  | 'load'
  | 'summarise'
  | 'clear'
  | 'undo'
  | 'pin'
  | 'exclude'
  | 'prune-deleted'
  | 'insert-code';

export interface Action {
  enabled: () => boolean;
  run: () => unknown;
}

export type Actions = Readonly<Record<CommandName, Action>>;

export interface CommandsOptions {
  app: JupyterFrontEnd;
  palette: ICommandPalette | null;
  words: Words;
  open: () => void;
  /** What the commands do, null until it is loaded: there is no notebook or console yet. */
  actions: () => Actions | null;
  wake: () => Promise<{ actions: Actions }>;
}

export function addCommands({ app, palette, words, open, actions, wake }: CommandsOptions): void {
  const add = (name: string, options: Parameters<typeof app.commands.addCommand>[1]): void => {
    const command = `${ID}:${name}`;
    app.commands.addCommand(command, { describedBy: { args: { type: 'object', properties: {} } }, ...options });
    palette?.addItem({ command, category: words.title });
  };
  add('open', { label: words.open, icon: memoryIcon, caption: words.openTip, execute: open });
  for (const [name, label] of Object.entries(words.commands) as [CommandName, string][])
    add(name, {
      label,
      isEnabled: () => actions()?.[name].enabled() ?? false,
      execute: async () => {
        await (await wake()).actions[name].run();
      }
    });
}
