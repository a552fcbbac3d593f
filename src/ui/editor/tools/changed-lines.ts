import type { Replacement } from '../../../engine/index.ts';
import { asOneChange } from '../text-view.ts';

export interface ChangedLine {
  readonly kind: 'removed' | 'added';
  readonly text: string;
}

/** The lines that changes take out of a text, and those that they put in, in the order of the text. */
export function changedLines(text: string, changes: readonly Replacement[]): readonly ChangedLine[] {
  if (changes.length === 0) return [];
  const { start, end, text: made } = asOneChange(text, changes);
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const before = text.slice(from, to).split('\n');
  const after = `${text.slice(from, start)}${made}${text.slice(end, to)}`.split('\n');
  return difference(before, after);
}

/** The shortest way from some lines to others; no more than some hundred lines are asked about. */
function difference(before: readonly string[], after: readonly string[]): readonly ChangedLine[] {
  // same[i][j]: how many lines from i and j on can stay.
  const same = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (i: number, j: number): number => same[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      same[i]![j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      i++;
      j++;
    } else if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: 'removed', text: before[i++] ?? '' });
    } else {
      lines.push({ kind: 'added', text: after[j++] ?? '' });
    }
  }
  return lines;
}
