import type { Replacement } from '../../engine/index.ts';
import type { ManifestFile } from './manifest-files.ts';

/** Files as one text: each behind a marker and a comment that names it. */
export function filesAsText(files: readonly ManifestFile[]): string {
  return files
    .map(({ path, text }) => {
      const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
      // Its own first marker is the one that stands before the comment.
      const body = clean.replace(/^(\s*\n)?---[ \t]*\n/, '');
      return `# ${path}\n${withEnd(body)}`;
    })
    .join('---\n');
}

/** Puts documents behind all others. */
export function append(text: string, documents: string): Replacement {
  const end = text.trimEnd().length;
  if (end === 0) return { start: 0, end: text.length, text: withEnd(documents) };
  return { start: end, end: text.length, text: `\n---\n${withEnd(documents)}` };
}

/** Puts documents behind the one that holds an offset. */
export function insertAfter(text: string, offset: number, documents: string): Replacement {
  const next = /\n---(?=[ \t\r\n]|$)/g;
  next.lastIndex = Math.max(0, offset - 1);
  const marker = next.exec(text);
  if (marker === null) return append(text, documents);
  const start = marker.index + 1;
  // Nothing stands before the first marker: it begins the first document, not a second.
  const isFirst = text.slice(0, start).trim() === '';
  const at = isFirst ? 0 : start;
  return { start: at, end: at, text: isFirst ? withEnd(documents) : `---\n${withEnd(documents)}` };
}

/** Where a change's own words begin to say something, in the text that it makes. */
export function beginningOf({ start, text }: Replacement): number {
  return start + (/^(?:\s*\n)?(?:---\n)?/.exec(text)?.[0].length ?? 0);
}

function withEnd(text: string): string {
  return `${text.trimEnd()}\n`;
}
