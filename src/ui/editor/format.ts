import type { Replacement } from '../../engine/index.ts';

export interface Formatted {
  readonly changes: readonly Replacement[];
  /** How many documents cannot be read, and were left as they are. */
  readonly left: number;
}

/**
 * Puts the documents of a text in order, each for itself: one that cannot be read is not touched. `isBroken` tells it of the
 * document that holds a line, counted from 1.
 */
export async function format(text: string, isBroken: (line: number) => boolean): Promise<Formatted> {
  const [{ format: pretty }, yaml] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/yaml'),
  ]);
  const changes: Replacement[] = [];
  let left = 0;
  for (const { start, firstLine, body } of bodiesOf(text)) {
    // JSON, and what holds nothing, is in order as it is.
    if (/^(\s*(#[^\n]*)?(\n|$))*(\{|$)/.test(body)) continue;
    try {
      if (isBroken(firstLine)) throw new Error('cannot be read');
      const made = await pretty(body, { parser: 'yaml', plugins: [yaml], printWidth: 120, proseWrap: 'preserve' });
      changes.push(...lineChanges(body, made, start));
    } catch {
      left++;
    }
  }
  return { changes, left };
}

interface Body {
  readonly start: number;
  /** The first line that says something. */
  readonly firstLine: number;
  readonly body: string;
}

/** What stands between the markers of documents. */
function bodiesOf(text: string): readonly Body[] {
  const markers = [...text.matchAll(/^(?:---|\.\.\.)(?:[ \t][^\n]*)?\r?(?:\n|$)/gm)];
  const ends = [...markers.map(({ index }) => index), text.length];
  const starts = [0, ...markers.map((marker) => marker.index + marker[0].length)];
  let line = 1;
  let counted = 0;
  return starts.map((start, index) => {
    const body = text.slice(start, ends[index]);
    const first = start + (/\S/.exec(body)?.index ?? 0);
    for (let at = text.indexOf('\n', counted); at >= 0 && at < first; at = text.indexOf('\n', at + 1)) {
      line++;
      counted = at + 1;
    }
    return { start, firstLine: line, body };
  });
}

/** The lines that differ: one by one where they are as many, so that a caret stays in its line; else from the first to the last. */
export function lineChanges(before: string, after: string, offset: number): readonly Replacement[] {
  if (before === after) return [];
  const [old, made] = [before.split('\n'), after.split('\n')];
  const changes: Replacement[] = [];
  if (old.length === made.length) {
    let at = offset;
    old.forEach((line, index) => {
      const now = made[index] ?? '';
      if (line !== now) changes.push(wordsChanged(line, now, at));
      at += line.length + 1;
    });
    return changes;
  }
  let head = 0;
  while (old[head] === made[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, made.length) - head && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length + 1, 0);
  const start = lengthOf(old.slice(0, head));
  const end = start + lengthOf(old.slice(head, old.length - tail));
  const text = made
    .slice(head, made.length - tail)
    .map((line) => `${line}\n`)
    .join('');
  // The last line has no line end of its own.
  const over = tail === 0 ? 1 : 0;
  return [{ start: offset + start, end: offset + end - over, text: text.slice(0, text.length - over) }];
}

/** What differs in one line, from its first to its last character. */
function wordsChanged(before: string, after: string, offset: number): Replacement {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return {
    start: offset + head,
    end: offset + before.length - tail,
    text: after.slice(head, after.length - tail),
  };
}
