import { expect, test } from 'vitest';
import type { ObjectRef } from '../engine/index.ts';
import { odds as english } from './en/words.ts';
import { odds as japanese } from './ja/words.ts';
import { shortName, some } from './names.ts';
import { evenOdds } from './odds.ts';
import { t } from './text.ts';
import { lengthOf, told } from './told.ts';

test.each<readonly [ObjectRef, string]>([
  ['Pod/default/web-6d4b75cb6d-m4x2k', 'web·m4x2k'],
  ['Pod/kube-system/coredns-7db6d8ff4d-x9vzt', 'coredns·x9vzt'],
  ['Pod/default/web-a', 'web-a'],
  ['Pod/default/db-0', 'db-0'],
  // Not what a controller makes: vowels.
  ['Pod/default/web-frontend-green', 'web-frontend-green'],
  ['Service/default/web-6d4b75cb6d-m4x2k', 'web-6d4b75cb6d-m4x2k'],
  ['Node/node-1', 'node-1'],
])('%s is called %s', (ref, name) => {
  expect(shortName(ref)).toBe(name);
});

test.each([
  [1 / 3, '1 in 3', '3分の1'],
  [1 / 7, '1 in 7', '7分の1'],
  [1, 'certain', '必ず'],
  [0.9, '90 %', '90%'],
  [0.999, '99.9 %', '99.9%'],
  [0.0003, '< 0.1 %', '< 0.1%'],
])('odds of %d', (value, inEnglish, inJapanese) => {
  expect(english(value)).toBe(inEnglish);
  expect(japanese(value)).toBe(inJapanese);
});

test('odds that differ are not said to be even', () => {
  expect(evenOdds([{ odds: 0.9 }, { odds: 0.1 }])).toBeUndefined();
  expect(evenOdds([{ odds: 1 / 3 }, { odds: 1 / 3 }, { odds: 1 - 2 / 3 }])).toBeCloseTo(1 / 3);
  expect(evenOdds([])).toBeUndefined();
});

test('a list that just fits is shown whole, a longer one says how many more', () => {
  expect(some(['a', 'b', 'c'], 3)).toMatchObject({ more: 0 });
  expect(some(['a', 'b', 'c', 'd'], 3)).toMatchObject({ shown: [{ text: 'a' }, { text: 'b' }], more: 2 });
});

test('the second sentence is left off where two lines do not hold both', () => {
  const long = t`${'long '.repeat(17)}`;
  expect(told(t`Short.`, t`And this.`, ' ')).toHaveLength(3);
  expect(told(long, t`And this.`, ' ')).toEqual(long);
  expect(lengthOf(t`宛先 10`)).toBeCloseTo(6.6);
});
