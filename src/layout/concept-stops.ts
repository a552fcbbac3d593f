import type { ObjectRef, Place } from '../engine/index.ts';
import { podsIn } from './cards.ts';
import type { ConceptService, PodGroup, BorderBox } from './concept-layout.ts';
import type { RowStop } from './concept-network.ts';
import type { OutsideBox } from './nodes-layout.ts';
import { placeKey } from './place-key.ts';
import type { Point, Rect } from './view.ts';

/** A stop and the box around it. */
export type BoxStop = RowStop & { readonly rect: Rect };

/** What stands in a row, counted from the top. */
export interface InRow<T> {
  readonly box: T;
  readonly row: number;
}

export interface ConceptParts {
  readonly outside: readonly InRow<OutsideBox>[];
  readonly border: InRow<BorderBox>;
  readonly services: readonly InRow<ConceptService>[];
  readonly groups: readonly InRow<PodGroup>[];
  /** Pods behind Services that are folded away, with these. */
  readonly hidden: ReadonlyMap<ObjectRef, ObjectRef>;
}

/** Where a packet rests at each place. Every place has one: what has no box of its own is at the cluster's border. */
export function conceptStops({ outside, border, services, groups, hidden }: ConceptParts): (place: Place) => BoxStop {
  const byPod = new Map(
    groups.flatMap(({ box, row }) =>
      box.cards.flatMap((card) =>
        podsIn(card.pod).map((pod): [string, BoxStop] => [pod, onRiser(card.rect, card.rest, box.riser.x, row)]),
      ),
    ),
  );
  const byKey = new Map(outside.map(({ box, row }): [string, BoxStop] => [box.key, upright(box.rect, box.rest, row)]));
  const byService = new Map(
    services.flatMap(({ box, row }) =>
      [...(box.service ? [box.service] : []), ...box.folded].map((each): [string, BoxStop] => [
        each.ref,
        upright(box.slot, middleOf(box.slot), row),
      ]),
    ),
  );
  const atBorder = upright(border.box.rect, border.box.rest, border.row);
  const fallback = byKey.get('internet') ?? atBorder;
  return (place) => {
    switch (place.kind) {
      case 'pod':
        return byPod.get(place.pod) ?? byService.get(hidden.get(place.pod) ?? '') ?? atBorder;
      case 'node':
        return atBorder;
      case 'node-port':
        return nodePortStop(services, place) ?? atBorder;
      case 'service':
        return byService.get(place.service) ?? atBorder;
      default:
        return byKey.get(placeKey(place)) ?? fallback;
    }
  };
}

function nodePortStop(
  services: ConceptParts['services'],
  place: Extract<Place, { readonly kind: 'node-port' }>,
): BoxStop | undefined {
  for (const { box, row } of services) {
    const { nodePorts } = box;
    const mine = nodePorts?.ports.some(({ port, protocol }) => port === place.port && protocol === place.protocol);
    if (!nodePorts || mine !== true) continue;
    // By the Service's own track it reaches the rules behind it.
    const track = { id: trackOf(row, middleOf(box.slot).x), x: middleOf(box.slot).x };
    return { rect: nodePorts.rect, rest: nodePorts.rest, exits: [{ rail: row - 1, x: nodePorts.rest.x }], track };
  }
  return undefined;
}

/** A box that is entered and left straight up and down. */
export function upright(rect: Rect, rest: Point, row: number): BoxStop {
  const exits = [row - 1, row].map((rail) => ({ rail, x: rest.x }));
  return { rect, rest, exits, track: { id: trackOf(row, rest.x), x: rest.x } };
}

/** A card beside the riser on which it hangs. */
function onRiser(rect: Rect, rest: Point, x: number, row: number): BoxStop {
  const via = [{ x, y: rest.y }];
  return { rect, rest, exits: [row - 1, row].map((rail) => ({ rail, x, via })), track: { id: trackOf(row, x), x } };
}

function trackOf(row: number, x: number): string {
  return `${row} ${x}`;
}

function middleOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
