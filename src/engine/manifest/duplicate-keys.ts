import { removeChild } from './edit-remove.ts';
import type { Replacement } from './field-edit.ts';
import type { ParsedText } from './parse.ts';
import type { MappingNode, SyntaxEntry, SyntaxNode } from './syntax-tree.ts';
import { writtenOf } from './written-place.ts';

/** Takes away the field before one whose key (of the same name, in the same mapping) begins at `start`. */
export function earlierKeys(parsed: ParsedText, start: number): readonly Replacement[] | undefined {
  const written = writtenOf(parsed);
  const node = written && mappingWithKey(written.root, start);
  if (!written || !node) return undefined;
  const later = node.entries.findIndex((entry) => beginsAt(entry, start));
  const index = node.entries.findIndex(({ name }, at) => at < later && name === node.entries[later]!.name);
  const place = { node, inFlow: node.flow };
  return index < 0
    ? undefined
    : removeChild(written, { node: node.entries[index]!.value, parent: { node, index, place }, inFlow: node.flow });
}

/** A duplicate's place is that of its key without quotes. */
function beginsAt({ key, quote }: SyntaxEntry, start: number): boolean {
  return key.start + quote.length === start;
}

function mappingWithKey(node: SyntaxNode, start: number): MappingNode | undefined {
  if (node.kind === 'sequence')
    return first(
      node.items.map(({ value }) => value),
      start,
    );
  if (node.kind !== 'mapping') return undefined;
  if (node.entries.some((entry) => beginsAt(entry, start))) return node;
  return first(
    node.entries.map(({ value }) => value),
    start,
  );
}

function first(nodes: readonly SyntaxNode[], start: number): MappingNode | undefined {
  const inside = nodes.find((node) => node.start <= start && start < node.end);
  return inside && mappingWithKey(inside, start);
}
