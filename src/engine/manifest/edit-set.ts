import type { FieldPath, Json } from '../api/kind.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import { appendItem, insertEntry, insertion, newEntry } from './edit-insert.ts';
import type { NewEntry } from './edit-insert.ts';
import type { Replacement } from './field-edit.ts';
import { columnOf, endOfLine, startOfLine } from './syntax-tree.ts';
import type { SyntaxNode } from './syntax-tree.ts';
import { collectionOf, findPlace } from './written-place.ts';
import type { WrittenPlace, WrittenText } from './written-place.ts';
import { blockText, flowText, itemText, scalarText } from './write-yaml.ts';

/** Gives a field a value. Undefined where something stands in the way: a text with a field in it. */
export function setField(
  written: WrittenText,
  path: FieldPath,
  value: Json,
  after: string | undefined,
): readonly Replacement[] | undefined {
  const { place, missing } = findPlace(written, path);
  const step = missing[0];
  return step === undefined
    ? replaceValue(written, place, value)
    : insertChild(written, place, step, nested(missing.slice(1), value), after);
}

/** A value below the parents that it still lacks. */
function nested(steps: readonly PathStep[], value: Json): Json {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = nested(rest, value);
  return step === 0 ? [inner] : { [step]: inner };
}

function insertChild(
  written: WrittenText,
  place: WrittenPlace,
  step: PathStep,
  value: Json,
  after: string | undefined,
): readonly Replacement[] | undefined {
  const node = collectionOf(place);
  if (node.kind === 'mapping') return insertEntry(written, node, newEntry(String(step), value, written), after);
  if (node.kind === 'sequence') return step === node.items.length ? appendItem(written, node, value) : undefined;
  if (!isNull(written.text, node)) return undefined;
  return replaceValue(written, place, step === 0 ? [value] : { [step]: value });
}

/** Puts a field, as it stood elsewhere, under a path; its parents are made where they are not there. */
export function insertUnder(
  written: WrittenText,
  path: FieldPath,
  entry: NewEntry,
): readonly Replacement[] | undefined {
  const { place, missing } = findPlace(written, path);
  const node = collectionOf(place);
  if (missing.length === 0) {
    if (node.kind === 'mapping') return insertEntry(written, node, entry, undefined);
    return isNull(written.text, node) ? replaceEmpty(written, place, entry) : undefined;
  }
  const [step] = missing;
  if (missing.length > 1 || typeof step !== 'string' || node.kind !== 'mapping') return undefined;
  const { eol, step: indent, json } = written.style;
  const parent: NewEntry = {
    name: step,
    block: (column) => `${step}:${eol}${' '.repeat(column + indent)}${entry.block(column + indent)}`,
    flow: json ? `${JSON.stringify(step)}: {${entry.flow}}` : `${step}: { ${entry.flow} }`,
  };
  return insertEntry(written, node, parent, undefined);
}

/** `spec:` without anything gets its first field. */
function replaceEmpty(written: WrittenText, place: WrittenPlace, entry: NewEntry): readonly Replacement[] | undefined {
  const { text, style } = written;
  const { node, parent, inFlow } = place;
  if (parent?.node.kind !== 'mapping') return undefined;
  if (inFlow)
    return [{ start: node.start, end: node.end, text: style.json ? `{${entry.flow}}` : ` { ${entry.flow} }` }];
  const own = parent.node.entries[parent.index]!;
  const column = columnOf(text, own.key.start) + style.step;
  return belowKey(written, own.colon, node, `${' '.repeat(column)}${entry.block(column)}`);
}

