import type { Viewport } from 'reactflow';
import type { Point, Rect } from '../../layout/view.ts';

/** What there is to draw in, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Where the picture stands at first: in the middle where there is room, else from its top left. */
export function homeOf(layout: WindowSize, zoom: number, window: WindowSize): Point {
  return {
    x: Math.max(0, (window.width - layout.width * zoom) / 2),
    y: Math.max(0, Math.min((window.height - layout.height * zoom) / 2, 24)),
  };
}

/** The view moved just so far that the first way is seen that can be seen whole; the same view where it is. */
export function seenFrom(view: Viewport, ways: readonly (readonly Point[])[], window: WindowSize): Viewport {
  const { x, y, zoom } = view;
  const reach = (values: readonly number[]): Reach => [Math.min(...values) * zoom, Math.max(...values) * zoom];
  const reaches = ways
    .filter((way) => way.length > 0)
    .map((way) => ({ x: reach(way.map((point) => point.x)), y: reach(way.map((point) => point.y)) }));
  const whole = reaches.find(
    (each) => size(each.y) < window.height - 2 * EDGE && size(each.x) < window.width - 2 * EDGE,
  );
  const chosen = whole ?? reaches.at(-1);
  if (!chosen) return view;
  const dx = shift(chosen.x, x, window.width);
  const dy = shift(chosen.y, y, window.height);
  return dx === 0 && dy === 0 ? view : { x: x + dx, y: y + dy, zoom };
}

/** The view moved so that a box stands in the middle of the window; of one that is larger, its top left is seen. */
export function centredOn({ zoom }: Viewport, { x, y, width, height }: Rect, window: WindowSize): Viewport {
  const middle = (from: number, size: number, room: number): number =>
    size * zoom > room - 2 * PAD ? PAD - from * zoom : room / 2 - (from + size / 2) * zoom;
  return { x: middle(x, width, window.width), y: middle(y, height, window.height), zoom };
}

type Reach = readonly [number, number];

/** What is nearer than this to an edge of the window counts as not seen. */
const EDGE = 8;
const PAD = 32;

function size([from, to]: Reach): number {
  return to - from;
}

/** How far a reach must move to lie within the room: not at all where it does. */
function shift([from, to]: Reach, offset: number, room: number): number {
  const [low, high] = [from + offset, to + offset];
  if (low >= EDGE && high <= room - EDGE) return 0;
  const pad = Math.max(EDGE, Math.min(PAD, (room - (high - low)) / 2));
  return low < EDGE ? pad - low : Math.max(room - pad - high, pad - low);
}
