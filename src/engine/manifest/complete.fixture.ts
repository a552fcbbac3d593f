import type { CompletionItem } from './completion.ts';
import { complete } from './complete.ts';
import type { KnownObjects } from './name-source.ts';

/** A text without its `|`, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly cursor: number } {
  const cursor = marked.indexOf('|');
  if (cursor < 0) throw new Error('no cursor');
  return { text: marked.slice(0, cursor) + marked.slice(cursor + 1), cursor };
}

/** What is offered at the `|` of a text. */
export function completeAt(marked: string, objects: KnownObjects): readonly CompletionItem[] {
  const { text, cursor } = cursorIn(marked);
  return complete(text, cursor, objects);
}

/** The text after an item was taken: what the editor would do, the words of its places to fill in as they are. */
export function take(marked: string, label: string, objects: KnownObjects): string {
  const { text } = cursorIn(marked);
  const item = completeAt(marked, objects).find((each) => each.label === label);
  if (!item) throw new Error(`not offered: ${label}`);
  const lines = text.split('\n');
  const { startLine, startColumn, endColumn } = item.range;
  const line = lines[startLine - 1] ?? '';
  const plain = item.insert.replace(/\$\{[0-9]+:((?:\\.|[^}\\])*)\}|\$[0-9]+/g, '$1').replace(/\\([\\$}])/g, '$1');
  lines[startLine - 1] = line.slice(0, startColumn - 1) + plain + line.slice(endColumn - 1);
  return lines.join('\n');
}
