import { plain, type Text } from './text.ts';

/** Two lines of the story: 90 letters, or 50 Japanese characters (letters and digits are half as wide). */
const MOST = 90;

/** How long a sentence is to read, in letters of English; a Japanese character counts for 1.8 of them. */
export function lengthOf(text: Text): number {
  let length = 0;
  for (const char of plain(text)) length += (char.codePointAt(0) ?? 0) >= 0x2e80 ? 1.8 : 1;
  return length;
}

/** Who does what, and then what that means where two lines hold both. */
export function told(first: Text, second: Text, between = ''): Text {
  const both: Text = [...first, ...(between === '' ? [] : [{ kind: 'text', text: between } as const]), ...second];
  return lengthOf(both) <= MOST ? both : first;
}
