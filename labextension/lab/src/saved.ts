/**
 * What `%memory` left in a notebook: the panel while a kernel stands behind it, one calm line afterwards.
 *
 * ipywidgets alone would show an error there. So the kernel marks these outputs with a type of its own, which comes
 * before the widget's; the widget itself is still ipywidgets' to draw.
 */
import type { NotebookPanel } from '@jupyterlab/notebook';
import { Panel, Widget } from '@lumino/widgets';

type Registry = NotebookPanel['content']['rendermime'];
type Renderer = ReturnType<Registry['createRenderer']>;

const MARK = 'application/vnd.jupyter-session-memory.panel+json';
const WIDGET = 'application/vnd.jupyter.widget-view+json';
/** Lower comes first; ipywidgets takes −10. */
const RANK = -20;

/** The styles show the line unless a panel is there. */
class SavedPanel extends Panel implements Renderer {
  readonly #notebook: NotebookPanel;
  #widget: Renderer | null = null;

  constructor(notebook: NotebookPanel, line: string) {
    super();
    this.#notebook = notebook;
    this.addClass('jsm-lab-output');
    // Without the panel's `h`, which comes with the rest.
    const node = Object.assign(document.createElement('p'), { className: 'jsm-lab-quiet', textContent: line });
    this.addWidget(new Widget({ node }));
  }

  async renderModel(model: Parameters<Renderer['renderModel']>[0]): Promise<void> {
    const { content, sessionContext } = this.#notebook;
    // ipywidgets waits for the same, and only then knows where this notebook's widgets are.
    await sessionContext.ready;
    await new Promise((resolve) => setTimeout(resolve));
    if (this.isDisposed || !content.rendermime.getFactory(WIDGET)) return;
    if (!this.#widget) {
      this.#widget = content.rendermime.createRenderer(WIDGET);
      this.addWidget(this.#widget);
    }
    await this.#widget.renderModel(model);
  }
}

/** Let the outputs of `%memory` in a notebook say `line` where no kernel stands behind them. */
export function showSavedPanels(notebook: NotebookPanel, line: string): void {
  const createRenderer = (): Renderer => new SavedPanel(notebook, line);
  notebook.content.rendermime.addFactory({ safe: false, mimeTypes: [MARK], createRenderer }, RANK);
}
