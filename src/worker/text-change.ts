/** One text as a change of another: `insert` stands where `from` to `to` (exclusive) stood. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Compared at once: pieces of this length are pieces of memory. */
const PIECE = 4096;

/** The smallest change that makes `after` of `before`. */
export function textChange(before: string, after: string): TextChange {
  if (before === after) return { from: before.length, to: before.length, insert: '' };
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from + PIECE <= shorter && before.slice(from, from + PIECE) === after.slice(from, from + PIECE)) from += PIECE;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  const left = shorter - from;
  let same = 0;
  while (same + PIECE <= left && pieceBefore(before, same) === pieceBefore(after, same)) same += PIECE;
  while (same < left && before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1))
    same++;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
}

function pieceBefore(text: string, fromEnd: number): string {
  return text.slice(text.length - fromEnd - PIECE, text.length - fromEnd);
}

/** The text that a change makes of `before`. */
export function changedText(before: string, { from, to, insert }: TextChange): string {
  return before.slice(0, from) + insert + before.slice(to);
}

/** A text on its way: whole, or as a change of one that the other end has. */
export type SentText = string | TextChange;

export function textSent(text: string, known: string | undefined): SentText {
  return known === undefined ? text : textChange(known, text);
}

export function textOf(sent: SentText, known: string | undefined): string {
  return typeof sent === 'string' ? sent : changedText(known ?? '', sent);
}
