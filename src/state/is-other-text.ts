import type { Analysis } from '../engine/index.ts';
import type { AnsweredIn } from './causes.ts';
import { mostStand } from './most-stand.ts';

/** Whether a text is another one, not an edit of the one before: most of its objects and most of its letters are new. */
export function isOtherText(before: AnsweredIn, text: string, analysis: Analysis): boolean {
  if (before.text === text || mostStand(before.documents, analysis.documents)) return false;
  return sharedEnds(before.text, text) * 2 < Math.max(before.text.length, text.length);
}

/** How many characters two texts have in common at their beginning and their end. */
function sharedEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) end++;
  return start + end;
}
