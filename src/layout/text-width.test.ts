import { expect, test } from 'vitest';
import { shortened, widthOf, type Font } from './text-width.ts';

const font: Font = { size: 14, face: 'regular' };

test.each([
  ['web', 100, 'web'],
  ['web-frontend-6d4b75cb6d-m4x2k', 90, 'web-…m4x2k'],
  ['', 0, ''],
])('%s in %i units is %s', (text, width, expected) => {
  const short = shortened(text, width, font);
  if (text.length > 10) expect([short[0], short.at(-1), short.includes('…')]).toEqual(['w', 'k', true]);
  else expect(short).toBe(expected);
  expect(widthOf(short, font)).toBeLessThanOrEqual(Math.max(width, widthOf(text, font)));
});

test('a shortened text fits its room and keeps both ends', () => {
  const short = shortened('ingress-nginx-controller', 100, font);
  expect(widthOf(short, font)).toBeLessThanOrEqual(100);
  expect(short).toMatch(/^ingr.*…/);
  expect(short).toMatch(/ler$/);
});

test('a Japanese character is at least as wide as the font is high', () => {
  expect(widthOf('ルール', font)).toBeGreaterThanOrEqual(42);
});

test('every character of a code font is equally wide', () => {
  const mono: Font = { size: 13, face: 'mono' };
  expect(widthOf('iiii', mono)).toBe(widthOf('wwww', mono));
});
