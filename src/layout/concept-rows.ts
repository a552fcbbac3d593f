import type { Raster } from './concept-columns.ts';
import type { RowGrid } from './concept-network.ts';
import type { Metrics } from './metrics.ts';

/** Rows that are put below each other, with a rail between each two. */
export class Rows {
  /** Top of the row that is being filled. */
  y: number;
  private readonly raster: Raster;
  private readonly room: number;
  private readonly lane: number;
  private readonly rails: number[] = [];
  private readonly free: number[][] = [];

  constructor(top: number, raster: Raster, metrics: Metrics) {
    this.y = top;
    this.raster = raster;
    this.room = metrics.railRoom + 4;
    this.lane = metrics.lane;
  }

  /** Number of the row that is being filled, from 0. */
  get row(): number {
    return this.free.length;
  }

  /** It is this high, and these columns are taken in it: elsewhere one may pass, but not between the `joined`. */
  end(height: number, taken: ReadonlySet<number>, joined: ReadonlySet<number> = new Set()): void {
    const { columns, track } = this.raster;
    const gaps = this.raster.gaps.filter((_, index) => !joined.has(index - 1));
    const empty = columns.flatMap((x, index) => (taken.has(index) ? [] : [x + track]));
    this.free.push([...gaps, ...empty].toSorted((a, b) => a - b));
    this.rails.push(this.y + height + this.room / 2);
    this.y += height + this.room;
  }

  /** The rail below the last row leads nowhere. */
  grid(): RowGrid {
    return { rails: this.rails.slice(0, -1), free: this.free, lane: this.lane };
  }

  /** Bottom of the last row. */
  get bottom(): number {
    return this.y - this.room;
  }
}
