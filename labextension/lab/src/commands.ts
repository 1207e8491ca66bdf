/** The commands by name and label, and their keys. What they do is loaded with the first that is needed. */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import type { ICommandPalette } from '@jupyterlab/apputils';
import type { ILauncher } from '@jupyterlab/launcher';
import { CommandRegistry } from '@lumino/commands';

import { memoryIcon } from './icon.ts';
import type { Words } from './words.ts';

const ID = 'jupyter-session-memory';
const CREATE = 'notebook:create-new';

export type CommandName =
  | 'new-cell'
  | 'load'
  | 'summarise'
  | 'clear'
  | 'undo'
  | 'reveal'
  | 'sort'
  | 'pin'
  | 'exclude'
  | 'prune-deleted'
  | 'insert-code';

export interface Action {
  enabled: () => boolean;
  /** Do it; `clicked`: for what the context menu was opened on. */
  run: (clicked: boolean) => unknown;
}

export type Actions = Readonly<Record<CommandName, Action>>;

export interface CommandsOptions {
  app: JupyterFrontEnd;
  palette: ICommandPalette | null;
  launcher: ILauncher | null;
  words: Words;
  /** Show the sidebar and go there, or, from there, close it and go back. */
  toggle: () => void;
  /** What the commands do, null until it is loaded: there is no notebook or console yet. */
  actions: () => Actions | null;
  wake: () => Promise<{ actions: Actions; newNotebook: (cwd: string) => unknown }>;
}

export function addCommands({ app, palette, launcher, words, toggle, actions, wake }: CommandsOptions): void {
  const add = (name: string, options: Parameters<typeof app.commands.addCommand>[1]): string => {
    const command = `${ID}:${name}`;
    app.commands.addCommand(command, { describedBy: { args: { type: 'object', properties: {} } }, ...options });
    palette?.addItem({ command, category: words.title });
    return command;
  };
  add('open', { label: words.open, icon: memoryIcon, caption: words.openTip, execute: toggle });
  const command = add('new-notebook', {
    label: words.newNotebook,
    caption: words.newNotebookTip,
    icon: memoryIcon,
    isVisible: () => app.commands.hasCommand(CREATE),
    describedBy: { args: { type: 'object', properties: { cwd: { type: 'string' } } } },
    execute: async ({ cwd }) => (await wake()).newNotebook(typeof cwd === 'string' ? cwd : '')
  });
  launcher?.add({ command });
  for (const [name, label] of Object.entries(words.commands) as [CommandName, string][])
    add(name, {
      label: ({ clicked }) => (clicked && words.clicked[name]) || label,
      isEnabled: () => actions()?.[name].enabled() ?? false,
      describedBy: { args: { type: 'object', properties: { clicked: { type: 'boolean' } } } },
      execute: async ({ clicked }) => {
        await (await wake()).actions[name].run(clicked === true);
      }
    });
}

/** The keys of the commands, each with its label. */
export const keysOf = ({ commands }: JupyterFrontEnd): [string, string][] =>
  ours(commands).map(({ keys, command }) => [CommandRegistry.formatKeystroke(keys), commands.label(command)]);

/** Run the command of ours that a key is bound to, wherever it is pressed; whether there is one. */
export function runByKey({ commands }: JupyterFrontEnd, event: KeyboardEvent): boolean {
  const pressed = CommandRegistry.keystrokeForKeydownEvent(event);
  const bound = ours(commands).find(({ keys }) => keys.length === 1 && keys[0] === pressed);
  if (bound) void commands.execute(bound.command);
  return bound !== undefined;
}

const ours = ({ keyBindings }: CommandRegistry) => keyBindings.filter(({ command }) => command.startsWith(`${ID}:`));
