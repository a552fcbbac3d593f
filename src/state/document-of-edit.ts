/** Which document of the text an edit is in, counted from 0: that of the first words that it brought. */
export function documentOfEdit(before: string, after: string): number {
  const end = Math.min(before.length, after.length);
  let same = 0;
  while (same < end && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  // A whole document put in begins with its marker: what follows that is the edit.
  const led = /^\s*(?:---[^\n]*\n\s*)*/.exec(after.slice(same))?.[0].length ?? 0;
  return after.slice(0, same + led).match(/\n---(?=[ \t\r\n]|$)/g)?.length ?? 0;
}
