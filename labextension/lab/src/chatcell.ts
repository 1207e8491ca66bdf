/** Whether a cell is a chat cell: its first line is the `%%chat` magic. */
export const isChat = (text: string): boolean => /^\s*%%chat(?!\w)/.test(text);
