/**
 * Cells that begin with `%%chat` are coloured as Markdown; their first line stays as code is.
 *
 * A notebook sets its cells' language anew whenever it likes, so this is an editor extension of its own that
 * watches the first line, with Markdown as JupyterLab knows it, above the cell's own language.
 */
import { Compartment, Prec, RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, EditorView, ViewPlugin, type DecorationSet, type ViewUpdate } from '@codemirror/view';
import { EditorExtensionRegistry, type IEditorExtensionRegistry, type IEditorLanguageRegistry } from '@jupyterlab/codemirror';

import { isChat } from './chatcell.ts';

/** Markdown with Jupyter's formulas; `markdown` where a front end does not have it. */
const LANGUAGES = ['text/x-ipythongfm', 'text/x-markdown'];

export function highlightChatCells(extensions: IEditorExtensionRegistry, languages: IEditorLanguageRegistry): void {
  let markdown: Promise<Extension | null> | undefined;
  const load = (): Promise<Extension | null> => (markdown ??= findMarkdown(languages));
  extensions.addExtension({
    name: 'jupyter-session-memory:chat-cells',
    factory: ({ model, inline }) => {
      const isCodeCell = 'type' in model && model.type === 'code';
      return isCodeCell && inline ? EditorExtensionRegistry.createImmutableExtension(chatCell(load)) : null;
    }
  });
}

async function findMarkdown(languages: IEditorLanguageRegistry): Promise<Extension | null> {
  for (const mime of LANGUAGES) {
    const found = languages.findByMIME(mime);
    if (found) return (await languages.getLanguage(found))?.support ?? null;
  }
  return null;
}

const firstLine = Decoration.line({ class: 'jsm-lab-magic' });

function chatCell(load: () => Promise<Extension | null>): Extension {
  const language = new Compartment();
  const watcher = ViewPlugin.fromClass(
    class {
      readonly #view: EditorView;
      #chat = false;
      #gone = false;

      constructor(view: EditorView) {
        this.#view = view;
        this.#check();
      }

      update(update: ViewUpdate): void {
        if (update.docChanged) this.#check();
      }

      destroy(): void {
        this.#gone = true;
      }

      #check(): void {
        const chat = isChat(this.#view.state.doc.line(1).text);
        if (chat === this.#chat) return;
        this.#chat = chat;
        // Not now: a view must not be changed while it is being updated.
        void load().then((markdown) => {
          if (this.#gone) return;
          const here = this.#chat && markdown ? [Prec.highest(markdown), looks] : [];
          this.#view.dispatch({ effects: language.reconfigure(here) });
        });
      }
    }
  );
  return [language.of([]), watcher];
}

/** A chat cell's first line, set off from the prose. */
const looks: Extension = [
  EditorView.editorAttributes.of({ class: 'jsm-lab-chat' }),
  // Half of what is asked is names of variables and columns: no spell checker underlines them.
  EditorView.contentAttributes.of({ spellcheck: 'false' }),
  EditorView.theme({
    '.cm-line.jsm-lab-magic, .cm-line.jsm-lab-magic span': {
      color: 'var(--jp-content-font-color2)',
      fontStyle: 'normal',
      fontWeight: 'normal',
      textDecoration: 'none'
    }
  }),
  ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;

      constructor(view: EditorView) {
        this.decorations = mark(view);
      }

      update(update: ViewUpdate): void {
        if (update.docChanged) this.decorations = mark(update.view);
      }
    },
    { decorations: (plugin) => plugin.decorations }
  )
];

function mark(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { from } = view.state.doc.line(1);
  builder.add(from, from, firstLine);
  return builder.finish();
}
