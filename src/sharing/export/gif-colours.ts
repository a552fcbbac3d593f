import { quantize } from 'gifenc';

/** Red, green and blue, each of 255. */
export type Colour = readonly [number, number, number];

/** Of the 256 colours of a GIF one is none: what has not changed shows through. */
export const TRANSPARENT = 255;

/** Flat colours are kept as they are: the areas of a picture, of which there are few. */
const EXACT = 64;

/** How often each colour (as a number of 24 bits) is in pixels. */
export function countColours(pixels: Uint32Array, counts: Map<number, number>): void {
  let run = 0;
  for (let index = 0; index < pixels.length; index++) {
    run++;
    // Areas are flat: a map is asked once for a run of one colour.
    if (pixels[index] === pixels[index + 1]) continue;
    const colour = (pixels[index] ?? 0) & 0xffffff;
    counts.set(colour, (counts.get(colour) ?? 0) + run);
    run = 0;
  }
}

/** The colours of a whole film: the most frequent ones as they are, the others by what lies nearest to many. */
export function paletteOf(counts: ReadonlyMap<number, number>): readonly Colour[] {
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (byCount.length <= TRANSPARENT) return byCount.map(([colour]) => colourOf(colour));
  const rest = byCount.slice(EXACT);
  // How frequent an edge's colour is matters, but less than that it is there.
  const weighted = rest.flatMap(([colour, count]) => Array<number>(Math.ceil(Math.log2(count + 1))).fill(colour));
  const rgba = new Uint8ClampedArray(weighted.flatMap((colour) => [...colourOf(colour), 255]));
  return [...byCount.slice(0, EXACT).map(([colour]) => colourOf(colour)), ...quantize(rgba, TRANSPARENT - EXACT)];
}

/** For each pixel's colour the index of the nearest in a palette. What was asked once is known. */
export function indexerOf(palette: readonly Colour[]): (pixel: number) => number {
  const known = new Map<number, number>();
  return (pixel) => {
    const colour = pixel & 0xffffff;
    let index = known.get(colour);
    if (index === undefined) {
      index = nearest(colourOf(colour), palette);
      known.set(colour, index);
    }
    return index;
  };
}

function nearest([red, green, blue]: Colour, palette: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  palette.forEach(([r, g, b], index) => {
    // The eye sees green best, and blue least.
    const distance = 3 * (r - red) ** 2 + 6 * (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** Pixels as canvases keep them, red first, read as numbers of a machine that puts the lowest byte first. */
function colourOf(colour: number): Colour {
  return [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff];
}
