import type { Json } from '../api/kind.ts';
import type { Replacement } from './field-edit.ts';
import { columnOf, endOfLine, skipBlank } from './syntax-tree.ts';
import type { MappingNode, SequenceNode, SyntaxNode } from './syntax-tree.ts';
import type { WrittenText } from './written-place.ts';
import { entryText, flowEntry, flowText, itemText } from './write-yaml.ts';

/** A field to put into a mapping: its value, or its text as it stood elsewhere (`block` for a column, `flow`). */
export interface NewEntry {
  readonly name: string;
  readonly block: (column: number) => string;
  readonly flow: string;
}

export function newEntry(name: string, value: Json, { style }: WrittenText): NewEntry {
  return {
    name,
    block: (column) => entryText(name, value, column, style),
    flow: flowEntry(name, value, style),
  };
}

/** Puts a field into a mapping: behind `after`, first where that is '', else last. */
export function insertEntry(
  written: WrittenText,
  mapping: MappingNode,
  entry: NewEntry,
  after: string | undefined,
): readonly Replacement[] {
  const { text, style } = written;
  const { entries } = mapping;
  const first = entries[0];
  if (!first)
    return [{ start: mapping.start, end: mapping.end, text: style.json ? `{${entry.flow}}` : `{ ${entry.flow} }` }];
  const named = entries.findLastIndex(({ name }) => name === after);
  const before = entries[named < 0 ? entries.length - 1 : named]!;
  if (mapping.flow) {
    const gap = text.slice(mapping.start + 1, first.key.start);
    const isTall = gap.includes('\n');
    const between = isTall ? style.eol + ' '.repeat(columnOf(text, first.key.start)) : ' ';
    if (after === '') return [insertion(first.key.start, `${entry.flow},${between}`)];
    return appendInFlow(text, endOf(before.value, before.colon), entry.flow, between);
  }
  const column = columnOf(text, first.key.start);
  const indent = ' '.repeat(column);
  if (after === '') return [insertion(first.key.start, entry.block(column) + style.eol + indent)];
  const at = endOfLine(text, endOf(before.value, before.colon));
  return [insertion(at, style.eol + indent + entry.block(column))];
}

/** Puts an item at the end of a list. */
export function appendItem(written: WrittenText, list: SequenceNode, value: Json): readonly Replacement[] {
  const { text, style } = written;
  const first = list.items[0];
  const last = list.items.at(-1);
  if (!first || !last) return [{ start: list.start, end: list.end, text: flowText([value], style) }];
  if (list.flow) {
    const isTall = text.slice(list.start + 1, first.value.start).includes('\n');
    const between = isTall ? style.eol + ' '.repeat(columnOf(text, first.value.start)) : ' ';
    return appendInFlow(text, last.value.end, flowText(value, style), between);
  }
  const column = columnOf(text, first.dash);
  const at = endOfLine(text, endOf(last.value, last.dash + 1));
  return [insertion(at, `${style.eol}${' '.repeat(column)}- ${itemText(value, column, style)}`)];
}

/** Behind a child of a flow collection that ends at `end`; a comment behind that child stays with it. */
function appendInFlow(text: string, end: number, added: string, between: string): readonly Replacement[] {
  const comma = skipBlank(text, end);
  const hasComma = text[comma] === ',';
  const behind = hasComma ? comma + 1 : end;
  const rest = skipBlank(text, behind);
  const hasComment = text[rest] === '#';
  if (!hasComment) return [insertion(end, `,${between}${added}`)];
  const lineEnd = endOfLine(text, rest);
  if (hasComma) return [insertion(lineEnd, `${between}${added},`)];
  return [insertion(end, ','), insertion(lineEnd, between + added)];
}

/** Where a child ends; that of something empty is where it would stand. */
function endOf(node: SyntaxNode, otherwise: number): number {
  return Math.max(node.end, otherwise);
}

export function insertion(at: number, text: string): Replacement {
  return { start: at, end: at, text };
}
