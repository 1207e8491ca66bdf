/** Chat cells are prose: language servers, which would find fault with every word, are not shown them. */
import type { IExtractedCode, IForeignCodeExtractor } from '@jupyterlab/lsp';

import { isChat } from './chatcell.ts';

/** The language of documents that chat cells are taken out of. */
export const HOST = 'python';

/**
 * Takes chat cells out of the document that a language server sees of a notebook. They become no document of
 * another language either, so no other server has anything to say about them.
 */
export const proseExtractor: IForeignCodeExtractor = {
  language: 'markdown',
  fileExtension: 'md',
  standalone: true,
  cellType: ['code'],
  hasForeignCode: (code: string, cellType: string): boolean => cellType === 'code' && isChat(code),
  extractForeignCode: (): IExtractedCode[] => [{ foreignCode: null, range: null, virtualShift: null, hostCode: '' }]
};
