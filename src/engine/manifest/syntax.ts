import { withoutFullWidth } from './full-width.ts';
import type { Span } from './positions.ts';

/** What makes a document unreadable. Each has a sentence in both languages. */
export type SyntaxCode =
  | 'tab-indentation'
  /** A full-width colon, dash or space, or another character that only looks like YAML's. */
  | 'full-width-character'
  | 'indentation'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'missing-colon'
  | 'missing-comma'
  | 'second-value-in-line'
  | 'bad-start'
  | 'bad-character'
  | 'unexpected-text'
  /** `{{ … }}`: a template of Helm that is not rendered. */
  | 'template-expression'
  | 'unknown-alias'
  | 'bad-tag'
  | 'bad-merge'
  | 'complex-key'
  | 'too-many-aliases'
  | 'too-deep'
  | 'not-readable';

/** Why a document does not parse, and where: offsets into its text, within its written lines. */
export interface SyntaxProblem extends Span {
  readonly code: SyntaxCode;
}

/** What two parsers say of one text: the strict one where it stopped, the tolerant one (where it minds at all) why. */
export interface ParserErrors {
  readonly reason: string;
  readonly position: number;
  readonly tolerant?: { readonly code: string; readonly position: number };
}

/** What went wrong, in our words, and at its right place: often the line before the one where the parser stopped. */
export function syntaxProblem(text: string, errors: ParserErrors): SyntaxProblem {
  const [code, position] = classify(text, errors);
  const at = lastWritten(text, position);
  const [start, end] = lineAround(text, at);
  const line = text.slice(start, end);
  if (/^ *\t/.test(line)) return { code: 'tab-indentation', start: start + line.indexOf('\t'), end };
  // Where a colon or a space is none, the reader may stop a line later.
  const before: readonly [number, number] = start === 0 ? [0, 0] : lineAround(text, start - 1);
  const wide = ([[start, end], before] as const).find((span) => withoutFullWidth(text.slice(...span)) !== undefined);
  if (wide) return { code: 'full-width-character', ...fromFirstWritten(text, ...wide) };
  if (line.includes('{{')) return { code: 'template-expression', start: start + line.indexOf('{{'), end };
  return { code, ...fromFirstWritten(text, code === 'indentation' ? start : at, end) };
}

function classify(text: string, { reason, position, tolerant }: ParserErrors): [SyntaxCode, number] {
  switch (tolerant?.code) {
    case 'TAB_AS_INDENT':
      return ['tab-indentation', tolerant.position];
    case 'MULTILINE_IMPLICIT_KEY':
      return ['missing-colon', tolerant.position];
    case 'BLOCK_AS_IMPLICIT_KEY':
      // On one line `a: b: c`; on two, the second is indented below a value.
      return isOneLine(text, tolerant.position, position)
        ? ['second-value-in-line', tolerant.position]
        : ['indentation', position];
    case 'MISSING_CHAR':
      return reason.includes("':'")
        ? ['missing-colon', tolerant.position]
        : ['unclosed-quote', lastQuote(text, position)];
    case 'BAD_INDENT':
      // Inside brackets too the tolerant parser speaks of indentation.
      return reason === 'deficient indentation' || !reason.includes('indentation')
        ? ['unclosed-bracket', Math.max(0, text.slice(0, position).trimEnd().length - 1)]
        : ['indentation', position];
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return ['bad-start', tolerant.position];
    case 'BAD_DQ_ESCAPE':
      return ['bad-character', tolerant.position];
    case 'BLOCK_IN_FLOW':
      return ['missing-comma', tolerant.position];
    case 'UNEXPECTED_TOKEN':
      return ['unexpected-text', tolerant.position];
  }
  return [REASONS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'not-readable', position];
}

/** What the strict parser's reasons mean where it is alone with its opinion, in the order in which they are tried. */
const REASONS: readonly (readonly [RegExp, SyntaxCode])[] = [
  [/tab characters/, 'tab-indentation'],
  [/quoted scalar/, 'unclosed-quote'],
  [/flow collection$/, 'unclosed-bracket'],
  [/missed comma/, 'missing-comma'],
  [/multiline key|expected ':'|implicit key/, 'missing-colon'],
  [/indentation/, 'indentation'],
  [/non-printable|null byte|JSON character|escape sequence|hexadecimal/, 'bad-character'],
  [/maxDepth/, 'too-deep'],
  [/tag/, 'bad-tag'],
];

function isOneLine(text: string, from: number, to: number): boolean {
  return !text.slice(Math.min(from, to), Math.max(from, to)).includes('\n');
}

/** The quote that was opened before a place and never closed. */
function lastQuote(text: string, position: number): number {
  const before = text.slice(0, position);
  return Math.max(before.lastIndexOf('"'), before.lastIndexOf("'"), 0);
}

/** An error that stands behind the last written line is shown on it. */
function lastWritten(text: string, position: number): number {
  const written = text.trimEnd().length;
  const at = Math.min(position, Math.max(0, written - 1));
  const [start, end] = lineAround(text, at);
  // On a blank line inside the document: the line above is meant.
  return start > 0 && text.slice(start, end).trim() === '' ? lastWritten(text.slice(0, start), position) : at;
}

function lineAround(text: string, at: number): [start: number, end: number] {
  const start = at > 0 ? text.lastIndexOf('\n', at - 1) + 1 : 0;
  const next = text.indexOf('\n', at);
  const end = next < 0 ? text.length : next;
  return [start, text.charCodeAt(end - 1) === 13 ? end - 1 : end];
}

/** From the first character written at or after `start` to the end of its line; at least one character. */
function fromFirstWritten(text: string, start: number, end: number): Span {
  let from = start;
  while (from < end && (text[from] === ' ' || text[from] === '\t')) from++;
  return { start: from < end ? from : start, end: Math.max(end, start + 1) };
}
