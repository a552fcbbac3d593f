import type { Replacement } from '../../engine/index.ts';

/** The changes that make one text of another, whole lines each: what both have in common, in order, stays. */
export function lineChanges(before: string, after: string): readonly Replacement[] {
  const old = linesOf(before);
  const now = linesOf(after);
  const common = commonLengths(old, now);
  const changes: Replacement[] = [];
  let start = 0;
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && old[i] === now[j]) {
      start += old[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    let end = start;
    let text = '';
    while ((i < old.length || j < now.length) && !(i < old.length && old[i] === now[j])) {
      const dropOld = j >= now.length || (i < old.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0));
      if (dropOld) end += old[i++]?.length ?? 0;
      else text += now[j++] ?? '';
    }
    changes.push({ start, end, text });
    start = end;
  }
  return changes;
}

/** How long the longest run of lines is, with gaps, that both have from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: now.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i];
      const next = lengths[i + 1];
      if (row && next) row[j] = old[i] === now[j] ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  return lengths;
}

/** With their ends, so that an offset is the sum of the lines before it. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
