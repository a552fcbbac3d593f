import type { DocumentSummary } from '../engine/index.ts';

/** Whether a text is an edit of the one before it, not another one: half of the objects, or more, are still written. */
export function mostStand(before: readonly DocumentSummary[], after: readonly DocumentSummary[]): boolean {
  const now = new Set(after.flatMap(({ refs }) => refs));
  const old = before.flatMap(({ refs }) => refs);
  return old.filter((ref) => now.has(ref)).length * 2 >= Math.max(old.length, now.size) && now.size > 0;
}
