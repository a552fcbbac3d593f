import type { Metrics } from './metrics.ts';
import type { ViewOptions } from './view.ts';

/** The columns of the Concept view: a raster in which each row puts its boxes. */
export interface Raster {
  readonly columns: readonly number[];
  readonly width: number;
  /** From a column's left edge to its track: slots, risers and icons of all rows stand on it. */
  readonly track: number;
  /** From a column's left edge to its Pods, right of the track. */
  readonly card: number;
  /** x of the ways between the columns and outside of them. */
  readonly gaps: readonly number[];
  readonly margin: number;
  /** How many columns a list of rules takes. */
  readonly rulesSpan: number;
  readonly right: number;
}

/** So many columns are there whatever is in them: adding a second or third Service changes no width. */
const LEAST = 3;
const MAX = { workbench: 300, embed: 420 };
const MIN = { workbench: 206, embed: 300 };
/** On a phone two stand side by side all the same. */
const LEAST_MIN = { workbench: 172, embed: 250 };
/** The way past all boxes runs in the margin: it is to be seen whole. */
const LEAST_MARGIN = { workbench: 0, embed: 16 };
/** Where so many fit, a list of rules takes two. */
const MANY = 5;

/** Widths of boxes that span columns. */
export function spanWidth({ columns, width }: Raster, span: number): number {
  const gap = (columns[1] ?? 0) - (columns[0] ?? 0) - width;
  return span <= 1 ? width : span * width + (span - 1) * gap;
}

/** As many columns as fit and are of use; as wide as there is room, within what reads well. */
export function rasterOf(wanted: number, options: ViewOptions, metrics: Metrics): Raster {
  const gap = metrics.gutter + 4;
  const margin = Math.max(metrics.margin, LEAST_MARGIN[options.density]) + 6;
  const room = options.width - 2 * margin;
  const fitting = (min: number): number => Math.floor((room + gap) / (min + gap));
  const fit = Math.max(1, fitting(MIN[options.density]), Math.min(2, fitting(LEAST_MIN[options.density])));
  const count = Math.min(fit, Math.max(wanted, LEAST));
  const width = Math.floor(
    Math.min(MAX[options.density], Math.max((room - (count - 1) * gap) / count, LEAST_MIN[options.density])),
  );
  const columns = Array.from({ length: count }, (_, index) => margin + index * (width + gap));
  return {
    columns,
    width,
    track: metrics.bay / 2 + 2,
    card: metrics.bay / 2 + 2 + metrics.cardLeft - metrics.riser,
    gaps: [margin / 2, ...columns.map((x) => x + width + gap / 2)],
    margin,
    rulesSpan: fit >= MANY ? 2 : 1,
    right: margin + count * width + (count - 1) * gap,
  };
}
