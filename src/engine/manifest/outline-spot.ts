import { trimmedEnd } from './line-scan.ts';
import { isOpen } from './outline-node.ts';
import type { OutlineNode, Spot } from './outline-node.ts';
import type { Span } from './positions.ts';

/** A mapping or list that the next line may go on. Columns grow from level to level; a list may stand at its key's column. */
export interface Level {
  readonly node: OutlineNode;
  readonly column: number;
  readonly isList: boolean;
}

interface SpotReader {
  readonly text: string;
  readonly cursor: number;
  readonly root: OutlineNode;
  readonly levels: readonly Level[];
  readonly lineStart: number;
}

/** What deeper lines belong to. */
export function lastOf(level: Level | undefined, root: OutlineNode): OutlineNode {
  if (!level) return root;
  return (level.isList ? level.node.items : level.node.entries)?.at(-1) ?? level.node;
}

/** A line that has no colon yet: a key or a value that is being typed. */
export function spotOfWord(reader: SpotReader, at: number, end: number): Spot | undefined {
  const { text, levels, root } = reader;
  const column = at - reader.lineStart;
  const word = { start: at, end: trimmedEnd(text, at, end) };
  const same = spotAtLevel(levels, column, word);
  if (same) return same;
  const holder = lastOf(levels.at(-1), root);
  return isOpen(holder) ? { part: 'word', holder, word, column } : undefined;
}

function spotAtLevel(levels: readonly Level[], column: number, word: Span): Spot | undefined {
  const [above, top] = levels.slice(-2).length === 2 ? levels.slice(-2) : [undefined, levels.at(-1)];
  if (top?.column !== column) return undefined;
  const list = top.isList && above?.column === column ? { list: top.node } : {};
  return { part: 'word', holder: list.list ? above!.node : top.node, word, column, ...list };
}

/** An empty line: the cursor's column tells what may begin there. Nothing of what is read is closed by it. */
export function spotOfBlank(reader: SpotReader, column: number): Spot {
  const { levels, root, cursor } = reader;
  const word = { start: cursor, end: cursor };
  const open = levels.filter((level) => level.column <= column);
  const same = spotAtLevel(open, column, word);
  if (same) return same;
  const holder = lastOf(open.at(-1), root);
  if (isOpen(holder)) return { part: 'word', holder, word, column };
  // The column fits nothing: what is around the line goes on.
  const line = { start: reader.lineStart, end: cursor };
  const around = open.at(-1) ?? levels[0];
  return spotAtLevel(around ? [around] : [], around?.column ?? 0, line) ?? { part: 'word', holder: root, word, column };
}
