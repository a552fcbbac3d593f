/**
 * Words as one line of a POSIX shell (2.2 Quoting): what holds only characters without meaning stands as it is, all else
 * in single quotes.
 */
export function shellLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

/** `=` and `~` have a meaning at a word's start alone, which no word here begins with. */
const PLAIN = /^[-A-Za-z0-9_@%+:,./][-A-Za-z0-9_@%+=:,./]*$/;

export function quoted(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
