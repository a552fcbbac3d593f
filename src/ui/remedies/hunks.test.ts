import { expect, it } from 'vitest';
import { hunksOf } from './hunks.ts';

const TEXT = 'a: 1\nb: 2\nc: 3\nd: 4\n';
const at = (words: string, text: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  text,
});

it.each([
  ['a value', [at('2', '5')], ['-2 b: 2', '+2 b: 5']],
  ['a line that comes', [at('\nc', '\n  x: 1\nc')], ['+3   x: 1']],
  ['a line that goes', [at('b: 2\n', '')], ['-2 b: 2']],
  [
    'two values far apart: what is between is not read',
    [at('1', '9'), at('4', '8')],
    ['-1 a: 1', '+1 a: 9', '-4 d: 4', '+4 d: 8'],
  ],
  [
    'a line that comes shifts those behind it',
    [at('a: 1\n', 'a: 1\nx: 0\n'), at('3', '7')],
    ['+2 x: 0', '-3 c: 3', '+4 c: 7'],
  ],
  ['two changes of one line', [at('b', 'B'), at('2', '5')], ['-2 b: 2', '+2 B: 5']],
])('%s', (_, changes, lines) => {
  const shown = hunksOf(TEXT, changes).map(
    ({ kind, line, text }) => `${kind === 'removed' ? '-' : '+'}${line} ${text}`,
  );
  expect(shown).toEqual(lines);
});
