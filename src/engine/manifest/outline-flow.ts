import { flowTokenEnd, skipGaps, skipSpaces, unquoted } from './line-scan.ts';
import { newNode } from './outline-node.ts';
import type { OutlineNode, Spot } from './outline-node.ts';

interface FlowReader {
  readonly text: string;
  readonly cursor: number;
  spot: Spot | undefined;
}

/** What stands in brackets, from the opening one on. Gives the place behind the closing one, or where it would be. */
export function readFlow(reader: FlowReader, node: OutlineNode, open: number, limit: number): number {
  const { text, cursor } = reader;
  const isMap = text[open] === '{';
  node.isFlow = true;
  if (isMap) node.entries ??= [];
  else node.items ??= [];
  let at = open + 1;
  // Whether a new entry or item may begin: behind the bracket and behind a comma.
  let fresh = true;
  for (;;) {
    const gap = at;
    at = skipGaps(text, at, limit);
    const char = at < limit ? text[at] : undefined;
    if (char === undefined || char === ',' || char === '}' || char === ']') {
      if (fresh && cursor >= gap && cursor <= at) reader.spot = spotInFlow(node, cursor);
      if (char === undefined) return limit;
      at++;
      if (char !== ',') return at;
      fresh = true;
      continue;
    }
    fresh = false;
    at = Math.max(at + 1, isMap ? readFlowEntry(reader, node, at, limit) : readFlowItem(reader, node, at, limit));
  }
}

function spotInFlow(holder: OutlineNode, cursor: number): Spot {
  const word = { start: cursor, end: cursor };
  if (!holder.items) return { part: 'word', holder, word, column: -1 };
  const node = newNode(holder, holder.items.length, word, -1, cursor);
  return { part: 'value', node, word };
}

function readFlowEntry(reader: FlowReader, holder: OutlineNode, at: number, limit: number): number {
  const { text, cursor } = reader;
  const key = { start: at, end: flowTokenEnd(text, at, limit) };
  const colon = skipGaps(text, key.end, limit);
  const hasColon = colon < limit && text[colon] === ':';
  const name = unquoted(text.slice(key.start, key.end));
  const node = newNode(holder, name, key, -1, colon + 1);
  const here = cursor >= key.start && cursor <= key.end;
  if (!hasColon) {
    if (here) reader.spot = { part: 'word', holder, word: key, column: -1 };
    else holder.entries?.push(node);
    return key.end;
  }
  holder.entries?.push(node);
  if (here) reader.spot = { part: 'key', node, word: key };
  const start = skipGaps(text, colon + 1, limit);
  if (start < limit && !',}]'.includes(text[start]!)) return readFlowValue(reader, node, start, limit);
  if (cursor > colon && cursor <= start) reader.spot = { part: 'value', node, word: { start: cursor, end: cursor } };
  return start;
}

function readFlowItem(reader: FlowReader, holder: OutlineNode, at: number, limit: number): number {
  const node = newNode(holder, holder.items!.length, { start: at, end: at }, -1, at);
  holder.items!.push(node);
  return readFlowValue(reader, node, at, limit);
}

function readFlowValue(reader: FlowReader, node: OutlineNode, at: number, limit: number): number {
  const { text, cursor } = reader;
  if (text[at] === '{' || text[at] === '[') return readFlow(reader, node, at, limit);
  node.value = { start: at, end: flowTokenEnd(text, at, limit) };
  if (cursor >= at && cursor <= node.value.end) reader.spot = { part: 'value', node, word: node.value };
  return node.value.end;
}

/** Where brackets end at the latest, closed or not: at a line, from `next` on, that is not deeper than their key. */
export function flowLimit(text: string, next: number, column: number): number {
  for (let start = next; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const at = skipSpaces(text, start, end);
    const isBlank = at === end || text[at] === '#' || text[at] === '\r';
    if (!isBlank && at - start <= column && text[at] !== '}' && text[at] !== ']') return start - 1;
    start = end + 1;
  }
  return text.length;
}
