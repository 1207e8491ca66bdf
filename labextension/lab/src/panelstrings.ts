/** The panel's strings in the front end's language. */
import type { TranslationBundle } from '@jupyterlab/translation';

import { ENGLISH } from '../../panel/src/strings.js';

/** By key. `%` is doubled, because a translation bundle halves it. */
export function panelStrings(trans: TranslationBundle): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ENGLISH).map(([key, words]) => [key, words && trans.__(words.replaceAll('%', '%%'))])
  );
}
