import { describe, expect, it } from 'vitest';
import { documentStarts } from './split.ts';

const split = (text: string) => {
  const starts = documentStarts(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
};

describe('documentStarts', () => {
  it.each([
    ['nothing', '', ['']],
    ['one document', 'a: 1', ['a: 1']],
    ['two', 'a: 1\n---\nb: 1\n', ['a: 1\n', '---\nb: 1\n']],
    ['a marker at the head', '---\na: 1\n---\nb: 1\n', ['---\na: 1\n', '---\nb: 1\n']],
    [
      'comments and directives above the first marker',
      '# c\n\n%YAML 1.2\n---\na: 1\n',
      ['# c\n\n%YAML 1.2\n---\na: 1\n'],
    ],
    ['a byte order mark', '\ufeff---\na: 1\n', ['\ufeff---\na: 1\n']],
    ['empty documents between', 'a: 1\n---\n---\nb\n', ['a: 1\n', '---\n', '---\nb\n']],
    ['only markers', '---\n---\n', ['---\n', '---\n']],
    ['an end marker, and a comment of the next', 'a: 1\n...\n# x\n---\nb: 1\n', ['a: 1\n...\n', '# x\n---\nb: 1\n']],
    ['an end marker and a marker', 'a\n...\n---\nb\n---\nc', ['a\n...\n', '---\nb\n', '---\nc']],
    ['an end marker at the end', 'a: 1\n...\n', ['a: 1\n...\n']],
    ['Windows line breaks', 'a: 1\r\n---\r\nb: 1\r\n', ['a: 1\r\n', '---\r\nb: 1\r\n']],
    ['a comment behind the marker', 'a: 1\n--- # two\nb: 1', ['a: 1\n', '--- # two\nb: 1']],
    ['what only looks like a marker', 'a: |\n  ---\n----\n---x\n ---\n', ['a: |\n  ---\n----\n---x\n ---\n']],
    ['a marker ends a block scalar', 'a: |\n  text\n---\nb: 1', ['a: |\n  text\n', '---\nb: 1']],
  ])('%s', (_name, text, documents) => expect(split(text)).toEqual(documents));
});
