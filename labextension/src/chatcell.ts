/** Whether a cell is a chat cell: its first line is the `%%chat` magic. */
export function isChat(text: string): boolean {
  return /^\s*%%chat(?!\w)/.test(text);
}
