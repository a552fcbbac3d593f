import type { Replacement } from './field-edit.ts';

/**
 * Characters out of slides and of Japanese input that look like YAML's and are none: full-width colons, dashes, brackets,
 * letters and spaces, spaces that do not break, spaces without width.
 */
const SUSPICIOUS = /[\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff\uff01-\uff5e]/;

const SPACE = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const INDENTATION = new RegExp(`^[ \\t-]*${SPACE}[\\s-]*`);
const DASH = /^(\s*)[－–—](\s)/;
const KEY = /^([\s-]*["“”]?[A-Za-z0-9_./-]+["“”]?)\s*：\s*/;
const AFTER_COLON = new RegExp(`^([\\s-]*[A-Za-z0-9_./"'-]+:) *${SPACE}+ *`);
/** A value of full-width letters and digits alone, or brackets of that kind. */
const VALUE = /^([\s-]*[A-Za-z0-9_./"'-]+: +|\s*- +)([！-～][！-～\x21-\x7e\s]*)$/;
const AT_END = new RegExp(`(${SPACE}|\\u200b|\\ufeff)[\\s\\u200b\\ufeff]*$`);

/** Whether there is anything to look for in a text. */
export function hasSuspiciousCharacters(text: string): boolean {
  return SUSPICIOUS.test(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

/** The line with YAML's own characters where it is read as structure; undefined where there is nothing to change. */
export function withoutFullWidth(line: string): string | undefined {
  if (!SUSPICIOUS.test(line) || /^\s*#/.test(line)) return undefined;
  const changed = line
    .replace(INDENTATION, plainSpaces)
    .replace(DASH, '$1-$2')
    .replace(INDENTATION, plainSpaces)
    .replace(KEY, '$1: ')
    .replace(AFTER_COLON, '$1 ')
    .replace(AT_END, '')
    .replace(VALUE, (_all, key: string, value: string) => key + value.normalize('NFKC'))
    .replaceAll('\u200b', '');
  return changed === line ? undefined : changed;
}

/** A full-width space is as wide as two. */
function plainSpaces(text: string): string {
  return text.replace(/\u3000/g, '  ').replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');
}

/** Changes that give a text YAML's own characters, line by line; all of it, or the lines (from 0) that are asked for. */
export function fullWidthReplacements(text: string, only?: (line: number) => boolean): readonly Replacement[] {
  const found: Replacement[] = [];
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const own = line.replace(/\r$/, '');
    const changed = only && !only(index) ? undefined : withoutFullWidth(own);
    if (changed !== undefined) found.push({ start, end: start + own.length, text: changed });
    start += line.length + 1;
  }
  return found;
}
