import type { Point } from './view.ts';

/** Where a box's cable meets the tracks: a Node's riser at a height, or a rail at an x. */
export type Plug =
  | { readonly on: 'riser'; readonly riser: number; readonly y: number }
  | { readonly on: 'rail'; readonly rail: number; readonly x: number };

/** A point where a packet rests, and its cables. */
export interface Stop {
  readonly rest: Point;
  readonly plugs: readonly Plug[];
}

/** The tracks of a picture: vertical risers, and horizontal rails of which the last joins the Nodes. */
export interface Tracks {
  /** x of each riser. */
  readonly risers: readonly number[];
  /** y of each rail, from the top. */
  readonly rails: readonly number[];
  /** From the middle of a track to the lane at its right. */
  readonly lane: number;
}

/** The points from one stop to another, on cables and tracks alone, keeping right. Straight runs with right angles. */
export function route(tracks: Tracks, from: Stop, to: Stop): Point[] {
  if (from.rest.x === to.rest.x && from.rest.y === to.rest.y) return [from.rest, to.rest];
  const ways = from.plugs.flatMap((start) =>
    to.plugs.map((end) => straightened([from.rest, ...onTracks(tracks, start, end), to.rest])),
  );
  const shortest = ways.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? [from.rest, to.rest];
  return keptRight(shortest, tracks.lane);
}

function onTracks(tracks: Tracks, start: Plug, end: Plug): Point[] {
  const nodeNetwork = tracks.rails.length - 1;
  if (start.on === 'riser' && end.on === 'riser') {
    const from = pointOf(tracks, start);
    const to = pointOf(tracks, end);
    if (start.riser === end.riser) return [from, to];
    const y = tracks.rails[nodeNetwork] ?? 0;
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }
  if (start.on === 'rail' && end.on === 'rail' && start.rail !== end.rail) {
    const from = pointOf(tracks, start);
    const to = pointOf(tracks, end);
    const x = tracks.risers.toSorted((a, b) => detour(a, from, to) - detour(b, from, to))[0] ?? from.x;
    return [from, { x, y: from.y }, { x, y: to.y }, to];
  }
  const from = pointOf(tracks, start);
  const to = pointOf(tracks, end);
  return start.on === 'riser' ? [from, { x: from.x, y: to.y }, to] : [from, { x: to.x, y: from.y }, to];
}

function detour(x: number, from: Point, to: Point): number {
  return Math.abs(x - from.x) + Math.abs(x - to.x);
}

function pointOf(tracks: Tracks, plug: Plug): Point {
  return plug.on === 'riser'
    ? { x: tracks.risers[plug.riser] ?? 0, y: plug.y }
    : { x: plug.x, y: tracks.rails[plug.rail] ?? 0 };
}

/** The same way without points that stand in the middle of a straight run. */
export function straightened(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const last = kept.at(-1);
    const before = kept.at(-2);
    if (last && last.x === point.x && last.y === point.y) continue;
    if (last && before && goesOn(before, last, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function goesOn(a: Point, b: Point, c: Point): boolean {
  const sameX = a.x === b.x && b.x === c.x && Math.sign(b.y - a.y) === Math.sign(c.y - b.y);
  const sameY = a.y === b.y && b.y === c.y && Math.sign(b.x - a.x) === Math.sign(c.x - b.x);
  return sameX || sameY;
}

/** Moves each run to its right-hand lane; the ends stay where a packet rests. */
export function keptRight(points: readonly Point[], lane: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  if (points.length === 1) return [first, first];
  const shifted = points.map((point, index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    const right = [before && rightOf(before, point), after && rightOf(point, after)];
    return {
      x: point.x + lane * right.reduce((sum, side) => sum + (side?.x ?? 0), 0),
      y: point.y + lane * right.reduce((sum, side) => sum + (side?.y ?? 0), 0),
    };
  });
  return [first, ...shifted, last];
}

/** The side that is at the right hand of someone who goes from a to b (y grows downwards). */
function rightOf(a: Point, b: Point): Point {
  return { x: -Math.sign(b.y - a.y), y: Math.sign(b.x - a.x) };
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
  }, 0);
}
