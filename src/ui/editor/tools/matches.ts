import type { TextRange } from '../../../engine/index.ts';

/** Where words stand in a text, whatever their case. */
export function matchesOf(text: string, sought: string): readonly TextRange[] {
  if (sought === '') return [];
  const small = sought.toLowerCase();
  return text.split('\n').flatMap((line, index) => {
    const found: TextRange[] = [];
    const own = line.toLowerCase();
    for (let at = own.indexOf(small); at >= 0; at = own.indexOf(small, at + small.length))
      found.push({
        startLine: index + 1,
        startColumn: at + 1,
        endLine: index + 1,
        endColumn: at + 1 + sought.length,
      });
    return found;
  });
}
