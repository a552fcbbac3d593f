import type { Json, JsonObject } from '../api/kind.ts';
import { resolveScalar } from './scalar.ts';

/** How YAML is to look: what a document does already, or what kubectl does. */
export interface YamlStyle {
  /** The line break. */
  readonly eol: string;
  /** How many columns a block stands further in than its key. */
  readonly step: number;
  /** Whether a list stands further in than its key, too. */
  readonly indentedLists: boolean;
  /** Whether flow collections are JSON: every key and every text in double quotes. */
  readonly json: boolean;
}

/** `key: value`, the value on lines below it where it is a collection. The first line comes without its indentation. */
export function entryText(name: string, value: Json, column: number, style: YamlStyle): string {
  const key = `${keyText(name)}:`;
  if (isEmpty(value) || typeof value !== 'object' || value === null) {
    return `${key} ${typeof value === 'string' ? textOf(value, column + style.step, style) : flowText(value, style)}`;
  }
  const inner = Array.isArray(value) && !style.indentedLists ? column : column + style.step;
  return `${key}${style.eol}${' '.repeat(inner)}${blockText(value, inner, style)}`;
}

/** What stands behind the dash of an item, whose dash is in this column. */
export function itemText(value: Json, column: number, style: YamlStyle): string {
  return blockText(value, column + 2, style);
}

/** A value as a block in this column. The first line comes without its indentation. */
export function blockText(value: Json, column: number, style: YamlStyle): string {
  if (typeof value === 'string') return textOf(value, column, style);
  if (typeof value !== 'object' || value === null || isEmpty(value)) return flowText(value, style);
  const between = style.eol + ' '.repeat(column);
  if (Array.isArray(value))
    return (value as readonly Json[]).map((item) => `- ${itemText(item, column, style)}`).join(between);
  const entries = Object.entries(value as JsonObject);
  return entries.map(([name, child]) => entryText(name, child, column, style)).join(between);
}

/** A value on one line: `{ app: web, ports: [80] }`. */
export function flowText(value: Json, style: Pick<YamlStyle, 'json'>): string {
  if (typeof value === 'string') return style.json ? JSON.stringify(value) : scalarText(value, 'flow');
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => flowText(item, style)).join(', ')}]`;
  const entries = Object.entries(value as JsonObject).map(([name, child]) => flowEntry(name, child, style));
  if (entries.length === 0) return '{}';
  return style.json ? `{${entries.join(', ')}}` : `{ ${entries.join(', ')} }`;
}

/** `key: value` inside a flow mapping. */
export function flowEntry(name: string, value: Json, style: Pick<YamlStyle, 'json'>): string {
  const key = style.json ? JSON.stringify(name) : scalarText(name, 'flow');
  return `${key}: ${flowText(value, style)}`;
}

export function keyText(name: string): string {
  return scalarText(name, 'block');
}

/** A text: plain where it can be, of several lines as a block scalar. */
function textOf(value: string, column: number, { eol }: YamlStyle): string {
  const body = value.replace(/\n+$/, '');
  // Lines that begin or end oddly, and breaks that YAML would fold or count, are safe in quotes only.
  if (
    !body.includes('\n') ||
    /^\s|[ \t]$|[^\n\t\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]|[\u2028\u2029]/m.test(body)
  )
    return scalarText(value, 'block');
  const breaks = value.length - body.length;
  const indicator = breaks === 0 ? '|-' : breaks === 1 ? '|' : '|+';
  const lines = (body + '\n'.repeat(Math.max(0, breaks - 1))).split('\n');
  return [indicator, ...lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line))].join(eol);
}

/**
 * A text on one line. In double quotes where YAML would read it as something else, in single quotes where a character
 * keeps it from standing plain, as kubectl prints it (goyaml.v2 `stringv`); `quote` forces one of them.
 */
export function scalarText(value: string, where: 'block' | 'flow', quote: '' | "'" | '"' = ''): string {
  if (!PRINTABLE.test(value) || quote === '"') return JSON.stringify(value);
  if (quote === "'") return singleQuoted(value);
  if (typeof resolveScalar(value) !== 'string' || LOOKS_OTHERWISE.test(value)) return JSON.stringify(value);
  return isPlain(value, where) ? value : singleQuoted(value);
}

const PRINTABLE = /^[\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

/** What other readers of YAML take for a number of base 60, a time, an infinity or a merge. */
const LOOKS_OTHERWISE = /^([-+]?\d[\d_]*(:[0-5]?\d)+(\.\d*)?|\d{4}-\d\d?-\d\d?([Tt\s].*)?|[-+]?\.(inf|nan)|=|<<)$/i;

function singleQuoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function isPlain(value: string, where: 'block' | 'flow'): boolean {
  if (value.trim() !== value || /^[,[\]{}#&*!|>'"%@`]|^[-?:](?![^\s,[\]{}])|: |:$| #|^---|^\.\.\./.test(value))
    return false;
  return where === 'block' || !/[,[\]{}]|^[-?:]/.test(value);
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
