import { expect, it } from 'vitest';
import { sameItems, sameValue } from './same-value.ts';

it.each([
  ['alike, and neither the other', { a: [1, { b: null }] }, { a: [1, { b: null }] }, true],
  ['another value', { a: 1 }, { a: 2 }, false],
  ['a key more', { a: 1 }, { a: 1, b: 2 }, false],
  ['labels in another order are read in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, false],
  ['undefined is no absence', { a: undefined }, { b: undefined }, false],
  ['a list is no record', [], {}, false],
  ['a longer list', [1], [1, 1], false],
  ['nothing is no record', null, {}, false],
  ['not a number', Number.NaN, Number.NaN, true],
  ['a number is no text', 1, '1', false],
])('%s', (_, a, b, same) => expect(sameValue(a, b)).toBe(same));

it('items are the same when they are the very same', () => {
  const item = {};
  expect([sameItems([item], [item]), sameItems([item], [{}]), sameItems([item], [item, item])]).toEqual([
    true,
    false,
    false,
  ]);
});
