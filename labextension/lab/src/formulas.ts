/** Formulas in panels, in outputs and in the sidebar: typeset with what the notebook in front typesets its own with. */
import type { INotebookTracker } from '@jupyterlab/notebook';

/** Typeset what a panel asks for, see list.js of the panel. */
export function typesetFormulas(notebooks: INotebookTracker): void {
  document.addEventListener('jsm-typeset', ({ target }) => {
    const typesetter = notebooks.currentWidget?.content.rendermime.latexTypesetter;
    if (!typesetter || !(target instanceof Element)) return;
    for (const formula of target.querySelectorAll<HTMLElement>('.jsm-formula')) void typesetter.typeset(formula);
  });
}
