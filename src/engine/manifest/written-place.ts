import type { FieldPath } from '../api/kind.ts';
import { pathSteps } from '../api/schema/field-path.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import type { ParsedText } from './parse.ts';
import { columnOf, syntaxTree } from './syntax-tree.ts';
import type { MappingNode, SequenceNode, SyntaxNode } from './syntax-tree.ts';
import type { YamlStyle } from './write-yaml.ts';

/** A document's text, how it is written, and how new parts of it should be. */
export interface WrittenText {
  readonly text: string;
  readonly root: SyntaxNode;
  readonly style: YamlStyle;
}

/** Where a value stands: in which collection, as which of its children. The document itself stands in none. */
export interface WrittenPlace {
  readonly node: SyntaxNode;
  readonly parent?: { readonly node: MappingNode | SequenceNode; readonly index: number; readonly place: WrittenPlace };
  /** Inside a flow collection, where line breaks mean nothing. */
  readonly inFlow: boolean;
}

export function writtenText(text: string): WrittenText | undefined {
  const root = syntaxTree(text);
  return root && { text, root, style: styleOf(text, root) };
}

const known = new WeakMap<ParsedText, WrittenText | 'unreadable'>();

/** The same of a document that was read: made when first asked for, and kept with it. */
export function writtenOf(parsed: ParsedText): WrittenText | undefined {
  let written = known.get(parsed);
  if (!written) known.set(parsed, (written = writtenText(parsed.text) ?? 'unreadable'));
  return written === 'unreadable' ? undefined : written;
}

/** The deepest place of a path that is written, and the steps that are not. Aliases are followed to what they stand for. */
export function findPlace(
  { root }: WrittenText,
  path: FieldPath,
): { place: WrittenPlace; missing: readonly PathStep[] } {
  const steps = pathSteps(path);
  let place: WrittenPlace = { node: root, inFlow: false };
  for (const [index, step] of steps.entries()) {
    const next = childOf(place, step);
    if (!next) return { place, missing: steps.slice(index) };
    place = next;
  }
  return { place, missing: [] };
}

/** The place of a path that is written as a whole. */
export function placeOfPath(written: WrittenText, path: FieldPath): WrittenPlace | undefined {
  const { place, missing } = findPlace(written, path);
  return missing.length === 0 ? place : undefined;
}

/** A collection itself, where an alias stands for it. */
export function collectionOf({ node }: WrittenPlace): SyntaxNode {
  return node.kind === 'alias' ? node.target : node;
}

function childOf(place: WrittenPlace, step: PathStep): WrittenPlace | undefined {
  const node = collectionOf(place);
  const inFlow = (node.kind === 'mapping' || node.kind === 'sequence') && node.flow;
  if (node.kind === 'mapping') {
    // The later of two counts.
    const index = node.entries.findLastIndex(({ name }) => name === String(step));
    const entry = node.entries[index];
    return entry && { node: entry.value, parent: { node, index, place }, inFlow };
  }
  if (node.kind !== 'sequence' || typeof step !== 'number') return undefined;
  const item = node.items[step];
  return item && { node: item.value, parent: { node, index: step, place }, inFlow };
}

/** What a document does already; where it shows nothing, what most manifests do. */
function styleOf(text: string, root: SyntaxNode): YamlStyle {
  const seen: { step?: number; indentedLists?: boolean } = {};
  look(root);
  return {
    eol: /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n',
    step: seen.step ?? 2,
    indentedLists: seen.indentedLists ?? false,
    json: root.kind === 'mapping' && root.flow && root.entries.every(({ quote }) => quote === '"'),
  };

  function look(node: SyntaxNode): void {
    if (seen.step !== undefined && seen.indentedLists !== undefined) return;
    if (node.kind === 'sequence') for (const item of node.items) look(item.value);
    if (node.kind !== 'mapping' || node.flow) return;
    for (const { key, value } of node.entries) {
      if (value.kind === 'mapping' && !value.flow)
        seen.step ??= Math.max(1, columnOf(text, value.start) - columnOf(text, key.start));
      if (value.kind === 'sequence' && !value.flow)
        seen.indentedLists ??= columnOf(text, value.start) > columnOf(text, key.start);
      look(value);
    }
  }
}
