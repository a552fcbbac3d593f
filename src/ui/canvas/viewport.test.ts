import { expect, test } from 'vitest';
import { centredOn, homeOf, seenFrom } from './viewport.ts';

const WINDOW = { width: 600, height: 400 };
const way = (left: number, top: number, right: number, bottom: number) => [
  { x: left, y: top },
  { x: right, y: bottom },
];

test.each([
  ['what is seen stays', way(20, 20, 500, 300), { x: 0, y: 0, zoom: 1 }],
  ['what is below comes up', way(20, 300, 500, 500), { x: 0, y: -132, zoom: 1 }],
  ['what is at the right comes in', way(500, 20, 900, 100), { x: -332, y: 0, zoom: 1 }],
])('%s', (_, each, expected) => {
  expect(seenFrom({ x: 0, y: 0, zoom: 1 }, [each], WINDOW)).toEqual(expected);
});

test('a story that fits is shown whole, one that does not hop by hop', () => {
  const hop = way(20, 500, 100, 600);
  const fits = seenFrom({ x: 0, y: 0, zoom: 1 }, [way(20, 250, 500, 600), hop], WINDOW);
  expect(fits.y + 250).toBeGreaterThanOrEqual(8);
  const long = seenFrom({ x: 0, y: 0, zoom: 1 }, [way(20, 0, 500, 600), hop], WINDOW);
  expect(long.y).toBe(400 - 32 - 600);
});

test('a small picture stands in the middle, a large one begins at its top left', () => {
  expect(homeOf({ width: 400, height: 390 }, 1, WINDOW)).toEqual({ x: 100, y: 5 });
  expect(homeOf({ width: 900, height: 900 }, 1, WINDOW)).toEqual({ x: 0, y: 0 });
});

test.each([
  ['a small box is in the middle', { x: 100, y: 200, width: 50, height: 20 }, { x: 375, y: 190 }],
  [
    'of one that is larger than the window the top left is seen',
    { x: 100, y: 200, width: 4000, height: 20 },
    { x: -68, y: 190 },
  ],
])('%s', (_, rect, expected) => {
  const window = { width: 1000, height: 800 };
  expect(centredOn({ x: 0, y: 0, zoom: 1 }, rect, window)).toEqual({ ...expected, zoom: 1 });
});
