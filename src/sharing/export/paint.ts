import { palette, type Theme, type Token } from '../../scene/picture/palette.ts';
import type { Ink, PathShape, Picture, PictureShape, TextShape } from '../../scene/picture/picture.ts';
import { cssFont } from './fonts.ts';

/** How a picture is painted. */
export interface PaintOptions {
  readonly theme: Theme;
  /** The page's own ground behind it; without it what lies below shows through. */
  readonly background: boolean;
  /** Pixels of a diagram unit; 1 where it is not said. */
  readonly scale?: number | undefined;
}

export type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints a picture from the context's own origin on: whoever wants it elsewhere moves that before. The context is left as
 * it was.
 */
export function paint(picture: Picture, context: Canvas2D, { theme, background, scale = 1 }: PaintOptions): void {
  const brush: Brush = { context, colours: palette[theme], language: picture.language };
  context.save();
  context.scale(scale, scale);
  if (background) {
    context.fillStyle = palette[theme].canvas;
    context.fillRect(0, 0, picture.width, picture.height);
  }
  context.textBaseline = 'alphabetic';
  for (const shape of picture.shapes) paintShape(shape, brush);
  context.restore();
}

interface Brush {
  readonly context: Canvas2D;
  readonly colours: Readonly<Record<Token, string>>;
  readonly language: Picture['language'];
}

function paintShape(shape: PictureShape, brush: Brush): void {
  const { context } = brush;
  switch (shape.kind) {
    case 'rect': {
      const path = new Path2D();
      path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0);
      return paintPath(path, shape, brush);
    }
    case 'circle': {
      const path = new Path2D();
      path.arc(shape.cx, shape.cy, shape.r, 0, 2 * Math.PI);
      return paintPath(path, shape, brush);
    }
    case 'path':
      return paintPath(new Path2D(shape.d), shape, brush);
    case 'text':
      return paintText(shape, brush);
    case 'group':
      context.save();
      if (shape.at) context.translate(shape.at.x, shape.at.y);
      if (shape.opacity !== undefined) context.globalAlpha *= shape.opacity;
      for (const each of shape.shapes) paintShape(each, brush);
      context.restore();
  }
}

function paintPath(path: Path2D, ink: Ink & Pick<PathShape, 'fade'>, brush: Brush): void {
  const { context, colours } = brush;
  const { fill, stroke, line = 1, dash = [], round, fade } = ink;
  if (fill !== undefined) {
    context.fillStyle = colours[fill];
    context.fill(path);
  }
  if (stroke === undefined) return;
  context.lineWidth = line;
  context.lineCap = round === true ? 'round' : 'butt';
  context.lineJoin = round === true ? 'round' : 'miter';
  context.setLineDash([...dash]);
  context.strokeStyle = fade === undefined ? colours[stroke] : faded(context, colours[stroke], fade);
  context.stroke(path);
  context.setLineDash([]);
}

function faded(context: Canvas2D, colour: string, { x, y, from, to }: NonNullable<PathShape['fade']>): CanvasGradient {
  const gradient = context.createRadialGradient(x, y, from, x, y, to);
  gradient.addColorStop(0, `${colour}00`);
  gradient.addColorStop(1, colour);
  return gradient;
}

function paintText({ x, y, anchor, runs }: TextShape, { context, colours, language }: Brush): void {
  context.textAlign = 'left';
  const measured = runs.map((run) => {
    context.font = cssFont(run, language);
    return { run, width: context.measureText(run.text).width };
  });
  const whole = measured.reduce((sum, { run, width }) => sum + (run.gap ?? 0) + width, 0);
  let at = anchor === 'start' ? x : anchor === 'middle' ? x - whole / 2 : x - whole;
  for (const { run, width } of measured) {
    at += run.gap ?? 0;
    context.font = cssFont(run, language);
    context.fillStyle = colours[run.fill];
    context.fillText(run.text, at, y);
    if (run.struck === true) context.fillRect(at, y - run.size * STRIKE_HEIGHT - STRIKE / 2, width, STRIKE);
    at += width;
  }
}

/** Of a line through a text: its thickness, and how high above the baseline it runs, of the text's size. */
const STRIKE = 1.5;
const STRIKE_HEIGHT = 0.3;
