/** The sidebar as JupyterLab knows it from its start; what it shows is loaded when it is first shown. */
import { Widget } from '@lumino/widgets';

import { memoryIcon } from './icon.ts';

export class Sidebar extends Widget {
  readonly #wake: () => void;

  constructor(title: string, wake: () => void) {
    super();
    this.#wake = wake;
    this.id = 'jupyter-session-memory';
    this.addClass('jsm-lab');
    this.title.caption = title;
    this.title.icon = memoryIcon;
    this.node.setAttribute('aria-label', title);
  }

  /** The style that asks for room may have come after the sidebar was laid out. */
  fit(): void {
    if (this.isVisible) this.parent?.fit();
  }

  protected override onBeforeShow(): void {
    this.#wake();
  }

  protected override onAfterShow(): void {
    this.fit();
  }
}
