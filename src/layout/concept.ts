import type { Hop, ObjectRef, Place, Topology } from '../engine/index.ts';
import { rasterOf, spanWidth, type Raster } from './concept-columns.ts';
import { conceptContent, type ConceptContent, type InsideCell, type ServiceCell } from './concept-content.ts';
import { arrangeGroup, FEW_RULES, ruleCount } from './concept-groups.ts';
import type { ConceptLayout, ConceptService, PodGroup } from './concept-layout.ts';
import { routeInRows, wireInRows } from './concept-network.ts';
import { arrangeConceptOutside } from './concept-outside.ts';
import { Rows } from './concept-rows.ts';
import { arrangeService, portsHeight, serviceHeight } from './concept-service.ts';
import { conceptStops, type BoxStop, type ConceptParts, type InRow } from './concept-stops.ts';
import { conceptWires } from './concept-wires.ts';
import { isClosedDoor } from './lost-way.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import type { OutsideBox } from './nodes-layout.ts';
import type { Unplaced } from './outside.ts';
import { placeKey } from './place-key.ts';
import type { Point, Rect, View, ViewOptions } from './view.ts';
import { MOST_OF_WORKLOAD } from './workloads.ts';

/** Without the Nodes: from outside down to the balancers, to Ingress rules and senders, to Services, to their Pods. */
export const conceptView = {
  name: 'concept',
  arrange(topology: Topology, options: ViewOptions): ConceptLayout {
    // Whether there is room is asked of the picture at rest: sending changes no size.
    const atRest = arrange(topology, { ...options, used: [], main: [] }, false);
    return arrange(topology, options, atRest.height > options.height);
  },
} as const satisfies View;

/** How far a packet gets that nobody takes. */
const FAR = 130;

function arrange(topology: Topology, options: ViewOptions, tight: boolean): ConceptLayout {
  const metrics = metricsOf(options.density, tight);
  const content = conceptContent(topology, options);
  const wanted = Math.max(content.cells.length, content.inside.length + 1);
  const raster = rasterOf(wanted, options, metrics);
  const rows = new Rows(metrics.margin, raster, metrics);
  const used = new Set(options.used.flatMap((place) => (place.kind === 'pod' ? [place.pod] : [])));
  const outside = arrangeConceptOutside(topology, raster, rows, columnOf(content, raster), options, metrics);
  const ground = rows.y - (metrics.railRoom + 4) / 2;
  const services: InRow<ConceptService>[] = [];
  const groups: InRow<PodGroup>[] = [];
  const strangers: InRow<OutsideBox>[] = [];
  const gaps: Rect[] = [];
  const context: Context = { topology, options, metrics, raster, rows, used, services, groups, strangers, gaps };
  for (const part of chunks(content.inside, raster, spanOf)) arrangeInside(part, context);
  for (const part of chunks(content.cells, raster)) arrangeShelf(part, context);
  const parts: ConceptParts = {
    outside: [...outside.boxes, ...strangers],
    border: outside.border,
    services,
    groups,
    hidden: hiddenPods(topology, content),
  };
  const grid = rows.grid();
  const stopOf = conceptStops(parts);
  const way = (from: Place, to: Place, hop?: Hop): Point[] => {
    const [start, end] = [stopOf(from), stopOf(to)];
    if (hop?.end === 'dropped' && placeKey(from) === placeKey(to)) return lostWay(start, grid.rails, metrics);
    const closed = hop?.end === 'dropped' && hop.decisions.some((each) => isClosedDoor(each, to));
    return routeInRows(grid, start, closed ? { ...end, rest: { x: end.track.x, y: end.rest.y } } : end);
  };
  const right = raster.right;
  const bottom = Math.max(rows.bottom, restingBottom(context));
  const pending =
    topology.pending.length > 0
      ? { x: raster.margin, y: bottom + 14, width: right - raster.margin, height: metrics.slimBand }
      : undefined;
  return {
    view: 'concept',
    width: right + raster.margin,
    height: (pending ? pending.y + pending.height : bottom) + metrics.margin,
    boxes: boxesById(parts, topology),
    rectOf: (place) => stopOf(place).rect,
    restOf: (place) => stopOf(place).rest,
    wayOf: way,
    roadOf: (from, to) => wireInRows(grid, stopOf(from), stopOf(to)),
    metrics,
    columnCount: raster.columns.length,
    outside: parts.outside.map(({ box }) => box),
    border: outside.border.box,
    services: services.map(({ box }) => box),
    groups: groups.map(({ box }) => box),
    gaps,
    ground,
    wires: conceptWires(topology, parts, grid),
    ...(pending ? { pending } : {}),
  };
}

