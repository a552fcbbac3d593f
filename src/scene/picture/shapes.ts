import type { Rect } from '../../layout/view.ts';
import type {
  CircleShape,
  GroupShape,
  Ink,
  PathShape,
  PictureShape,
  RectShape,
  TextRun,
  TextShape,
} from './picture.ts';

/** A filled and edged rectangle whose edge lies within it, as borders of boxes do. */
export function boxed(rect: Rect, radius: number, ink: Ink): RectShape {
  const half = ink.stroke === undefined ? 0 : (ink.line ?? 1) / 2;
  const { x, y, width, height } = rect;
  const most = Math.min(width, height) / 2;
  return {
    kind: 'rect',
    x: x + half,
    y: y + half,
    width: Math.max(width - 2 * half, 0),
    height: Math.max(height - 2 * half, 0),
    radius: Math.max(Math.min(radius, most) - half, 0),
    ...ink,
  };
}

export function path(d: string, ink: Ink & Pick<PathShape, 'fade'>): PathShape {
  return { kind: 'path', d, ...ink };
}

export function circle(cx: number, cy: number, r: number, ink: Ink): CircleShape {
  return { kind: 'circle', cx, cy, r, ...ink };
}

export function text(x: number, y: number, anchor: TextShape['anchor'], runs: readonly TextRun[]): TextShape {
  return { kind: 'text', x, y, anchor, runs };
}

export function group(
  shapes: readonly (PictureShape | undefined)[],
  more: Omit<GroupShape, 'kind' | 'shapes'> = {},
): GroupShape {
  return { kind: 'group', shapes: shapes.filter((shape) => shape !== undefined), ...more };
}

/** A way around an area with its own radius at each corner, clockwise from the top left. */
export function cornered(
  { x, y, width, height }: Rect,
  [a, b, c, d]: readonly [number, number, number, number],
): string {
  const arc = (r: number, toX: number, toY: number): string => (r > 0 ? `A${r} ${r} 0 0 1 ${toX} ${toY}` : '');
  const [right, bottom] = [x + width, y + height];
  return [
    `M${x + a} ${y}H${right - b}`,
    arc(b, right, y + b),
    `V${bottom - c}`,
    arc(c, right - c, bottom),
    `H${x + d}`,
    arc(d, x, bottom - d),
    `V${y + a}`,
    arc(a, x + a, y),
    'Z',
  ].join('');
}
