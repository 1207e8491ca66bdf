/** The sidebar as JupyterLab knows it from its start; what it shows is loaded when it is first shown. */
import { Widget } from '@lumino/widgets';

import { memoryIcon } from './icon.ts';

/** What takes the keyboard, the turn that is selected first. */
const FOCUSABLE = ['.jsm-item-row[tabindex="0"]', 'button, select, input, [tabindex="0"]'];

export interface SidebarOptions {
  title: string;
  /** Load what it shows. */
  wake: () => Promise<unknown>;
  /** Run the command that a key is bound to and that works here, too; whether there is one. */
  shortcut: (event: KeyboardEvent) => boolean;
}

export class Sidebar extends Widget {
  readonly #wake: () => Promise<unknown>;

  constructor({ title, wake, shortcut }: SidebarOptions) {
    super();
    this.#wake = wake;
    this.id = 'jupyter-session-memory';
    this.addClass('jsm-lab');
    this.title.caption = title;
    this.title.icon = memoryIcon;
    this.node.tabIndex = -1;
    this.node.setAttribute('aria-label', title);
    // Before the panel, which keeps the application's shortcuts out.
    const press = (event: KeyboardEvent): void => {
      if (!shortcut(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    this.node.addEventListener('keydown', press, true);
  }

  /** Whether the keyboard is in it. */
  get hasFocus(): boolean {
    return this.isVisible && this.node.contains(document.activeElement);
  }

  /** Give it the keyboard. Not where it is activated: as a page opens, that is nobody's wish. */
  async focus(): Promise<void> {
    await this.#wake();
    if (this.hasFocus) return;
    const shown = (selector: string): HTMLElement | undefined =>
      [...this.node.querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
    (FOCUSABLE.map(shown).find((each) => each) ?? this.node).focus();
  }

  /** The style that asks for room may have come after the sidebar was laid out. */
  fit(): void {
    if (this.isVisible) this.parent?.fit();
  }

  protected override onBeforeShow(): void {
    void this.#wake();
  }

  protected override onAfterShow(): void {
    this.fit();
  }
}
