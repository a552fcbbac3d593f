import type { Picture } from '../../scene/picture/picture.ts';
import { palette, type Theme } from '../../scene/picture/palette.ts';
import { paint } from './paint.ts';

/** A surface to paint on that is on no page. */
export interface Canvas {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
}

/** `isRead`: its pixels are asked for again and again. */
export function canvasOf(width: number, height: number, isRead = false): Canvas {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: isRead });
  if (context === null) throw new Error('no canvas');
  return { canvas, context };
}

/** Pixels of a diagram unit, where a picture is as large as it fits into a frame. */
export function scaleInto(frame: Size, picture: Size): number {
  return Math.min(frame.width / picture.width, frame.height / picture.height);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Paints a picture as large as it fits into a surface, in its middle, on the page's own ground. */
export function paintInto({ canvas, context }: Canvas, picture: Picture, theme: Theme): void {
  const scale = scaleInto(canvas, picture);
  context.fillStyle = palette[theme].canvas;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.save();
  context.translate((canvas.width - picture.width * scale) / 2, (canvas.height - picture.height * scale) / 2);
  paint(picture, context, { theme, background: false, scale });
  context.restore();
}
