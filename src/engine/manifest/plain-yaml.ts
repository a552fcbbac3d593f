import type { Json } from '../api/kind.ts';
import { resolveScalar } from './scalar.ts';

/**
 * Reads the YAML that manifests are mostly written in: block mappings and lists of scalars that end on their line, with
 * comments. Undefined for a document that has anything else in it (flow collections with content, block scalars, anchors,
 * tags, escapes, tabs, a key twice, any error): the whole parser reads that. It is for speed alone: a test holds it to what
 * the whole parser says.
 */
export function readPlainYaml(text: string): Json | undefined {
  if (!PRINTABLE.test(text)) return undefined;
  const cursor: Cursor = { text, at: 0, lineStart: 0, indent: 0, depth: 0 };
  if (!firstLine(cursor)) return undefined;
  if (cursor.at >= text.length) return null;
  const value = readBlock(cursor, cursor.indent);
  return cursor.at < text.length ? undefined : value;
}

/** Line breaks, and characters that no parser minds: no tabs, no other breaks, no byte order mark, no surrogates. */
const PRINTABLE = /^[\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

const DEEPEST = 60;

/** Where reading is: at the first character of what a line says, `indent` columns into it. */
interface Cursor {
  readonly text: string;
  at: number;
  lineStart: number;
  indent: number;
  depth: number;
}

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;

/** Goes past the `---` that a document may begin with. False for what is no plain beginning. */
function firstLine(cursor: Cursor): boolean {
  toContent(cursor, 0);
  if (!cursor.text.startsWith('---', cursor.at) || cursor.indent > 0) return !isMarker(cursor);
  const line = endOfLine(cursor.text, cursor.at);
  const rest = cursor.text.slice(cursor.at + 3, line).trimStart();
  if (rest !== '' && (rest.charCodeAt(0) !== HASH || cursor.text.charCodeAt(cursor.at + 3) !== SPACE)) return false;
  toContent(cursor, line + 1);
  return !isMarker(cursor);
}

/** A line of three dashes or dots, or a directive: the whole parser knows what they mean where. */
function isMarker({ text, at, indent }: Cursor): boolean {
  if (indent > 0) return false;
  return text.charCodeAt(at) === 37 || text.startsWith('---', at) || text.startsWith('...', at);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** Goes to the next line, from `lineStart` on, that says something; to the end of the text when none does. */
function toContent(cursor: Cursor, lineStart: number): void {
  const { text } = cursor;
  for (let start = lineStart; start < text.length;) {
    let at = start;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (at < text.length && code !== NEWLINE && code !== HASH) {
      cursor.at = at;
      cursor.lineStart = start;
      cursor.indent = at - start;
      return;
    }
    start = code === NEWLINE ? at + 1 : endOfLine(text, at) + 1;
  }
  cursor.at = text.length;
  cursor.indent = -1;
}

function isItem({ text, at }: Cursor): boolean {
  if (text.charCodeAt(at) !== DASH) return false;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === NEWLINE || at + 1 >= text.length;
}

/** A mapping or a list whose lines begin at this column. */
function readBlock(cursor: Cursor, indent: number): Json | undefined {
  if (cursor.depth >= DEEPEST) return undefined;
  cursor.depth++;
  const value = isItem(cursor) ? readList(cursor, indent) : readMapping(cursor, indent);
  cursor.depth--;
  return value;
}

function readList(cursor: Cursor, indent: number): Json | undefined {
  const { text } = cursor;
  const list: Json[] = [];
  while (cursor.indent === indent && isItem(cursor)) {
    let at = cursor.at + 1;
    while (text.charCodeAt(at) === SPACE) at++;
    const item = isLineEnd(text, at) ? readBelow(cursor, indent, false) : readBeside(cursor, at, indent);
    if (item === undefined) return undefined;
    list.push(item);
  }
  return cursor.indent > indent ? undefined : list;
}

/** An item that begins behind its dash: a scalar, or a block whose first line it is. */
function readBeside(cursor: Cursor, at: number, indent: number): Json | undefined {
  cursor.at = at;
  if (isItem(cursor) || keyEnd(cursor.text, at) > 0) {
    cursor.indent = at - cursor.lineStart;
    return readBlock(cursor, cursor.indent);
  }
  return readScalar(cursor, at, indent);
}

function readMapping(cursor: Cursor, indent: number): Json | undefined {
  const { text } = cursor;
  const mapping: Record<string, Json> = {};
  while (cursor.indent === indent) {
    const end = keyEnd(text, cursor.at);
    if (end < 0) return undefined;
    const key = String(resolveScalar(text.slice(cursor.at, end)));
    if (mapping[key] !== undefined || key === '__proto__') return undefined;
    let at = end + 1;
    while (text.charCodeAt(at) === SPACE) at++;
    const value = isLineEnd(text, at) ? readBelow(cursor, indent, true) : readScalar(cursor, at, indent);
    if (value === undefined) return undefined;
    mapping[key] = value;
  }
  return cursor.indent > indent ? undefined : mapping;
}

/** The colon of a plain key at `at`, or -1: letters, digits and what names, labels and paths have. */
function keyEnd(text: string, at: number): number {
  for (let end = at; ; end++) {
    const code = text.charCodeAt(end);
    if (code === COLON) {
      const next = text.charCodeAt(end + 1);
      return end > at && (next === SPACE || next === NEWLINE || end + 1 >= text.length) ? end : -1;
    }
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    const isOther = (code >= 45 && code <= 57) || code === 95;
    if (!isLetter && !(isOther && (end > at || code !== DASH))) return -1;
  }
}

/** Nothing more on the line, or a comment (a space stands before it wherever this is asked). */
function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === NEWLINE || (code === HASH && text.charCodeAt(at - 1) === SPACE);
}

/** The value on the lines below a key or dash: a block further in; null when there is none. */
function readBelow(cursor: Cursor, indent: number, ofKey: boolean): Json | undefined {
  toContent(cursor, endOfLine(cursor.text, cursor.at) + 1);
  if (cursor.indent === 0 && isMarker(cursor)) return undefined;
  if (cursor.indent > indent) return readBlock(cursor, cursor.indent);
  // A list may stand at the column of its key.
  return ofKey && cursor.indent === indent && isItem(cursor) ? readBlock(cursor, indent) : null;
}

/** A scalar to the end of its line. Undefined when it goes on below, or is none that is plain. */
function readScalar(cursor: Cursor, at: number, indent: number): Json | undefined {
  const { text } = cursor;
  const first = text.charCodeAt(at);
  const line = endOfLine(text, at);
  let value: Json | undefined;
  if (first === 34 || first === 39) {
    const close = text.indexOf(text.charAt(at), at + 1);
    if (close < 0 || close > line || !endsLine(text, close + 1, line)) return undefined;
    value = text.slice(at + 1, close);
    if (first === 34 && value.includes('\\')) return undefined;
  } else if (text.startsWith('{}', at) || text.startsWith('[]', at)) {
    if (!endsLine(text, at + 2, line)) return undefined;
    value = first === 91 ? [] : {};
  } else {
    value = readPlain(text, at, line);
  }
  if (value === undefined) return undefined;
  toContent(cursor, line + 1);
  return cursor.indent > indent || (cursor.indent === 0 && isMarker(cursor)) ? undefined : value;
}

/** Only spaces, or a comment, up to the end of the line. */
function endsLine(text: string, from: number, line: number): boolean {
  let at = from;
  while (at < line && text.charCodeAt(at) === SPACE) at++;
  return at >= line || (at > from && text.charCodeAt(at) === HASH);
}

/** What means something at the head of a plain scalar; `?` and `:` are left to the whole parser, a lone `-` too. */
const INDICATORS = '?:,[]{}#&*!|>\'"%@`';

function readPlain(text: string, at: number, line: number): Json | undefined {
  const first = text.charCodeAt(at);
  if (INDICATORS.includes(text.charAt(at)) || (first === DASH && (at + 1 >= line || text.charCodeAt(at + 1) === SPACE)))
    return undefined;
  let end = line;
  for (let i = at + 1; i < line; i++) {
    const code = text.charCodeAt(i);
    if (code === COLON && (i + 1 >= line || text.charCodeAt(i + 1) === SPACE)) return undefined;
    if (code === HASH && text.charCodeAt(i - 1) === SPACE) {
      end = i;
      break;
    }
  }
  while (text.charCodeAt(end - 1) === SPACE) end--;
  return resolveScalar(text.slice(at, end));
}
