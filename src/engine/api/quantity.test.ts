import { expect, it } from 'vitest';
import { quantity } from './quantity.ts';

it.each([
  ['500m', 0.5],
  ['2', 2],
  [2, 2],
  ['1.5Gi', 1.5 * 2 ** 30],
  ['8025160Ki', 8025160 * 1024],
  ['1e3', 1000],
  ['12E', 12e18],
  ['1 Gi', undefined],
  ['many', undefined],
])('%s', (text, number) => expect(quantity(text)).toBe(number));
