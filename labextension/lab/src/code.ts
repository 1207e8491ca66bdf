/** The code in a reply: what its fenced blocks hold. */

const FENCE = /^( {0,3})(`{3,}|~{3,})([^\n`]*)$/;

/** The fenced blocks of a Markdown text, in order, without their fences; an open one ends with the text. */
export function codeBlocks(markdown: string): string[] {
  const blocks: string[] = [];
  let open: { fence: string; indent: number; lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const match = FENCE.exec(line);
    if (!open) {
      if (match) open = { fence: match[2] ?? '', indent: match[1]?.length ?? 0, lines: [] };
      continue;
    }
    const ends = match && match[2]?.[0] === open.fence[0] && (match[2]?.length ?? 0) >= open.fence.length && !match[3]?.trim();
    if (ends) {
      blocks.push(open.lines.join('\n'));
      open = null;
    } else open.lines.push(line.replace(new RegExp(`^ {0,${open.indent}}`), ''));
  }
  if (open) blocks.push(open.lines.join('\n'));
  return blocks.filter((block) => block.trim());
}
