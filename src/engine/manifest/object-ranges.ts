import type { FieldPath } from '../api/kind.ts';
import { documentRange, spanOf } from './locate.ts';
import type { TextRange } from './locate.ts';
import type { Manifest } from './manifest.ts';
import type { ParsedText } from './parse.ts';

/** First and last line of an object, counted from 0 in its document. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

const known = new WeakMap<ParsedText, readonly (Lines | undefined)[]>();

/** Where the objects of a List stand, whole lines each; one that cannot be found stands where its document does. */
export function objectRanges(manifest: Manifest, bases: readonly FieldPath[]): readonly TextRange[] {
  const { written, line } = manifest;
  let lines = known.get(written);
  if (lines?.length !== bases.length) known.set(written, (lines = linesOf(manifest, bases)));
  const whole = documentRange(manifest);
  return lines.map((own) =>
    own === undefined
      ? whole
      : { startLine: line + own.first + 1, startColumn: 1, endLine: line + own.last + 1, endColumn: 1 },
  );
}

function linesOf(manifest: Manifest, bases: readonly FieldPath[]): readonly (Lines | undefined)[] {
  const { text } = manifest.written;
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return bases.map((base) => {
    const span = base === '' ? undefined : spanOf(manifest, base);
    return span && { first: lineAt(starts, span.start), last: lineAt(starts, Math.max(span.start, span.end - 1)) };
  });
}

/** The line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
