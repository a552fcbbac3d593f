import type { NodeBox, Topology } from '../engine/index.ts';
import type { Raster } from './concept-columns.ts';
import type { BorderBox } from './concept-layout.ts';
import type { Rows } from './concept-rows.ts';
import type { InRow } from './concept-stops.ts';
import type { Metrics } from './metrics.ts';
import type { OutsideBox } from './nodes-layout.ts';
import { balancersOf, heightOf, type Unplaced } from './outside.ts';
import { widthOf } from './text-width.ts';
import type { Rect, ViewOptions } from './view.ts';

export interface ConceptOutside {
  readonly boxes: readonly InRow<OutsideBox>[];
  readonly border: InRow<BorderBox>;
}

/** Room for the picture's tools at the top left, in CSS pixels at zoom 1. */
const TOOLS = 184;

/**
 * The internet and the name servers outside; below them, on the ground line, the cloud's balancers, each above its
 * Service where it can be, and the Nodes' network.
 */
export function arrangeConceptOutside(
  topology: Topology,
  raster: Raster,
  rows: Rows,
  columnOf: (box: Unplaced) => number | undefined,
  options: ViewOptions,
  metrics: Metrics,
): ConceptOutside {
  const boxes: InRow<OutsideBox>[] = [];
  const { internet, upstream } = pills(topology, options, metrics);
  const both = internet.width + (upstream ? upstream.width + metrics.gutter : 0);
  const left = Math.max(raster.margin, TOOLS);
  const fits = upstream !== undefined && left + both <= raster.right;
  const middle = raster.margin + (raster.right - raster.margin - internet.width) / 2;
  const most = raster.right - (fits ? both : internet.width);
  const top = (pill: Pill, x: number): InRow<OutsideBox> => pillAt(pill, x, rows, metrics);
  boxes.push(top(internet, Math.round(Math.max(raster.margin, Math.min(Math.max(middle, left), most)))));
  if (upstream && fits) boxes.push(top(upstream, raster.right - upstream.width));
  rows.end(metrics.pill, new Set());

  const cells = cellsOf([...balancersOf(topology), ...(upstream && !fits ? [upstream.box] : [])], raster, columnOf);
  const last = raster.columns.length - 1;
  if (!cells.at(-1) || cells.at(-1)?.has(last)) cells.push(new Map());
  let border: InRow<BorderBox> | undefined;
  for (const [index, cell] of cells.entries()) {
    const isLast = index === cells.length - 1;
    const height = Math.max(metrics.pill, ...[...cell.values()].map((box) => boxHeight(box, metrics)));
    for (const [column, box] of cell) {
      const own = boxHeight(box, metrics);
      const rect = cellRect(raster, column, rows.y + height - own, own);
      boxes.push({ row: rows.row, box: { ...box, rect, rest: restIn(rect, box, raster, metrics) } });
    }
    if (isLast) border = { row: rows.row, box: borderBox(topology.nodes, raster, rows.y + height, metrics) };
    rows.end(height, new Set([...cell.keys(), ...(isLast ? [last] : [])]));
  }
  return { boxes, border: border! };
}

function borderBox(nodes: readonly NodeBox[], raster: Raster, bottom: number, metrics: Metrics): BorderBox {
  const rect = cellRect(raster, raster.columns.length - 1, bottom - metrics.pill, metrics.pill);
  return { nodes, rect, rest: { x: rect.x + raster.track, y: rect.y + rect.height / 2 } };
}

interface Pill {
  readonly box: Unplaced;
  readonly width: number;
}

function pills(topology: Topology, options: ViewOptions, metrics: Metrics): { internet: Pill; upstream?: Pill } {
  const sender = options.used.find((place) => place.kind === 'internet');
  const addresses = sender?.kind === 'internet' && sender.address !== '' ? [sender.address] : [];
  // Room for the word in any language and the longest IPv4 address: whether one is shown moves nothing.
  const word = metrics.bay + widthOf('インターネット', metrics.name) + 24;
  const width = word + widthOf('255.255.255.255', metrics.address);
  const wide = TOOLS + width + 2 * metrics.margin < options.width;
  return {
    internet: {
      box: { kind: 'internet', key: 'internet', name: '', addresses, ports: [] },
      width: wide ? width : word,
    },
    ...(topology.upstreamDns
      ? {
          upstream: {
            box: { kind: 'upstream-dns', key: 'upstream-dns', name: '', addresses: [], ports: [] },
            width: metrics.bay + widthOf('Upstream DNS', metrics.name) + 26,
          },
        }
      : {}),
  };
}

function pillAt({ box, width }: Pill, x: number, rows: Rows, metrics: Metrics): InRow<OutsideBox> {
  const rect = { x, y: rows.y, width, height: metrics.pill };
  return { row: rows.row, box: { ...box, rect, rest: { x: x + metrics.bay / 2 + 4, y: rows.y + metrics.pill / 2 } } };
}

/** Each balancer above its Service where that is free, else in the first free column. */
function cellsOf(
  boxes: readonly Unplaced[],
  raster: Raster,
  columnOf: (box: Unplaced) => number | undefined,
): Map<number, Unplaced>[] {
  const rows: Map<number, Unplaced>[] = [];
  for (const box of boxes) {
    const wanted = columnOf(box);
    let row = rows.find((each) => each.size < raster.columns.length);
    if (!row) rows.push((row = new Map()));
    const free = raster.columns.findIndex((_, index) => !row.has(index));
    row.set(wanted !== undefined && wanted < raster.columns.length && !row.has(wanted) ? wanted : free, box);
  }
  return rows;
}

function boxHeight(box: Unplaced, metrics: Metrics): number {
  return box.kind === 'upstream-dns' ? metrics.pill : heightOf(box, metrics);
}

function cellRect({ columns, width }: Raster, column: number, y: number, height: number): Rect {
  return { x: columns[column] ?? 0, y, width, height };
}

function restIn(rect: Rect, box: Unplaced, raster: Raster, metrics: Metrics): OutsideBox['rest'] {
  const high = box.kind === 'upstream-dns' ? metrics.pill : 2 * metrics.line + 2 * metrics.padBox;
  return { x: rect.x + raster.track, y: rect.y + high / 2 };
}
