import type { Replacement, TextRange } from '../../engine/index.ts';

/** What the page asks of whichever editor is there: the full one, or the plain text field. */
export interface TextView {
  /** Shows a place; `take` puts the caret there and the focus into the text. */
  readonly show: (range: TextRange, take: boolean) => void;
  /** The text as it stands now, with what was typed a moment ago. */
  readonly text: () => string;
  readonly hasFocus: () => boolean;
  readonly focus: () => void;
  /** Where the caret is: an offset into the text. */
  readonly caret: () => number;
  /**
   * Puts other words into the text, as one step of its undo. Caret and selection keep their words, or go to the offset
   * `caret` of the new text, and the focus with them.
   */
  readonly replace: (changes: readonly Replacement[], caret?: number) => void;
}

/** Changes as one: from the first to the last of them. */
export function asOneChange(text: string, changes: readonly Replacement[]): Replacement {
  const sorted = changes.toSorted((a, b) => a.start - b.start);
  const start = sorted[0]?.start ?? 0;
  let made = '';
  let at = start;
  for (const change of sorted) {
    made += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { start, end: at, text: made };
}

/** What of a text has to change to become another: all between their common beginning and their common end. */
export function shortestChange(before: string, now: string): Replacement {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === now.at(-1 - same)) same++;
  return { start, end: before.length - same, text: now.slice(start, now.length - same) };
}

/** Where an offset is after changes: it keeps its word, or stands at the end of what took its place. */
export function movedBy(changes: readonly Replacement[], offset: number): number {
  let moved = offset;
  for (const { start, end, text } of changes) {
    if (end <= offset) moved += text.length - (end - start);
    else if (start < offset) moved += Math.min(text.length, offset - start) - (offset - start);
  }
  return moved;
}

/** Of a 1-based line and column. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let each = 1; each < line; each++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** The line, counted from 1, that holds an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
