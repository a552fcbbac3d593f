import { describe, expect, test } from 'vitest';
import { countColours, indexerOf, paletteOf, TRANSPARENT } from './gif-colours.ts';

/** As a canvas has it: red in the lowest byte, and nothing transparent. */
const pixel = (red: number, green: number, blue: number): number =>
  ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
const counted = (pixels: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>();
  countColours(Uint32Array.from(pixels), counts);
  return counts;
};

describe('the colours of a film', () => {
  const white = pixel(255, 255, 255);
  const red = pixel(200, 10, 20);

  test('are counted, run by run', () => {
    expect([...counted([white, white, red, white, red, red]).values()]).toEqual([3, 3]);
  });

  test('that are few are kept as they are', () => {
    expect(paletteOf(counted([white, white, red]))).toEqual([
      [255, 255, 255],
      [200, 10, 20],
    ]);
  });

  test('of areas are kept as they are, however many edges there are', () => {
    const edges = Array.from({ length: 4000 }, (_, index) => pixel(index % 256, (index * 7) % 256, (index * 31) % 256));
    const palette = paletteOf(counted([...Array<number>(5000).fill(white), ...Array<number>(500).fill(red), ...edges]));
    expect(palette.length).toBeLessThanOrEqual(TRANSPARENT);
    const indexOf = indexerOf(palette);
    expect(palette[indexOf(white)]).toEqual([255, 255, 255]);
    expect(palette[indexOf(red)]).toEqual([200, 10, 20]);
    for (const edge of edges.slice(0, 500)) {
      const [r = 0, g = 0, b = 0] = palette[indexOf(edge)] ?? [];
      expect(Math.abs(r - (edge & 255)) + Math.abs(g - ((edge >> 8) & 255))).toBeLessThan(100);
      expect(b).toBeLessThan(256);
    }
  });
});
