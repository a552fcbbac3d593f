import type { FieldPath } from '../api/kind.ts';
import { newEntry } from './edit-insert.ts';
import type { NewEntry } from './edit-insert.ts';
import { childSpans, removeChild } from './edit-remove.ts';
import { insertUnder } from './edit-set.ts';
import type { Replacement } from './field-edit.ts';
import { parseText } from './parse.ts';
import type { Span } from './positions.ts';
import { columnOf, endOfLine, startOfLine } from './syntax-tree.ts';
import type { MappingNode } from './syntax-tree.ts';
import { valueAt } from './value-at.ts';
import { collectionOf, findPlace, placeOfPath } from './written-place.ts';
import type { WrittenText } from './written-place.ts';

/**
 * Puts a field, as it is written, under another one as well; `removeMoved` then takes it away from where it was. Undefined
 * where that one has a field of its name.
 */
export function copyField(written: WrittenText, path: FieldPath, under: FieldPath): readonly Replacement[] | undefined {
  const place = placeOfPath(written, path);
  if (place?.parent?.node.kind !== 'mapping') return undefined;
  const mapping = place.parent.node;
  const entry = mapping.entries[place.parent.index]!;
  const target = findPlace(written, under);
  const container = collectionOf(target.place);
  if (target.missing.length === 0 && container.kind === 'mapping') {
    if (container === mapping || container.entries.some(({ name }) => name === entry.name)) return undefined;
  }
  const toFlow = container.kind === 'mapping' ? container.flow : target.place.inFlow;
  const moved =
    mapping.flow === toFlow ? asWritten(written, mapping, place.parent.index) : anew(written, path, entry.name);
  return moved && insertUnder(written, under, moved);
}

/** Takes away a field that was copied, with the comments above it that went along. */
export function removeMoved(
  written: WrittenText,
  path: FieldPath,
  under: FieldPath,
): readonly Replacement[] | undefined {
  const place = placeOfPath(written, path);
  const parent = place?.parent;
  const removed = place && removeChild(written, place);
  if (!parent || !removed) return undefined;
  const target = placeOfPath(written, under);
  const container = target && collectionOf(target);
  const wentAlong = parent.index > 0 && !parent.node.flow && container?.kind === 'mapping' && !container.flow;
  const above = wentAlong ? commentsAbove(written.text, childSpans(parent.node)[parent.index]!.start) : [];
  return [...above.map((span) => ({ ...span, text: '' })), ...removed];
}

/** The field's own text, further in or out as its new place asks. */
function asWritten({ text, style }: WrittenText, mapping: MappingNode, index: number): NewEntry {
  const { start, end } = childSpans(mapping)[index]!;
  const { name } = mapping.entries[index]!;
  const source = text.slice(start, mapping.flow ? end : endOfLine(text, end));
  const column = columnOf(text, start);
  const [above] = mapping.flow || index === 0 ? [] : commentsAbove(text, start);
  const comments = above ? text.slice(above.start, above.end).trim() : '';
  const lines = ((comments === '' ? '' : comments + style.eol + ' '.repeat(column)) + source).split(/\r?\n/);
  const block = (to: number) => lines.map((line, at) => (at === 0 ? line : shifted(line, to - column))).join(style.eol);
  return { name, block, flow: source };
}

/** Comment lines right above a field, in its column: they are about it. None, or one span. */
function commentsAbove(text: string, start: number): readonly Span[] {
  const own = startOfLine(text, start);
  const indent = text.slice(own, start);
  let from = own;
  while (from > 0) {
    const line = startOfLine(text, from - 1);
    if (indent.trim() !== '' || !text.startsWith(`${indent}#`, line)) break;
    from = line;
  }
  return from < own ? [{ start: from, end: own }] : [];
}

function shifted(line: string, by: number): string {
  if (line.trim() === '') return line;
  if (by >= 0) return ' '.repeat(by) + line;
  const spaces = line.length - line.trimStart().length;
  return line.slice(Math.min(-by, spaces));
}

/** The field written anew, where it goes from a block into a flow collection or back. Comments in it could not go along. */
function anew(written: WrittenText, path: FieldPath, name: string): NewEntry | undefined {
  const place = placeOfPath(written, path)!;
  const { start, end } = childSpans(place.parent!.node)[place.parent!.index]!;
  if (/(^|\s)#/.test(written.text.slice(start, endOfLine(written.text, end)))) return undefined;
  const value = valueAt(parseText(written.text).value, path);
  return value === undefined ? undefined : newEntry(name, value, written);
}
