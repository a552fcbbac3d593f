import { describe, expect, it } from 'vitest';
import { lineChanges } from './line-changes.ts';

describe('what a solution changes', () => {
  it.each([
    ['nothing', 'a\nb\n', 'a\nb\n', 0],
    ['one line', 'a\nb\nc\n', 'a\nx\nc\n', 1],
    ['two lines that stand apart', 'a\nb\nc\nd\ne\n', 'a\nx\nc\ny\ne\n', 2],
    ['a line more', 'a\nc\n', 'a\nb\nc\n', 1],
    ['a line less', 'a\nb\nc\n', 'a\nc\n', 1],
    ['a line that moved', 'a\nb\nc\n', 'b\nc\na\n', 2],
    ['the last line, without an end', 'a\nb', 'a\nc', 1],
    ['all of it', 'a\n', '', 1],
    ['from nothing', '', 'a\nb\n', 1],
  ])('%s', (_, before, after, count) => {
    const changes = lineChanges(before, after);
    expect(changes).toHaveLength(count);
    const made = changes.toReversed().reduce((text, { start, end, text: own }) => {
      return text.slice(0, start) + own + text.slice(end);
    }, before);
    expect(made).toBe(after);
  });
});
