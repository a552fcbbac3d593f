import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedText, textChange } from './text-change.ts';

const long = 'kind: Pod\n'.repeat(2000);

it.each([
  [
    'a key typed into a long text',
    long,
    `${long.slice(0, 9000)}x${long.slice(9000)}`,
    { from: 9000, to: 9000, insert: 'x' },
  ],
  ['nothing', long, long, { from: long.length, to: long.length, insert: '' }],
  ['a letter twice: where it stands does not matter', 'aab', 'aaab', { from: 2, to: 2, insert: 'a' }],
  ['all of it', 'abc', '', { from: 0, to: 3, insert: '' }],
])('%s', (_, before, after, change) => {
  expect(textChange(before, after)).toEqual(change);
});

it('any text becomes any other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'ab'.repeat(3000)), { maxLength: 5 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, text, (a, b) => changedText(a, textChange(a, b)) === b));
});
