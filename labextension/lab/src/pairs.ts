/** Which code block of a reply's source an element of the page shows. No DOM. */

/** Each element that shows one of these codes, with that; both are in order, and either may have more. */
export function pairs<T extends { textContent: string | null }>(shown: readonly T[], codes: readonly string[]): [T, string][] {
  const left = [...codes];
  return shown.flatMap((element): [T, string][] => {
    const at = left.findIndex((code) => code.trim() === element.textContent?.trim());
    if (at < 0) return [];
    const [code = ''] = left.splice(0, at + 1).slice(-1);
    return [[element, code]];
  });
}
