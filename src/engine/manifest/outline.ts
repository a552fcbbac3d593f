import { keyAt, skipSpaces, trimmedEnd, unquoted } from './line-scan.ts';
import { flowLimit, readFlow } from './outline-flow.ts';
import { isOpen, newNode } from './outline-node.ts';
import type { OutlineNode, Spot } from './outline-node.ts';
import { lastOf, spotOfBlank, spotOfWord } from './outline-spot.ts';
import type { Level } from './outline-spot.ts';

/** A document as its lines show it, and what the cursor is at; undefined in comments and texts. */
export interface Outline {
  readonly root: OutlineNode;
  readonly spot: Spot | undefined;
}

interface Reader {
  readonly text: string;
  readonly cursor: number;
  readonly root: OutlineNode;
  readonly levels: Level[];
  spot: Spot | undefined;
  lineStart: number;
  /** Where the line after the one that is being read begins. */
  next: number;
  /** Lines deeper than this column are those of a block scalar. */
  textColumn: number | undefined;
}

/**
 * Reads a document line by line by its indentation, so that one that does not parse has an outline too. Never throws.
 * `cursor` is an offset into it, -1 for none.
 */
export function outlineOf(text: string, cursor: number): Outline {
  const root = newNode(undefined, '', { start: 0, end: 0 }, -1, 0);
  const reader: Reader = {
    text,
    cursor,
    root,
    levels: [],
    spot: undefined,
    lineStart: 0,
    next: 0,
    textColumn: undefined,
  };
  do {
    reader.lineStart = reader.next;
    const newline = text.indexOf('\n', reader.lineStart);
    reader.next = newline < 0 ? text.length + 1 : newline + 1;
    const end = reader.next - 1;
    readLine(reader, text[end - 1] === '\r' && end > reader.lineStart ? end - 1 : end);
  } while (reader.next <= text.length);
  return { root, spot: reader.spot };
}

function readLine(reader: Reader, end: number): void {
  const { text, lineStart: start, cursor } = reader;
  const at = skipSpaces(text, start, end);
  const column = at - start;
  const here = cursor >= start && cursor <= end;
  const isBlank = at === end;
  if (reader.textColumn !== undefined) {
    if (isBlank ? !here || cursor - start > reader.textColumn : column > reader.textColumn) return;
    if (!isBlank) reader.textColumn = undefined;
  }
  if (isBlank && here) reader.spot = spotOfBlank(reader, cursor - start);
  if (isBlank || text[at] === '#') return;
  if (column === 0 && /^(---|\.\.\.|%[A-Z])(\s|$)/.test(text.slice(at, Math.min(end, at + 4)))) return;
  readContent(reader, at, end);
}

/** What stands at a column of a line: behind its indentation, or behind a dash. */
function readContent(reader: Reader, at: number, end: number): void {
  const { text, levels, cursor } = reader;
  const column = at - reader.lineStart;
  while (levels.length > 0 && levels.at(-1)!.column > column) levels.pop();
  if (text[at] === '-' && (at + 1 === end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
    readDash(reader, at, end);
    return;
  }
  const key = keyAt(text, at, end);
  if (key) {
    const holder = holderOfKey(reader, column);
    const name = unquoted(text.slice(at, key.end));
    const node = newNode(holder, name, { start: at, end: key.end }, column, key.colon + 1);
    (holder.entries ??= []).push(node);
    if (cursor >= at && cursor <= key.end) reader.spot = { part: 'key', node, word: node.key };
    readValue(reader, node, end, column);
    return;
  }
  const isWord = cursor >= at && cursor <= trimmedEnd(text, at, end);
  if (isWord && text[at] !== '{' && text[at] !== '[') reader.spot = spotOfWord(reader, at, end);
  const node = lastOf(levels.at(-1), reader.root);
  if (!isOpen(node)) return;
  if (!isWord || text[at] === '{' || text[at] === '[') readScalarOrFlow(reader, node, at, end, column);
}

function readDash(reader: Reader, at: number, end: number): void {
  const { text, levels, cursor } = reader;
  const column = at - reader.lineStart;
  const top = levels.at(-1);
  let holder: OutlineNode;
  if (top?.column === column && top.isList) holder = top.node;
  else {
    holder = lastOf(top, reader.root);
    levels.push({ node: holder, column, isList: true });
  }
  const items = (holder.items ??= []);
  const item = newNode(holder, items.length, { start: at, end: at + 1 }, column, at + 1);
  items.push(item);
  const rest = skipSpaces(text, at + 1, end);
  if (rest < end && text[rest] !== '#') readContent(reader, rest, end);
  else if (cursor > at + 1 && cursor <= rest) {
    const word = { start: cursor, end: cursor };
    reader.spot = { part: 'word', holder: item, word, column: cursor - reader.lineStart };
  }
}

/** The mapping that a key at a column belongs to. */
function holderOfKey({ levels, root }: Reader, column: number): OutlineNode {
  if (levels.at(-1)?.isList && levels.at(-1)?.column === column) levels.pop();
  const top = levels.at(-1);
  if (top?.column === column && !top.isList) return top.node;
  const node = lastOf(top, root);
  levels.push({ node, column, isList: false });
  return node;
}

/** The value behind a colon, up to the end of its line or of its brackets. */
function readValue(reader: Reader, node: OutlineNode, end: number, column: number): void {
  const { text, cursor } = reader;
  let at = skipSpaces(text, node.from, end);
  // Anchors and tags go before a value.
  while (at < end && (text[at] === '&' || text[at] === '!')) {
    while (at < end && text[at] !== ' ' && text[at] !== '\t') at++;
    at = skipSpaces(text, at, end);
  }
  if (at < end && text[at] !== '#') readScalarOrFlow(reader, node, at, end, column);
  else if (cursor >= node.from && cursor <= at) {
    reader.spot = { part: 'value', node, word: { start: cursor, end: cursor } };
  }
}

function readScalarOrFlow(reader: Reader, node: OutlineNode, at: number, end: number, column: number): void {
  const { text, cursor } = reader;
  const first = text[at];
  if (first === '{' || first === '[') {
    const stop = readFlow(reader, node, at, flowLimit(text, reader.next, column));
    // The lines of the brackets are read.
    while (reader.next <= text.length && reader.next <= stop) {
      const newline = text.indexOf('\n', reader.next);
      reader.next = newline < 0 ? text.length + 1 : newline + 1;
    }
    return;
  }
  node.value = { start: at, end: trimmedEnd(text, at, end) };
  if (first === '|' || first === '>') {
    node.isText = true;
    // Lines of a text behind a dash are deeper than the dash.
    reader.textColumn = node.column >= 0 ? node.column : column;
  } else if (cursor >= at && cursor <= node.value.end) reader.spot = { part: 'value', node, word: node.value };
}
