import type { FieldPath } from '../api/kind.ts';
import { insertion } from './edit-insert.ts';
import { replaceValue } from './edit-set.ts';
import type { Replacement } from './field-edit.ts';
import type { Span } from './positions.ts';
import { endOfLine, startOfLine } from './syntax-tree.ts';
import type { MappingNode, SequenceNode } from './syntax-tree.ts';
import { placeOfPath } from './written-place.ts';
import type { WrittenPlace, WrittenText } from './written-place.ts';
import { flowText } from './write-yaml.ts';

/** Takes a field or an item away: its lines, with the comments on them. The last one of a collection leaves it empty. */
export function removeField(written: WrittenText, path: FieldPath): readonly Replacement[] | undefined {
  const place = placeOfPath(written, path);
  return place?.parent && removeChild(written, place);
}

export function removeChild(written: WrittenText, { parent }: WrittenPlace): readonly Replacement[] | undefined {
  if (!parent) return undefined;
  const { node, index, place } = parent;
  const spans = childSpans(node);
  const { text } = written;
  if (spans.length === 1) {
    if (node.flow) return [{ start: node.start + 1, end: node.end - 1, text: '' }];
    const nothing = node.kind === 'mapping' ? {} : [];
    if (place.parent?.node.kind !== 'mapping' || place.inFlow) return replaceValue(written, place, nothing);
    // Comments above it stay.
    const { colon } = place.parent.node.entries[place.parent.index]!;
    const behindKey = insertion(colon, ` ${flowText(nothing, written.style)}`);
    return [behindKey, { ...inBlock(text, spans[0]!, undefined), text: '' }];
  }
  const own = spans[index]!;
  return [{ ...(node.flow ? inFlow(spans, index) : inBlock(text, own, spans[index + 1])), text: '' }];
}

/** From where a child begins (its key, its dash) to where its value ends. */
export function childSpans(node: MappingNode | SequenceNode): readonly Span[] {
  if (node.kind === 'mapping')
    return node.entries.map(({ key, colon, value }) => ({ start: key.start, end: Math.max(colon, value.end) }));
  return node.items.map(({ dash, value }) => ({ start: dash, end: Math.max(node.flow ? dash : dash + 1, value.end) }));
}

/** With the comma behind it, or before it if it is the last. */
function inFlow(spans: readonly Span[], index: number): Span {
  const next = spans[index + 1];
  return next
    ? { start: spans[index]!.start, end: next.start }
    : { start: spans[index - 1]!.end, end: spans[index]!.end };
}

function inBlock(text: string, own: Span, next: Span | undefined): Span {
  const lineStart = startOfLine(text, own.start);
  const lineEnd = endOfLine(text, own.end);
  if (text.slice(lineStart, own.start).trim() === '') {
    const following = text.indexOf('\n', lineEnd);
    if (following >= 0) return { start: lineStart, end: following + 1 };
    // The last line of a text without a line break at its end.
    return {
      start: lineStart === 0 ? 0 : endOfLine(text, lineStart - 1 - (text[lineStart - 2] === '\r' ? 1 : 0)),
      end: lineEnd,
    };
  }
  // The first of a block that begins behind a dash: the next one moves up to it, unless a comment stands between.
  if (next && text.slice(lineEnd, next.start).trim() === '') return { start: own.start, end: next.start };
  return { start: text.slice(lineStart, own.start).trimEnd().length + lineStart, end: lineEnd };
}