/** Replaces a value by another one, in the quotes and in the style (block or flow) that it is written in. */
export function replaceValue(written: WrittenText, place: WrittenPlace, value: Json): readonly Replacement[] {
  const { node, parent, inFlow } = place;
  const { text, style } = written;
  const isBlock = (node.kind === 'mapping' || node.kind === 'sequence') && !node.flow;
  const isScalar = typeof value !== 'object' || value === null;
  const quote = style.json ? '"' : quoteOf(node);
  if (inFlow)
    return [put(written, place, typeof value === 'string' ? scalarText(value, 'flow', quote) : flowText(value, style))];
  if (isScalar || Object.keys(value).length === 0) {
    const own = typeof value === 'string' ? scalarText(value, 'block', quoteOf(node)) : flowText(value, style);
    if (!isBlock) return [put(written, place, own)];
    if (parent?.node.kind !== 'mapping') return [{ start: node.start, end: endOfLine(text, node.end), text: own }];
    // What was below the key goes; what stands on its line stays.
    const { colon } = parent.node.entries[parent.index]!;
    const lineEnd = endOfLine(text, colon);
    return [
      insertion(colon, ` ${own}`),
      { start: lineEnd, end: Math.max(lineEnd, endOfLine(text, node.end)), text: '' },
    ];
  }
  if (isBlock) {
    // A list may stand in the column of its key, fields may not.
    const own = columnOf(text, node.start);
    const entry = parent?.node.kind === 'mapping' ? parent.node.entries[parent.index] : undefined;
    const isLevel = entry !== undefined && !Array.isArray(value) && own <= columnOf(text, entry.key.start);
    const column = isLevel ? own + style.step : own;
    const lead = ' '.repeat(column - own);
    return [{ start: node.start, end: endOfLine(text, node.end), text: lead + blockText(value, column, style) }];
  }
  if (node.kind === 'mapping' || node.kind === 'sequence') return [put(written, place, flowText(value, style))];
  if (!parent) return [put(written, place, blockText(value, 0, style))];
  if (parent.node.kind === 'sequence') {
    const { dash } = parent.node.items[parent.index]!;
    const { start, end, text: item } = put(written, place, itemText(value, columnOf(text, dash), style));
    return [{ start, end: item.includes('\n') ? endOfLine(text, end) : end, text: item }];
  }
  const { key, colon } = parent.node.entries[parent.index]!;
  const own = columnOf(text, key.start);
  const column = Array.isArray(value) && !style.indentedLists ? own : own + style.step;
  return belowKey(written, colon, node, ' '.repeat(column) + blockText(value, column, style));
}

/** Writes a block on the lines below a key, whose value on its own line goes and whose comment there stays. */
function belowKey(
  { text, style }: WrittenText,
  colon: number,
  node: SyntaxNode,
  block: string,
): readonly Replacement[] {
  const lineEnd = endOfLine(text, Math.max(colon, node.end));
  const below = insertion(lineEnd, style.eol + block);
  return node.end > node.start ? [{ start: colon, end: node.end, text: '' }, below] : [below];
}

/** Text in the place of a value; where nothing stands yet, a space (and in `{a}` a colon) comes before it. */
function put({ text }: WrittenText, { node, parent }: WrittenPlace, value: string): Replacement {
  const start = node.kind === 'scalar' ? (node.tag ?? node.start) : node.start;
  if (node.kind !== 'scalar' || node.style !== 'empty') return { start, end: node.end, text: value };
  const hasColon = parent?.node.kind !== 'mapping' || text[parent.node.entries[parent.index]!.colon - 1] === ':';
  const isApart = start > startOfLine(text, start) && text[start - 1] !== ' ';
  return { start, end: node.end, text: (hasColon ? '' : ':') + (isApart || !hasColon ? ' ' : '') + value };
}

function quoteOf(node: SyntaxNode): '' | "'" | '"' {
  if (node.kind !== 'scalar') return '';
  return node.style === 'double' ? '"' : node.style === 'single' ? "'" : '';
}

function isNull(text: string, node: SyntaxNode): boolean {
  if (node.kind !== 'scalar') return false;
  return (
    node.style === 'empty' || (node.style === 'plain' && /^(~|null|Null|NULL)$/.test(text.slice(node.start, node.end)))
  );
}