interface Context {
  readonly topology: Topology;
  readonly options: ViewOptions;
  readonly metrics: Metrics;
  readonly raster: Raster;
  readonly rows: Rows;
  readonly used: ReadonlySet<ObjectRef>;
  readonly services: InRow<ConceptService>[];
  readonly groups: InRow<PodGroup>[];
  readonly strangers: InRow<OutsideBox>[];
  readonly gaps: Rect[];
}

function arrangeInside(cells: readonly InsideCell[], context: Context): void {
  const { metrics, raster, rows, options, used, services, groups } = context;
  const ports = portsHeight(
    cells.flatMap((cell) => (cell.kind === 'service' ? [cell] : [])),
    metrics,
  );
  let height = 0;
  let column = 0;
  const joined = new Set<number>();
  for (const cell of cells) {
    const place = { x: raster.columns[column] ?? 0, y: rows.y };
    const span = spanOf(cell, raster);
    if (cell.kind === 'service') {
      const box = arrangeService({ ...cell, folded: [] }, place, ports, raster, metrics);
      services.push({ box, row: rows.row });
      height = Math.max(height, ports + serviceHeight(metrics));
    } else {
      const wide = { ...raster, width: spanWidth(raster, span) };
      const box = arrangeGroup(cell.workload, place, wide, metrics, options, used, cell.controller);
      groups.push({ box, row: rows.row });
      height = Math.max(height, box.rect.height);
    }
    for (let index = column; index < column + span - 1; index++) joined.add(index);
    column += span;
  }
  rows.end(height, new Set(Array.from({ length: column }, (_, index) => index)), joined);
}

/** How many columns a cell takes: a list of rules that are a line each is wide where there are columns enough. */
function spanOf(cell: InsideCell, { columns, rulesSpan }: Raster): number {
  if (cell.kind === 'service' || !cell.controller) return 1;
  const rules = ruleCount(cell.controller);
  return rules > FEW_RULES && columns.length >= 3 ? 2 : rules > 0 ? rulesSpan : 1;
}

/** Services, and below each what stands behind it. */
function arrangeShelf(cells: readonly ServiceCell[], context: Context): void {
  const { metrics, raster, rows, options, used, services, groups, strangers, gaps } = context;
  const ports = portsHeight(cells, metrics);
  cells.forEach((cell, column) => {
    const place = { x: raster.columns[column] ?? 0, y: rows.y };
    services.push({ box: arrangeService(cell, place, ports, raster, metrics), row: rows.row });
  });
  rows.end(ports + serviceHeight(metrics), new Set(cells.keys()));
  const taken = new Set<number>();
  let height = 0;
  cells.forEach(({ workloads, service }, column) => {
    const x = raster.columns[column] ?? 0;
    let y = rows.y;
    for (const workload of workloads) {
      const box = arrangeGroup(workload, { x, y }, raster, metrics, options, used);
      groups.push({ box, row: rows.row });
      y += box.rect.height + metrics.gapBand;
    }
    if (workloads.length === 0 && service && strangers.length === 0) y = arrangeStrangers(service.ref, x, y, context);
    if (service?.total === 0 && service.externalName === undefined) {
      const height = metrics.line + 2 * metrics.padBox;
      gaps.push({ x: x + raster.card, y, width: raster.width - raster.card, height });
      y += height + metrics.gapBand;
    }
    if (y === rows.y) return;
    taken.add(column);
    height = Math.max(height, y - metrics.gapBand - rows.y);
  });
  if (taken.size > 0) rows.end(height, taken);
}

