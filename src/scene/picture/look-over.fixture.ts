import type { Rect } from '../../layout/view.ts';
import { palette } from './palette.ts';
import type { GroupShape, Picture, PictureShape, TextShape } from './picture.ts';
import { widest, type Measure } from './sizes.ts';

/** A shape where it is in the whole picture, and the box that it belongs to. */
interface Placed {
  readonly shape: Exclude<PictureShape, GroupShape>;
  readonly dx: number;
  readonly dy: number;
  readonly box: string | undefined;
}

export function placedIn(shapes: readonly PictureShape[], dx = 0, dy = 0, box?: string): Placed[] {
  return shapes.flatMap((shape): Placed[] =>
    shape.kind === 'group'
      ? placedIn(shape.shapes, dx + (shape.at?.x ?? 0), dy + (shape.at?.y ?? 0), shape.box ?? box)
      : [{ shape, dx, dy, box }],
  );
}

/** Every text of a picture, or of one of its boxes. */
export function textsOf(picture: Picture, box?: string): string[] {
  return placedIn(picture.shapes).flatMap(({ shape, box: of }) =>
    shape.kind === 'text' && (box === undefined || of === box) ? [shape.runs.map(({ text }) => text).join(' ')] : [],
  );
}

/** What no picture may have: numbers that are none, colours that are none, something outside of it. */
export function faultsOf(picture: Picture): string[] {
  const { width, height, shapes } = picture;
  return placedIn(shapes).flatMap((placed) => {
    const { shape } = placed;
    const what = JSON.stringify(shape);
    const inks = shape.kind === 'text' ? shape.runs.map(({ fill }) => fill) : [shape.fill, shape.stroke];
    const bounds = boundsOf(placed);
    // JSON writes what is no number as null.
    const sound = !/null|NaN|undefined/.test(what) && Object.values(bounds).every(Number.isFinite);
    return [
      ...(sound ? [] : [`not a number: ${what}`]),
      ...(inks.every((ink) => ink === undefined || ink in palette.light) ? [] : [`no colour: ${what}`]),
      ...(isWithin(bounds, { x: 0, y: 0, width, height }, 0.5) ? [] : [`outside: ${what}`]),
    ];
  });
}

export function isWithin(inner: Rect, outer: Rect, tolerance: number): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

/** The area that a shape takes, without the width of its edge. */
export function boundsOf({ shape, dx, dy }: Placed, measure: Measure = widest): Rect {
  const moved = ({ x, y, width, height }: Rect): Rect => ({ x: x + dx, y: y + dy, width, height });
  switch (shape.kind) {
    case 'rect':
      return moved(shape);
    case 'circle':
      return moved({ x: shape.cx - shape.r, y: shape.cy - shape.r, width: 2 * shape.r, height: 2 * shape.r });
    case 'text':
      return moved(textBounds(shape, measure));
    case 'path':
      return moved(pathBounds(shape.d));
  }
}

function textBounds({ x, y, anchor, runs }: TextShape, measure: Measure): Rect {
  const width = runs.reduce((sum, run) => sum + (run.gap ?? 0) + measure(run.text, run), 0);
  const size = Math.max(...runs.map((run) => run.size));
  const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x: left, y: y - 0.76 * size, width, height: size };
}

/** Of a way of absolute commands; a bow is taken for its end. */
function pathBounds(d: string): Rect {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const numbers =
      rest.trim() === ''
        ? []
        : rest
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    if (command === 'H') xs.push(...numbers);
    else if (command === 'V') ys.push(...numbers);
    else {
      const points = command === 'A' ? numbers.filter((_, index) => index % 7 > 4) : numbers;
      xs.push(...points.filter((_, index) => index % 2 === 0));
      ys.push(...points.filter((_, index) => index % 2 === 1));
    }
  }
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
