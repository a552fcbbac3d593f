import { expect, test } from 'vitest';
import { nearest, type Edges } from './walk-boxes.ts';

const box = (left: number, top: number, width = 20, height = 10): Edges => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** A row of three, and one below the first, and a band above all. */
const MIDDLE = box(40, 20);
const OTHERS = { left: box(0, 20), right: box(80, 22), below: box(0, 50), band: box(0, 0, 100) };
const NAMES = Object.keys(OTHERS);

test.each([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'band'],
  ['ArrowDown', 'below'],
] as const)('%s goes to the nearest box that way', (direction, name) => {
  expect(NAMES[nearest(MIDDLE, Object.values(OTHERS), direction)]).toBe(name);
});

test('where none lies there is no next', () => {
  expect(nearest(OTHERS.band, Object.values(OTHERS).slice(0, 1), 'ArrowUp')).toBe(-1);
});
