/** A name of at most so many characters, cut in its middle: names that belong together differ at their ends. */
export function cut(name: string, most: number): string {
  const letters = Array.from(name);
  if (letters.length <= most) return name;
  const head = Math.ceil((most - 1) / 2);
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - (most - 1 - head)).join('')}`;
}
