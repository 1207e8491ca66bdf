/**
 * "Insert below" and "Copy" on each code block of a reply, once the pointer is on the reply.
 *
 * What they take is the code as the kernel holds it. The HTML only tells which block is meant: it may have been
 * rendered by anybody, and has lost what no browser shows.
 */
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import type { CodeCell } from '@jupyterlab/cells';
import type { NotebookPanel } from '@jupyterlab/notebook';

import { h } from '../../panel/src/dom.js';
import type { Documents } from './documents.ts';
import { cellTurns, type Follower } from './follower.ts';
import { insertBelow } from './host.ts';
import { pairs } from './pairs.ts';
import { toldBy } from './told.ts';
import type { Words } from './words.ts';

export interface CodeButtonsOptions {
  app: JupyterFrontEnd;
  documents: Documents;
  words: Words;
}

/** Buttons on the code of a notebook's replies, as long as it is open. */
export function addCodeButtons(panel: NotebookPanel, { app, documents, words }: CodeButtonsOptions): void {
  /** Replies that have theirs, or are about to. */
  const known = new WeakSet<Element>();

  async function decorate(reply: Element): Promise<void> {
    const follower = documents.followerOf(panel);
    const at = panel.content.widgets.findIndex(({ node }) => node.contains(reply));
    const cell = panel.content.widgets[at] as CodeCell | undefined;
    const turn = cell && follower ? turnShown(cell, follower, reply) : 0;
    if (!cell || !follower || !turn || known.has(reply)) return;
    known.add(reply);
    const { blocks } = await follower.ask('blocks', { number: turn });
    for (const [pre, code] of pairs([...reply.querySelectorAll('.jsm-text pre')], blocks)) {
      const insert = (): void => {
        panel.content.activeCellIndex = panel.content.widgets.indexOf(cell);
        void insertBelow(app, panel, code);
      };
      const copy = async (): Promise<void> => {
        await navigator.clipboard.writeText(code);
        Notification.info(words.copied, { autoClose: 2000 });
      };
      const button = (label: string, onclick: () => unknown): HTMLElement => h('button', { onclick, tabindex: -1 }, label);
      pre.before(h('.jsm-lab-code', button(words.insertBelow, insert), button(words.copy, copy)));
    }
  }

  panel.content.node.addEventListener('pointerover', ({ target }) => {
    const reply = target instanceof Element ? target.closest('.jsm-reply') : null;
    if (!reply || known.has(reply) || !reply.querySelector('pre')) return;
    // Where the kernel knows nothing of the turn any more, the reply stays as it is.
    void decorate(reply).catch(() => {});
  });
}

/** The turn that an output of a cell shows, 0 where the memory on show does not have it from that cell. */
export function turnShown(cell: CodeCell, follower: Follower, inside: Node): number {
  const { outputArea, model } = cell;
  const index = outputArea.widgets.findIndex(({ node }) => node.contains(inside));
  const told = index < 0 ? null : toldBy(model.outputs.get(index));
  return told && cellTurns(follower, model.id).includes(told.turn) ? told.turn : 0;
}
