import type { FieldPath } from '../api/kind.ts';
import { pathSteps } from '../api/schema/field-path.ts';
import type { PathStep } from '../api/schema/field-path.ts';
import type { Manifest } from './manifest.ts';
import { positionsOfText } from './parse.ts';
import type { PositionNode, Span } from './positions.ts';

/** Where something stands in the text: 1-based lines and columns as editors count them, `end` exclusive. */
export interface TextRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a field stands, or (`written` false) its nearest parent that is written. */
export interface FieldRange {
  readonly written: boolean;
  /** The field's name; absent for an item of a list and for the document itself. */
  readonly key?: TextRange;
  readonly value: TextRange;
  /** The one to mark: a short value itself, else its key, else the first line of an item. */
  readonly mark: TextRange;
}

/** Finds a field of a document. Undefined when nothing is written in the document. */
export function locate(manifest: Manifest, path: FieldPath): FieldRange | undefined {
  const { text } = manifest.written;
  const root = rootOf(manifest);
  if (!root) return undefined;
  let node = root;
  let written = true;
  for (const step of pathSteps(path)) {
    const next = childOf(node, step);
    if (!next) {
      written = false;
      break;
    }
    node = next;
  }
  const at = (span: Span) => rangeOf(manifest, span);
  const key = node.key && at(node.key);
  return { written, ...(key && { key }), value: at(node), mark: at(markOf(node, written, text)) };
}

/** Where a value stands in its document's text; undefined for one that is not written. */
export function spanOf(manifest: Manifest, path: FieldPath): Span | undefined {
  let node = rootOf(manifest);
  for (const step of pathSteps(path)) node = node && childOf(node, step);
  return node && { start: node.start, end: node.end };
}

/** The place of offsets of a document's text, in the whole text. */
export function rangeOf(manifest: Manifest, span: Span): TextRange {
  const { text } = manifest.written;
  let line = manifest.line;
  let lineStart = 0;
  const next = (to: number) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < to; at = text.indexOf('\n', lineStart)) {
      line++;
      lineStart = at + 1;
    }
    return { line: line + 1, column: to - lineStart + 1 };
  };
  const start = next(span.start);
  const end = next(Math.max(span.start, span.end));
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const wholes = new WeakMap<Manifest['written'], TextRange>();

/** The whole of a document, without the blank lines at its end. */
export function documentRange(manifest: Manifest): TextRange {
  const { written, line } = manifest;
  const known = wholes.get(written);
  if (known?.startLine === line + 1) return known;
  const range = known
    ? { ...known, startLine: line + 1, endLine: line + 1 + known.endLine - known.startLine }
    : rangeOf(manifest, { start: 0, end: written.text.trimEnd().length });
  wholes.set(written, range);
  return range;
}

const roots = new WeakMap<Manifest['written'], PositionNode | 'nothing'>();

/** Positions are read when first asked for, and kept with the text. */
function rootOf({ written }: Manifest): PositionNode | undefined {
  let root = roots.get(written);
  if (!root) roots.set(written, (root = positionsOfText(written.text) ?? 'nothing'));
  return root === 'nothing' ? undefined : root;
}

function childOf(node: PositionNode, step: PathStep): PositionNode | undefined {
  if (node.entries) return node.entries.get(String(step));
  return typeof step === 'number' ? node.items?.[step] : undefined;
}

function markOf(node: PositionNode, written: boolean, text: string): Span {
  if (!written && node.key) return node.key;
  const isShort =
    !node.entries && !node.items && node.end > node.start && !text.slice(node.start, node.end).includes('\n');
  if (isShort) return node;
  if (node.key) return node.key;
  // An item of a list, or the document: its first key, or its first line.
  const first = node.entries?.values().next().value?.key;
  if (first) return first;
  const line = text.indexOf('\n', node.start);
  return { start: node.start, end: line < 0 ? node.end : Math.max(node.start, Math.min(node.end, line)) };
}
