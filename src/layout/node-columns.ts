import type { Hop, Place, Topology } from '../engine/index.ts';
import { arrangeBands, foldServices, usedServices } from './bands.ts';
import { arrangeCards, podsIn } from './cards.ts';
import { FOLDED_NODES, isCrowded, nodePortServices, spanColumns, type ColumnSpan } from './columns.ts';
import { metricsOf, type Metrics } from './metrics.ts';
import { beforeGate, isClosedDoor, lostWay } from './lost-way.ts';
import { route, type Tracks } from './network.ts';
import type { Band, Column, NodePortRow, NodesLayout } from './nodes-layout.ts';
import { arrangeOutside, type PlacedOutside } from './outside.ts';
import { placeKey } from './place-key.ts';
import { stopsAt } from './stops.ts';
import { widthOf } from './text-width.ts';
import type { Point, Rect, View, ViewOptions } from './view.ts';

/** Nodes are columns, Services bands across all of them; what is outside the cluster stands above the ground. */
export const nodesView = {
  name: 'nodes',
  arrange(topology: Topology, options: ViewOptions): NodesLayout {
    // Whether there is room is asked of the picture at rest: sending changes no size.
    const atRest = arrange(topology, { ...options, used: [], main: [] }, false);
    return arrange(topology, options, atRest.height > options.height);
  },
} as const satisfies View;

/** What folds the Nodes again, beside the last of them. */
const FOLD_BUTTON = 32;

function arrange(topology: Topology, given: ViewOptions, tight: boolean): NodesLayout {
  const metrics = metricsOf(given.density, tight);
  const isBrief = tight && given.density === 'embed' && given.used.length > 0 && given.unfolded !== true;
  const options = isBrief ? { ...given, brief: true } : given;
  const spans = spanColumns(topology.nodes, options, metrics);
  const outside = arrangeOutside(topology, spans, options, metrics);
  const head = headHeight(spans, metrics);
  const { shown } = foldServices(topology.services, options);
  const used = usedServices(topology.services, options);
  const exposed = nodePortServices(
    topology.services.filter((each) => used.has(each.ref) || (!isBrief && shown.includes(each))),
  );
  const bandsTop = outside.bottom + head + exposed.length * metrics.nodePortRow + (exposed.length > 0 ? 4 : 0);
  const bands = arrangeBands(topology.services, spans, options, metrics, bandsTop);
  const lastBand = bands.at(-1)?.rect;
  const cardsTop = (lastBand ? lastBand.y + lastBand.height : bandsTop) + metrics.gapBand + 2;
  const cards = spans.map((span) =>
    span.folded.length > 0 ? [] : arrangeCards(span, topology.ingressControllers, metrics, cardsTop),
  );
  const cardsBottom = Math.max(
    cardsTop,
    ...cards.flat().map(({ rect, rules }) => (rules ? rules.rect.y + rules.rect.height : rect.y + rect.height)),
  );
  const footTop = cardsBottom + metrics.gapCard + 2;
  const columns = spans.map((span, index): Column => {
    const rect = {
      x: span.x,
      y: outside.bottom,
      width: span.width,
      height: footTop + metrics.nodeNetwork + 6 - outside.bottom,
    };
    const x = span.x + metrics.riser;
    const side = eth0Side(metrics);
    const left = span.x + headLeft(metrics);
    return {
      node: span.node,
      folded: span.folded,
      ...(span.folded.length > 0 ? { foldedPods: foldedPods(span, cardsTop, metrics) } : {}),
      narrow: span.narrow,
      rect,
      head: { x: left, y: rect.y, width: rect.x + rect.width - metrics.padRight - left, height: head },
      eth0: { x: x - side / 2, y: rect.y + (metrics.head - side) / 2, width: side, height: side },
      riser: { x, top: outside.rails[0] ?? rect.y, bottom: footTop + metrics.nodeNetwork - 10 },
      nodePorts: nodePortRows(span, exposed, metrics, rect.y + head),
      cards: cards[index] ?? [],
    };
  });
  const unfolded = options.open?.includes(FOLDED_NODES) === true && isCrowded(topology.nodes, options, metrics);
  const lastSpan = spans.at(-1);
  const foldNodes =
    unfolded && lastSpan
      ? { x: lastSpan.x + lastSpan.width + 6, y: outside.bottom, width: FOLD_BUTTON, height: metrics.head }
      : undefined;
  const right = Math.max(
    foldNodes ? foldNodes.x + foldNodes.width : 0,
    ...outside.boxes.map(({ rect }) => rect.x + rect.width),
    (spans.at(-1)?.x ?? 0) + (spans.at(-1)?.width ?? 0),
  );
  const rails = [...outside.rails, footTop + metrics.nodeNetwork - 10];
  const nodeNetwork = { x: metrics.margin, y: footTop, width: right - metrics.margin, height: metrics.nodeNetwork };
  const pending =
    topology.pending.length > 0
      ? {
          x: metrics.margin,
          y: footTop + metrics.nodeNetwork + 14,
          width: right - metrics.margin,
          height: metrics.slimBand,
        }
      : undefined;
  const stopOf = stopsAt({ columns, bands, outside: outside.boxes, rails, nodeNetwork, pending, metrics });
  const tracks: Tracks = { risers: columns.map(({ riser }) => riser.x), rails, lane: metrics.lane };
  const way = (from: Place, to: Place, hop?: Hop): Point[] => {
    const start = stopOf(from);
    const end = stopOf(to);
    if (hop?.end === 'dropped' && placeKey(from) === placeKey(to)) return lostWay(start, rails, metrics);
    const closed = hop?.end === 'dropped' && hop.decisions.some((each) => isClosedDoor(each, to));
    return route(tracks, start, closed ? beforeGate(end, tracks) : end);
  };
  return {
    view: 'nodes',
    width: right + metrics.margin,
    height: (pending ? pending.y + pending.height : footTop + metrics.nodeNetwork + 6) + metrics.margin,
    boxes: boxesById(columns, bands, outside.boxes),
    rectOf: (place) => stopOf(place).rect,
    restOf: (place) => stopOf(place).rest,
    wayOf: way,
    metrics,
    columns,
    bands,
    outside: outside.boxes,
    rails: rails.map((y) => ({ y, from: metrics.margin + 4, to: right - 4 })),
    ground: outside.ground,
    nodeNetwork,
    ...(foldNodes ? { foldNodes } : {}),
    ...(pending ? { pending } : {}),
  };
}

