import { parseEvents, YAMLException } from 'js-yaml';
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Json } from '../api/kind.ts';
import { construct, ConstructError } from './construct.ts';
import type { DuplicateKey } from './construct.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { positionsOf } from './positions.ts';
import type { PositionNode } from './positions.ts';
import { resolveScalar, resolveTagged } from './scalar.ts';
import { syntaxProblem } from './syntax.ts';
import type { SyntaxProblem } from './syntax.ts';

/** The text of one document, and what it says. Depends on nothing but the text, so it is kept while the text is. */
export interface ParsedText {
  readonly text: string;
  /** Null for a document in which nothing is written. What could be read, where `problem` is set. */
  readonly value: Json;
  readonly duplicates: readonly DuplicateKey[];
  readonly problem?: SyntaxProblem;
  /** How many line breaks are in the text. */
  readonly lines: number;
}

/** Reads one document. Never throws. */
export function parseText(text: string): ParsedText {
  const plain = readPlainYaml(text);
  if (plain !== undefined) return { text, lines: linesOf(text), value: plain, duplicates: NONE };
  return parseWholeYaml(text);
}

const NONE: readonly DuplicateKey[] = [];

/** Reads a document with the whole parser, whatever is in it. */
export function parseWholeYaml(text: string): ParsedText {
  try {
    return { text, lines: linesOf(text), ...construct(parseEvents(text, {}), text) };
  } catch (error) {
    return recover(text, error);
  }
}

function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** Where everything in a document stands; undefined for an empty one. Made when asked for: few documents are. */
export function positionsOfText(text: string): PositionNode | undefined {
  try {
    return positionsOf(parseEvents(text, {}), text);
  } catch {
    return tolerantPositions(parseTolerantly(text).contents);
  }
}

/**
 * What js-yaml refuses, a tolerant parser reads again: it takes what js-yaml refuses wrongly, and of a document that is
 * being typed it gives a part.
 */
function recover(text: string, error: unknown): ParsedText {
  const document = parseTolerantly(text);
  const value = tolerantValue(document.contents, new Map());
  const parsed = { text, value, duplicates: [], lines: linesOf(text) };
  if (error instanceof ConstructError) {
    const template = text.startsWith('{{', error.start - 1);
    const { code, start, end } = error;
    const problem: SyntaxProblem = template
      ? { code: 'template-expression', start: start - 1, end }
      : { code, start, end };
    return { ...parsed, problem };
  }
  if (!(error instanceof YAMLException)) throw error;
  const { reason, mark } = error;
  const first = document.errors[0];
  const tolerant = first && { tolerant: { code: first.code, position: first.pos[0] } };
  const problem = syntaxProblem(text, { reason, position: mark?.position ?? 0, ...tolerant });
  // A tab is never indentation, though the tolerant parser lets some pass.
  if (!first && problem.code !== 'tab-indentation' && problem.code !== 'too-deep') return parsed;
  return { ...parsed, problem };
}

function parseTolerantly(text: string) {
  return parseDocument(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent', keepSourceTokens: false });
}

function tolerantValue(node: unknown, anchors: Map<string, Json>): Json {
  const value = valueWithin(node, anchors);
  if ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor) anchors.set(node.anchor, value);
  return value;
}

function valueWithin(node: unknown, anchors: Map<string, Json>): Json {
  if (isAlias(node)) return anchors.get(node.source) ?? null;
  if (isSeq(node)) return node.items.map((item) => tolerantValue(item, anchors));
  if (isMap(node)) {
    const entries = node.items.map(({ key, value }) => [keyText(key), tolerantValue(value, anchors)] as const);
    return Object.fromEntries(entries);
  }
  if (!isScalar(node)) return null;
  const source = node.source ?? '';
  if (node.tag && node.type === 'PLAIN')
    return resolveTagged(node.tag.replace('tag:yaml.org,2002:', '!!'), source) ?? source;
  return node.type === 'PLAIN' ? resolveScalar(source) : source;
}

function keyText(key: unknown): string {
  if (!isScalar(key)) return '';
  return key.type === 'PLAIN' ? String(resolveScalar(key.source ?? '')) : (key.source ?? '');
}

function tolerantPositions(node: unknown): PositionNode | undefined {
  if (!isAlias(node) && !isSeq(node) && !isMap(node) && !isScalar(node)) return undefined;
  const [start, end] = node.range ?? [0, 0];
  if (isSeq(node)) {
    const items = node.items.map((item) => tolerantPositions(item) ?? { start, end: start });
    return { start, end, items };
  }
  if (!isMap(node)) return { start, end };
  const entries = new Map<string, PositionNode>();
  for (const { key, value } of node.items) {
    if (!isScalar(key) || !key.range) continue;
    const at = { start: key.range[0], end: key.range[1] };
    entries.set(keyText(key), { ...(tolerantPositions(value) ?? { start: at.end, end: at.end }), key: at });
  }
  return { start, end, entries };
}
