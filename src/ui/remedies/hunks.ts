import type { Replacement } from '../../engine/index.ts';
import { asOneChange, lineAt } from '../editor/text-view.ts';

/** A line that goes or comes, by its number in the text before or after. */
export interface HunkLine {
  readonly kind: 'removed' | 'added';
  readonly line: number;
  readonly text: string;
}

/** The lines that changes take out of a text and put into it. Changes are in the order of the text; what is between two stays unread. */
export function hunksOf(text: string, changes: readonly Replacement[]): readonly HunkLine[] {
  const found: HunkLine[] = [];
  let shift = 0;
  for (const group of groupsOf(text, changes)) {
    const { start, end, text: made } = asOneChange(text, group);
    const from = lineStart(text, start);
    const to = lineEnd(text, end);
    const before = text.slice(from, to).split('\n');
    const after = `${text.slice(from, start)}${made}${text.slice(end, to)}`.split('\n');
    const { first, last } = alike(before, after);
    const line = lineAt(text, from) + first;
    const gone = before.slice(first, before.length - last);
    const come = after.slice(first, after.length - last);
    found.push(...gone.map((own, i) => ({ kind: 'removed', line: line + i, text: own }) as const));
    found.push(...come.map((own, i) => ({ kind: 'added', line: line + shift + i, text: own }) as const));
    shift += come.length - gone.length;
  }
  return found;
}

/** Changes that touch the same line are one. */
function groupsOf(text: string, changes: readonly Replacement[]): readonly (readonly Replacement[])[] {
  const groups: Replacement[][] = [];
  let end = -1;
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.start <= end) last.push(change);
    else groups.push([change]);
    end = lineEnd(text, change.end);
  }
  return groups;
}

/** How many lines are the same at the front and at the back. */
function alike(before: readonly string[], after: readonly string[]): { readonly first: number; readonly last: number } {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first++;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  return { first, last };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next < 0 ? text.length : next;
}
