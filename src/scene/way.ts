import type { Point } from '../layout/view.ts';

/** How long a way is, in diagram units. */
export function lengthOf(way: readonly Point[]): number {
  let length = 0;
  for (let index = 1; index < way.length; index++) length += distance(way[index - 1]!, way[index]!);
  return length;
}

/** The point at `part` (0 to 1) of a way, by length. */
export function pointAt(way: readonly Point[], part: number): Point {
  return along(way, part).at(-1) ?? { x: 0, y: 0 };
}

/** The way from its start to `part` (0 to 1) of it. */
export function along(way: readonly Point[], part: number): Point[] {
  const first = way[0];
  if (!first) return [];
  let left = lengthOf(way) * Math.min(Math.max(part, 0), 1);
  const points = [first];
  for (let index = 1; index < way.length; index++) {
    const from = way[index - 1]!;
    const to = way[index]!;
    const run = distance(from, to);
    if (run > left) {
      const share = left / run;
      points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
      return points;
    }
    left -= run;
    points.push(to);
  }
  return points;
}

/** Straight runs that the eye sees as such. */
export function runsOf(way: readonly Point[]): number {
  let runs = 0;
  for (let index = 1; index < way.length; index++) if (distance(way[index - 1]!, way[index]!) > 8) runs++;
  return runs;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) === 0 ? 0 : Math.hypot(a.x - b.x, a.y - b.y);
}
