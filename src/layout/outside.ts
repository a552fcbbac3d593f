import type { IngressControllerBox, Topology } from '../engine/index.ts';
import type { ColumnSpan } from './columns.ts';
import type { Metrics } from './metrics.ts';
import type { Plug } from './network.ts';
import type { OutsideBox } from './nodes-layout.ts';
import { placeKey } from './place-key.ts';
import { widthOf } from './text-width.ts';
import type { Rect, ViewOptions } from './view.ts';

/** How many Ingress rules are listed; the rest is a count. */
export const RULES_SHOWN = 6;

/** Room for the mark and the word of a verdict. */
const VERDICT = 120;

/** A box of the lane above the ground, with its cables. */
export interface PlacedOutside extends OutsideBox {
  readonly plugs: readonly Plug[];
}

export interface OutsideLane {
  readonly boxes: readonly PlacedOutside[];
  /** y of its rails, from the top; the last runs right above the Nodes. */
  readonly rails: readonly number[];
  readonly ground: number;
  readonly bottom: number;
}

/** Internet and name servers on top, below them the cloud's balancers, which stand on the ground line. */
export function arrangeOutside(
  topology: Topology,
  columns: readonly ColumnSpan[],
  options: ViewOptions,
  metrics: Metrics,
): OutsideLane {
  const { margin, pill, railRoom } = metrics;
  const right = Math.max((columns.at(-1)?.x ?? 0) + (columns.at(-1)?.width ?? 0), 3 * pill);
  const boxes = topRow(topology, options, metrics, Math.min(right, options.width - margin));
  const rails = [margin + pill + railRoom / 2];
  const cells = columns.filter(({ narrow }) => !narrow);
  let y = margin + pill + railRoom;
  for (const row of rowsOf(balancersOf(topology), cells.length)) {
    const height = Math.max(...row.map((box) => heightOf(box, metrics)));
    row.forEach((box, index) => {
      const cell = cells[index]!;
      const own = heightOf(box, metrics);
      const x = cell.x + metrics.slotLeft - 4;
      const rect: Rect = { x, y: y + height - own, width: cell.x + cell.width - x, height: own };
      const rest = { x: rect.x + metrics.bay / 2 + 2, y: rect.y + (2 * metrics.line + 2 * metrics.padBox) / 2 };
      const plugs: Plug[] = [0, 1].map((below) => ({ on: 'rail', rail: rails.length - 1 + below, x: rest.x }));
      boxes.push({ ...box, rect, rest, plugs });
    });
    rails.push(y + height + railRoom / 2);
    y += height + railRoom;
  }
  const last = rails.at(-1) ?? y;
  return {
    boxes,
    rails,
    ground: rails.length > 1 ? last - railRoom / 2 : last + railRoom / 2,
    bottom: rails.length > 1 ? y : y + 6,
  };
}

/** A box of the lane above the ground before it has a place. */
export type Unplaced = Omit<OutsideBox, 'rect' | 'rest'>;

function topRow(topology: Topology, options: ViewOptions, metrics: Metrics, right: number): PlacedOutside[] {
  const { margin, pill, bay, gutter } = metrics;
  const addressOf = options.used.find((place) => place.kind === 'internet');
  const place = (box: Unplaced, x: number, width: number): PlacedOutside => {
    const rect = { x, y: margin, width, height: pill };
    const rest = { x: x + bay / 2 + 4, y: margin + pill / 2 };
    return { ...box, rect, rest, plugs: [{ on: 'rail', rail: 0, x: rest.x }] };
  };
  const internet: Unplaced = {
    kind: 'internet',
    key: 'internet',
    name: '',
    addresses: addressOf?.kind === 'internet' && addressOf.address !== '' ? [addressOf.address] : [],
    ports: [],
  };
  // Room for the word in any language and the longest IPv4 address: whether one is shown moves nothing.
  const named = bay + widthOf('インターネット', metrics.name) + 24;
  const width = named + widthOf('255.255.255.255', metrics.address);
  const fits = width + 2 * margin < right ? width : named;
  const upstream = bay + widthOf('Upstream DNS', metrics.name) + 26;
  const middle = Math.max(margin, Math.round(margin + (right - margin - fits) / 2));
  const left = topology.upstreamDns ? Math.min(middle, Math.max(margin, right - upstream - gutter - fits)) : middle;
  const boxes = [place(internet, left, fits)];
  if (topology.upstreamDns) {
    const x = Math.max(right - upstream, left + fits + gutter);
    boxes.push(place({ kind: 'upstream-dns', key: 'upstream-dns', name: '', addresses: [], ports: [] }, x, upstream));
  }
  const strangers = options.used.flatMap((each) => (each.kind === 'endpoint' ? [each] : []));
  let x = boxes[0]!.rect.x - gutter;
  for (const stranger of strangers) {
    const least = bay + widthOf(stranger.address, metrics.address) + 16;
    // With room for a verdict beside the address, where there is any.
    const own = x - least - VERDICT < margin ? least : least + VERDICT;
    if (x - own < margin) break;
    boxes.push(
      place(
        { kind: 'endpoint', key: placeKey(stranger), name: stranger.address, addresses: [], ports: [] },
        x - own,
        own,
      ),
    );
    x -= own + gutter;
  }
  return boxes;
}

/** The balancers of the cloud: L4 of Services, L7 of Ingresses served outside. */
export function balancersOf(topology: Topology): Unplaced[] {
  const balancers = topology.balancers.map(({ service, name, addresses, ports, unhealthy }): Unplaced => ({
    kind: 'load-balancer',
    key: placeKey({ kind: 'load-balancer', service }),
    service,
    name,
    addresses,
    ports,
    ...(unhealthy === undefined ? {} : { unhealthy }),
  }));
  const clouds = topology.ingressControllers
    .filter(({ placement }) => placement === 'outside')
    .map((controller): Unplaced => ({
      kind: 'cloud-ingress',
      key: placeKey({ kind: 'cloud-ingress', controller: controller.name }),
      name: controller.name,
      addresses: controller.addresses,
      ports: [],
      controller,
    }));
  return [...balancers, ...clouds];
}

/** How high a balancer’s box is. */
export function heightOf(box: Unplaced, metrics: Metrics): number {
  const rules = box.controller ? rulesHeight(box.controller, metrics) : 0;
  return 2 * metrics.line + 2 * metrics.padBox + rules;
}

/** Height of the list of a controller's rules, without the card around it. */
export function rulesHeight(controller: IngressControllerBox, metrics: Metrics): number {
  const rules = controller.ingresses.reduce((sum, ingress) => sum + ingress.rules.length, 0);
  return rules === 0
    ? 0
    : Math.min(rules, RULES_SHOWN) * 2 * metrics.line + (rules > RULES_SHOWN ? metrics.line : 0) + 4;
}

function rowsOf<T>(items: readonly T[], columns: number): T[][] {
  const rows: T[][] = [];
  const wide = Math.max(columns, 1);
  for (let start = 0; start < items.length; start += wide) rows.push(items.slice(start, start + wide));
  return rows;
}
