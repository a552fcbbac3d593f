import { keptRight, straightened } from './network.ts';
import type { Point } from './view.ts';

/** The rows of a picture and the rails between them: rail i runs below row i. */
export interface RowGrid {
  /** y of each rail, from the top. */
  readonly rails: readonly number[];
  /** Of each row the x at which it can be passed from rail to rail. */
  readonly free: readonly (readonly number[])[];
  /** From the middle of a way to the lane at its right. */
  readonly lane: number;
}

/** How one gets from a box to a rail: by these points after its rest, then up or down at x. */
export interface Exit {
  readonly rail: number;
  readonly x: number;
  readonly via?: readonly Point[];
}

/** A point where a packet rests, and how it gets away from there. */
export interface RowStop {
  readonly rest: Point;
  readonly exits: readonly Exit[];
  /** A vertical track that it shares with others, by which they reach each other without a rail. */
  readonly track: { readonly id: string; readonly x: number };
}

/** A corner costs as much as this much way. */
const CORNER = 24;

/** The points from one stop to another, on exits and rails, through no row but where it is free. */
export function routeInRows(grid: RowGrid, from: RowStop, to: RowStop): Point[] {
  if (from.rest.x === to.rest.x && from.rest.y === to.rest.y) return [from.rest, to.rest];
  if (from.track.id === to.track.id) {
    const { x } = from.track;
    return kept(grid, [from.rest, { x, y: from.rest.y }, { x, y: to.rest.y }, to.rest]);
  }
  const there = (exit: Exit): boolean => exit.rail >= 0 && exit.rail < grid.rails.length;
  const ways = from.exits
    .filter(there)
    .flatMap((start) =>
      to.exits
        .filter(there)
        .map((end) =>
          straightened([
            from.rest,
            ...pointsOf(grid, start),
            ...between(grid, start, end),
            ...pointsOf(grid, end).toReversed(),
            to.rest,
          ]),
        ),
    );
  const best = ways.toSorted((a, b) => costOf(a) - costOf(b))[0];
  return kept(grid, best ?? [from.rest, to.rest]);
}

/** The same without lanes: what a wire is drawn along. */
export function wireInRows(grid: RowGrid, from: RowStop, to: RowStop): Point[] {
  return routeInRows({ ...grid, lane: 0 }, from, to);
}

function kept({ lane }: RowGrid, points: readonly Point[]): Point[] {
  const straight = straightened(points);
  return lane === 0 ? straight : keptRight(straight, lane);
}

function pointsOf({ rails }: RowGrid, { rail, x, via = [] }: Exit): Point[] {
  return [...via, { x, y: rails[rail] ?? 0 }];
}

/** From rail to rail: through each row between at the x that makes the whole way cheapest. */
function between({ rails, free }: RowGrid, start: Exit, end: Exit): Point[] {
  const [x0, x1] = [start.x, end.x];
  const step = Math.sign(end.rail - start.rail);
  const passed: number[] = [];
  for (let rail = start.rail; rail !== end.rail; rail += step) passed.push(step > 0 ? rail + 1 : rail);
  interface Partial {
    readonly cost: number;
    readonly xs: readonly number[];
  }
  let partial: readonly Partial[] = [{ cost: 0, xs: [] }];
  for (const row of passed) {
    partial = (free[row] ?? []).map((x) => {
      const ways = partial.map(({ cost, xs }) => ({ cost: cost + sideways(xs.at(-1) ?? x0, x), xs: [...xs, x] }));
      return ways.toSorted((a, b) => a.cost - b.cost)[0]!;
    });
  }
  const best = partial
    .map(({ cost, xs }) => ({ cost: cost + sideways(xs.at(-1) ?? x0, x1), xs }))
    .toSorted((a, b) => a.cost - b.cost)[0];
  let rail = start.rail;
  return (best?.xs ?? []).flatMap((x) => {
    const y = rails[rail] ?? 0;
    rail += step;
    return [
      { x, y },
      { x, y: rails[rail] ?? 0 },
    ];
  });
}

function sideways(from: number, to: number): number {
  return from === to ? 0 : Math.abs(from - to) + 2 * CORNER;
}

function costOf(points: readonly Point[]): number {
  return points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? point;
    return sum + Math.abs(point.x - before.x) + Math.abs(point.y - before.y) + CORNER;
  }, 0);
}
