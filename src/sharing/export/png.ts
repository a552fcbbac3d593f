import type { Picture } from '../../scene/picture/picture.ts';
import { canvasOf } from './canvas.ts';
import { paint, type PaintOptions } from './paint.ts';

/** Pixels that a side, and a whole canvas, can have in every browser (Safari's limits are the lowest). */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 67_108_864;

/** How many pixels a picture has on each side when it is drawn so large. */
export function pixelsOf(
  { width, height }: Picture,
  scale: number,
): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

/** Whether a bitmap of that size can be painted. */
export function canBePainted(picture: Picture, scale: number): boolean {
  const { width, height } = pixelsOf(picture, scale);
  return Math.max(width, height) <= LONGEST_SIDE && width * height <= MOST_PIXELS;
}

/** A picture as a PNG file; without `background` it is transparent where nothing is drawn. */
export async function pngOf(picture: Picture, options: PaintOptions): Promise<Blob> {
  const { width, height } = pixelsOf(picture, options.scale ?? 1);
  const { canvas, context } = canvasOf(width, height);
  paint(picture, context, options);
  return canvas.convertToBlob({ type: 'image/png' });
}
