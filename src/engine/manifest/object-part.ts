import type { FieldPath } from '../api/kind.ts';
import type { ParsedText } from './parse.ts';
import { endOfLine, startOfLine } from './syntax-tree.ts';
import { placeOfPath, writtenOf } from './written-place.ts';

/** The lines of one object of a List: a document of their own, which is sooner read than the whole. */
export interface ObjectPart {
  readonly text: string;
  /** Where it begins in the document. */
  readonly offset: number;
  /** Where the object stands in it. */
  readonly base: FieldPath;
}

/**
 * The part of a document that holds the object at a path, an item of a block list; undefined for an object that is the
 * whole document, or on a line with others. An alias in it may point out of it: then it cannot be read alone.
 */
export function objectPart(parsed: ParsedText, base: FieldPath): ObjectPart | undefined {
  if (!base.endsWith(']')) return undefined;
  const written = writtenOf(parsed);
  const parent = written && placeOfPath(written, base)?.parent;
  if (!written || parent?.node.kind !== 'sequence' || parent.node.flow) return undefined;
  const { text } = written;
  const { dash, value } = parent.node.items[parent.index]!;
  const start = startOfLine(text, dash);
  if (text.slice(start, dash).trim() !== '') return undefined;
  const end = endOfLine(text, value.end);
  // With its line break, if there is one: the object may lose its last line.
  const next = text.indexOf('\n', end);
  return { text: text.slice(start, next < 0 ? text.length : next + 1), offset: start, base: '[0]' };
}