/** One card for the Pods of all Nodes that are folded into a column. */
function foldedPods({ folded, x, width }: ColumnSpan, y: number, metrics: Metrics): NonNullable<Column['foldedPods']> {
  const left = x + metrics.riser + 8;
  const rect = { x: left, y, width: x + width - 4 - left, height: 2 * metrics.line + 2 * metrics.padBox };
  const count = folded.reduce((sum, { pods }) => sum + pods.flatMap(podsIn).length, 0);
  return { count, rect, rest: { x: rect.x + rect.width / 2, y: y + rect.height / 2 } };
}

function eth0Side(metrics: Metrics): number {
  return metrics.packet.height + 6;
}

/** From a column's left edge to its Node's name, beside the interface. */
function headLeft(metrics: Metrics): number {
  return Math.max(metrics.slotLeft, metrics.riser + eth0Side(metrics) / 2 + 6);
}

/** One line where every Node's name and address fit beside each other, else two. */
function headHeight(spans: readonly ColumnSpan[], metrics: Metrics): number {
  const fits = spans.every(
    ({ node, width, narrow }) =>
      narrow ||
      widthOf(node.name, metrics.name) + 12 + widthOf(node.internalIP, metrics.address) <=
        width - headLeft(metrics) - metrics.padRight,
  );
  return fits ? metrics.head : metrics.head + metrics.line;
}

function nodePortRows(
  span: ColumnSpan,
  services: ReturnType<typeof nodePortServices>,
  metrics: Metrics,
  top: number,
): NodePortRow[] {
  const left = span.x + (span.narrow ? metrics.riser + 8 : metrics.slotLeft);
  const right = span.x + span.width - (span.narrow ? 4 : metrics.padRight);
  return services.map((service, index) => {
    const rect = {
      x: left,
      y: top + index * metrics.nodePortRow,
      width: right - left,
      height: metrics.nodePortRow - 2,
    };
    return {
      service,
      ports: service.ports.flatMap(({ nodePort, protocol }) =>
        nodePort === undefined ? [] : [{ port: nodePort, protocol }],
      ),
      rect,
      rest: { x: span.narrow ? left + rect.width / 2 : left + metrics.slot.width / 2, y: rect.y + rect.height / 2 },
    };
  });
}

function boxesById(
  columns: readonly Column[],
  bands: readonly Band[],
  outside: readonly PlacedOutside[],
): Map<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const column of columns) {
    // What is folded has no box of its own.
    if (column.folded.length > 0) continue;
    boxes.set(column.node.ref, column.rect);
    for (const { pod, rect } of column.cards)
      boxes.set(pod.kind === 'pod' ? pod.ref : `${pod.ref}@${column.node.ref}`, rect);
  }
  for (const band of bands) if (band.service) boxes.set(band.service.ref, band.rect);
  for (const { key, rect } of outside) boxes.set(key, rect);
  return boxes;
}