/** Addresses that a Service leads to and behind which no Pod stands: below it. Gives back how far they reach. */
function arrangeStrangers(service: ObjectRef, x: number, top: number, context: Context): number {
  const { options, raster, metrics, rows, strangers } = context;
  if (!options.used.some((place) => place.kind === 'service' && place.service === service)) return top;
  let y = top;
  for (const place of options.used) {
    if (place.kind !== 'endpoint') continue;
    const rect = { x, y, width: raster.width, height: metrics.pill };
    const rest = { x: x + raster.track, y: y + metrics.pill / 2 };
    const box: OutsideBox = {
      kind: 'endpoint',
      key: placeKey(place),
      name: place.address,
      addresses: [],
      ports: [],
      rect,
      rest,
    };
    strangers.push({ box, row: rows.row });
    y += metrics.pill + metrics.gapBand;
  }
  return y;
}

/** Where the cluster's own Pods end that stand apart only while a trace uses them: the picture has that room at rest too. */
function restingBottom({ groups, metrics }: Context): number {
  const card = 2 * metrics.line + 2 * metrics.padBox + metrics.gapCard;
  return Math.max(
    0,
    ...groups.map(({ box: { rect, cards, count } }) =>
      cards[0]?.pod.kind === 'pod-group' && cards[0].pod.origin === 'system' && count <= MOST_OF_WORKLOAD
        ? rect.y + metrics.line + 4 + count * card
        : 0,
    ),
  );
}

/** Rows of at most as many columns as there are. */
function chunks<T>(items: readonly T[], raster: Raster, span: (item: T, raster: Raster) => number = () => 1): T[][] {
  const parts: T[][] = [];
  let left = 0;
  for (const item of items) {
    const own = span(item, raster);
    const part = parts.at(-1);
    if (part && own <= left) part.push(item);
    else parts.push([item]);
    left = (part && own <= left ? left : raster.columns.length) - own;
  }
  return parts;
}

/** The column of the Service that a balancer leads to. */
function columnOf(content: ConceptContent, { columns }: Raster): (box: Unplaced) => number | undefined {
  return ({ service }) => {
    if (service === undefined) return undefined;
    const entry = content.inside.findIndex((cell) => cell.kind === 'service' && cell.service.ref === service);
    const cell = content.cells.findIndex((each) => each.service?.ref === service);
    const index = entry >= 0 ? entry : cell;
    return index < 0 ? undefined : index % columns.length;
  };
}

/** Pods whose Services are folded away, by Pod: with which. */
function hiddenPods(topology: Topology, { cells }: ConceptContent): Map<ObjectRef, ObjectRef> {
  const hidden = new Map<ObjectRef, ObjectRef>();
  const owners = new Map<ObjectRef, ObjectRef>();
  for (const { folded, workloads } of cells)
    if (workloads.length === 0)
      for (const { ref, backs } of folded) for (const back of backs ?? []) owners.set(back, ref);
  for (const { pods } of topology.nodes)
    for (const card of pods) {
      const service = owners.get(card.kind === 'pod' ? (card.owner ?? card.ref) : card.ref);
      if (service === undefined) continue;
      for (const pod of card.kind === 'pod' ? [card.ref] : card.pods) hidden.set(pod, service);
    }
  return hidden;
}

function lostWay({ rest, exits }: BoxStop, rails: readonly number[], metrics: Metrics): Point[] {
  const exit = exits.find(({ rail }) => rails[rail] !== undefined);
  if (exit?.rail !== 0) return [rest, { x: rest.x + metrics.bay / 2, y: rest.y }];
  const y = rails[0] ?? rest.y;
  const left = rest.x - FAR > 2 * metrics.margin;
  return [rest, { x: rest.x, y }, { x: left ? rest.x - FAR : rest.x + FAR, y }];
}

function boxesById({ outside, border, services, groups }: ConceptParts, topology: Topology): Map<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const { ref } of topology.nodes) boxes.set(ref, border.box.rect);
  for (const { box } of outside) boxes.set(box.key, box.rect);
  for (const { box } of services) if (box.service) boxes.set(box.service.ref, box.rect);
  for (const { box } of groups) {
    boxes.set(box.ref, box.rect);
    for (const { pod, rect } of box.cards) boxes.set(pod.ref, rect);
  }
  return boxes;
}
