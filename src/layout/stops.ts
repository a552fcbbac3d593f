import type { ObjectRef, Place } from '../engine/index.ts';
import { bandOf } from './bands.ts';
import { podsIn } from './cards.ts';
import { refsOf } from './columns.ts';
import type { Metrics } from './metrics.ts';
import type { Plug, Stop } from './network.ts';
import type { Band, Column } from './nodes-layout.ts';
import type { PlacedOutside } from './outside.ts';
import { placeKey } from './place-key.ts';
import type { Rect } from './view.ts';

/** What stands where. */
export interface Parts {
  readonly columns: readonly Column[];
  readonly bands: readonly Band[];
  readonly outside: readonly PlacedOutside[];
  readonly rails: readonly number[];
  readonly nodeNetwork: Rect;
  readonly pending: Rect | undefined;
  readonly metrics: Metrics;
}

/** A stop and the box around it. */
export type BoxStop = Stop & { readonly rect: Rect };

/** Where a packet rests at each place, and by which cables it gets there. */
export function stopsAt({
  columns,
  bands,
  outside,
  rails,
  nodeNetwork,
  pending,
  metrics,
}: Parts): (place: Place) => BoxStop {
  const columnIndex = new Map(columns.flatMap((column, index) => refsOf(column).map((ref) => [ref, index])));
  const byPod = new Map(
    columns.flatMap(({ cards, folded, foldedPods }, riser) => [
      ...cards.flatMap((card) =>
        podsIn(card.pod).map((pod): [string, BoxStop] => [pod, onRiser(riser, card.rect, card.rest)]),
      ),
      ...folded.flatMap(({ pods }) =>
        pods
          .flatMap(podsIn)
          .flatMap((pod): [string, BoxStop][] =>
            foldedPods ? [[pod, onRiser(riser, foldedPods.rect, foldedPods.rest)]] : [],
          ),
      ),
    ]),
  );
  const byKey = new Map(outside.map((box): [string, BoxStop] => [box.key, box]));
  const nowhere = (): BoxStop => {
    const rect = pending ?? { ...nodeNetwork, width: metrics.bay };
    const rest = { x: rect.x + metrics.bay / 2, y: rect.y + rect.height / 2 };
    return { rect, rest, plugs: [{ on: 'rail', rail: rails.length - 1, x: rest.x }] };
  };
  const crossing = (service: ObjectRef, index: number): BoxStop | undefined => {
    const slot = bandOf(bands, service)?.crossings[index]?.slot;
    return slot && onRiser(index, slot, middleOf(slot));
  };
  const atNode = (index: number): BoxStop => {
    const { eth0 } = columns[index]!;
    return onRiser(index, eth0, middleOf(eth0));
  };
  return (place) => {
    const index = 'node' in place ? columnIndex.get(place.node) : undefined;
    switch (place.kind) {
      case 'pod':
        return byPod.get(place.pod) ?? nowhere();
      case 'node':
        return index === undefined ? nowhere() : atNode(index);
      case 'node-port': {
        if (index === undefined) return nowhere();
        const row = columns[index]?.nodePorts.find(({ ports }) =>
          ports.some(({ port, protocol }) => port === place.port && protocol === place.protocol),
        );
        return row ? onRiser(index, row.rect, row.rest) : atNode(index);
      }
      case 'service':
        if (index === undefined) return nowhere();
        return crossing(place.service, index) ?? atNode(index);
      case 'endpoint':
        return (
          byKey.get(placeKey(place)) ??
          outside.find(({ kind }) => kind === 'endpoint') ??
          byKey.get('internet') ??
          nowhere()
        );
      default:
        return byKey.get(placeKey(place)) ?? byKey.get('internet') ?? nowhere();
    }
  };
}

function onRiser(riser: number, rect: Rect, rest: { readonly x: number; readonly y: number }): BoxStop {
  const plug: Plug = { on: 'riser', riser, y: rest.y };
  return { rect, rest, plugs: [plug] };
}

function middleOf({ x, y, width, height }: Rect): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
