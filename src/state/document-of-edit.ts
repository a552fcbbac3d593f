/** Which document of the text an edit began in, counted from 0. */
export function documentOfEdit(before: string, after: string): number {
  const end = Math.min(before.length, after.length);
  let same = 0;
  while (same < end && before.charCodeAt(same) === after.charCodeAt(same)) same++;
  return after.slice(0, same).match(/\n---(?=[ \t\r\n]|$)/g)?.length ?? 0;
}
