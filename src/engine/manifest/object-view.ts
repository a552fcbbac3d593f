import type { FieldPath, Json, JsonObject, KubeObject } from '../api/kind.ts';
import { childPath, itemPath } from '../api/schema/field-path.ts';
import { writtenPath } from './admit.ts';
import type { Admitted } from './admit.ts';
import { locate } from './locate.ts';
import type { TextRange } from './locate.ts';
import { isObject } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { objectRanges } from './object-ranges.ts';
import { objectYaml } from './object-yaml.ts';
import { positionsOfText } from './parse.ts';
import type { PositionNode } from './positions.ts';

/** How a line came to differ: the cluster filled it in, or has another value. */
export type LineMark = 'filled' | 'changed';

/** Lines of a text, and those that differ, by their number from 0. */
export interface MarkedText {
  readonly text: string;
  readonly marks: Readonly<Record<number, LineMark>>;
}

/** An object as the cluster has it, beside what was written. */
export interface ObjectView {
  readonly inCluster: MarkedText;
  /** Absent for what no manifest holds. `line` is that of the whole text, from 1, at which it begins. */
  readonly written?: MarkedText & { readonly line: number };
}

/** An object of the cluster beside the document that it was written in. */
export function objectView(
  object: KubeObject,
  own?: { readonly manifest: Manifest; readonly admitted: Admitted },
): ObjectView {
  const text = objectYaml(object);
  const value = object as unknown as JsonObject;
  if (!own) return { inCluster: { text, marks: {} } };
  const { manifest, admitted } = own;
  const written = newestOf(admitted);
  return {
    inCluster: { text, marks: marksInCluster(text, value, written) },
    written: writtenText(manifest, admitted, written, value),
  };
}

/** What was written, in the words of the newest version. */
function newestOf({ written, definition, olderVersion }: Admitted): JsonObject {
  return (olderVersion !== undefined && definition?.convert?.(written, olderVersion)) || written;
}

function marksInCluster(text: string, object: JsonObject, written: JsonObject): Record<number, LineMark> {
  const lineOf = lineCounter(text);
  const marks: Record<number, LineMark> = {};
  const mark = (start: number, end: number, as: LineMark) => {
    for (let line = lineOf(start); line <= lineOf(Math.max(start, end - 1)); line++) marks[line] = as;
  };
  const walk = (node: PositionNode, own: Json | undefined, was: Json | undefined) => {
    for (const [key, child] of node.entries ?? [])
      step(child, child.key?.start ?? child.start, memberOf(own, key), memberOf(was, key));
    for (const [index, item] of node.items?.entries() ?? [])
      step(item, item.start, memberOf(own, index), memberOf(was, index));
    if (!node.entries && !node.items && own !== undefined && !isSame(own, was)) mark(node.start, node.end, 'changed');
  };
  const step = (node: PositionNode, start: number, own: Json | undefined, was: Json | undefined) => {
    if (was === undefined || was === null) mark(start, node.end, 'filled');
    else walk(node, own, was);
  };
  const root = positionsOfText(text);
  const isSecret = object['kind'] === 'Secret';
  // Its values are hidden: nothing is to be seen of whether they differ.
  const seen = isSecret
    ? { ...written, data: object['data'] ?? null, stringData: object['stringData'] ?? null }
    : written;
  if (root) walk(root, isSecret ? { ...object, data: null, stringData: null } : object, seen);
  return marks;
}

function writtenText(
  manifest: Manifest,
  admitted: Admitted,
  written: JsonObject,
  object: JsonObject,
): MarkedText & { readonly line: number } {
  const [range] = objectRanges(manifest, [admitted.base]) as readonly [TextRange];
  const own = manifest.written.text.split('\n').slice(0, range.endLine - manifest.line);
  // The marker above an object is no part of it.
  const marker = range.startLine - manifest.line - 1;
  const first = /^---\s*$/.test(own[marker] ?? '') ? marker + 1 : marker;
  const line = manifest.line + first + 1;
  const lines = own.slice(first);
  const marks: Record<number, LineMark> = {};
  const mark = (path: FieldPath) => {
    const place = locate(manifest, writtenPath(admitted, path));
    if (place?.written) marks[place.mark.startLine - line] = 'changed';
  };
  const walk = (was: Json, own: Json | undefined, path: FieldPath) => {
    if (own === undefined && path !== '') mark(path);
    else if (Array.isArray(was))
      for (const [index, item] of (was as readonly Json[]).entries())
        walk(item, memberOf(own, index), itemPath(path, index));
    else if (isObject(was))
      for (const [key, child] of Object.entries(was)) walk(child, memberOf(own, key), childPath(path, key));
    else if (was !== null && !isSame(own, was)) mark(path);
  };
  if (object['kind'] !== 'Secret') walk(written, object, '');
  return { text: withoutIndent(lines).join('\n'), marks, line };
}

function memberOf(value: Json | undefined, step: string | number): Json | undefined {
  if (Array.isArray(value)) return (value as readonly Json[])[Number(step)];
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isSame(own: Json | undefined, was: Json | undefined): boolean {
  return own === was || (typeof own === 'object' && JSON.stringify(own) === JSON.stringify(was));
}

/** An item of a List stands further in than it is to be read. */
function withoutIndent(lines: readonly string[]): readonly string[] {
  const first = lines[0] ?? '';
  const dash = /^( *)- +/.exec(first);
  if (!dash) return lines;
  const indent = ' '.repeat(dash[0].length);
  return lines.map((line, index) => (index === 0 || line.startsWith(indent) ? line.slice(indent.length) : line));
}

function lineCounter(text: string): (offset: number) => number {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.filter((start) => start <= offset).length;
}
