/** Every word that JupyterLab's side says; the panel's own words are in its strings.js. */
import type { TranslationBundle } from '@jupyterlab/translation';

import type { CommandName } from './commands.ts';
import type { MarkWords } from './mark.ts';

export type Words = ReturnType<typeof wordsOf>;

export function wordsOf(trans: TranslationBundle) {
  const marks: MarkWords = {
    forgotten: trans.__('forgotten'),
    edited: trans.__('edited, not re-run'),
    elsewhere: trans.__('stands elsewhere on the page'),
    part: (inside, of) => trans.__('%1 of %2 in', inside, of),
    thread: (name) => trans.__('in thread %1', name)
  };
  const commands: Record<CommandName, string> = {
    'new-cell': trans.__('New Chat Cell Below'),
    load: trans.__('Load Session Memory'),
    summarise: trans.__('Summarise Older Turns'),
    clear: trans.__('Clear Memory'),
    undo: trans.__('Undo Memory Change'),
    reveal: trans.__('Show Turn of Selected Cell'),
    sort: trans.__('Sort Turns as on the Page'),
    pin: trans.__('Pin or Unpin Turn of Selected Cell'),
    exclude: trans.__('Turn Off or On Turn of Selected Cell'),
    'prune-deleted': trans.__('Remove Turns of Deleted Cells'),
    'insert-code': trans.__('Insert Code of Last Reply Below')
  };
  /** What commands are called where they stand in the menu of a cell. */
  const clicked: Partial<Record<CommandName, string>> = {
    reveal: trans.__('Show Turn in Session Memory'),
    sort: trans.__('Sort as on the Page'),
    pin: trans.__('Pin or Unpin Turn'),
    exclude: trans.__('Turn Off or On Turn'),
    'insert-code': trans.__('Insert Code of This Reply Below')
  };
  return {
    marks,
    title: trans.__('Session Memory'),
    nothing: trans.__('Open a notebook or a console to see its memory.'),
    noKernel: trans.__('There is no kernel. Start one to chat.'),
    saved: trans.__('Run %memory to see this kernel’s memory.'.replace('%', '%%')),
    meter: trans.__('Memory'),
    meterTip: (strategy: string, tokens: string) => trans.__('Next request: %1\nStrategy: %2\nClick to see the memory.', tokens, strategy),
    open: trans.__('Show Session Memory'),
    openTip: trans.__('Show the memory of this kernel'),
    commands,
    clicked,
    newNotebook: trans.__('Chat Notebook'),
    newNotebookTip: trans.__('Create a notebook that loads the session memory and begins with a chat cell'),
    loaded: trans.__('Session memory is loaded, until the kernel restarts. A cell in the notebook loads it each time.'),
    insertLoad: trans.__('Insert %load_ext'.replace('%', '%%')),
    loadFailed: trans.__('Session memory was not loaded'),
    notInstalled: trans.__('This kernel’s environment has no jupyter_session_memory. Install it there: %pip install jupyter_session_memory'.replace('%', '%%')),
    refused: trans.__('Session memory'),
    noCode: trans.__('This reply holds no code block.'),
    notHere: trans.__('This reply is not in the memory any more.'),
    goTo: (numbers: string, said: string) => trans.__('%1: %2. Click to see it in the memory.', numbers, said),
    insertBelow: trans.__('Insert below'),
    copy: trans.__('Copy'),
    copied: trans.__('Copied.'),
    isIn: trans.__('in the next request')
  };
}
