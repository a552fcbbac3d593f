import type { ObjectRef, Topology } from '../engine/index.ts';
import { FOLDED_NODES, FOLDED_SERVICES, type ViewName } from '../scene/fit.ts';

type Card = Topology['nodes'][number]['pods'][number];

/** What is to be unfolded so that an object's own box is drawn: ids of `look.open`. */
export function hidingPlaces({ nodes, services }: Topology, ref: ObjectRef, view: ViewName): readonly string[] {
  if (services.some((service) => service.ref === ref)) return [FOLDED_SERVICES];
  const node = nodes.find((each) => each.ref === ref || each.pods.some((card) => holds(card, ref)));
  if (node === undefined) return [];
  const card = node.pods.find((each) => holds(each, ref));
  const owner = card?.kind === 'pod-group' ? card.ref : card?.owner;
  const group = owner === undefined || owner === ref ? [] : [owner];
  if (view === 'nodes') return card?.kind === 'pod' ? [FOLDED_NODES] : [FOLDED_NODES, ...group];
  // In the concept view the Pods of all Nodes may be one card, and stand behind a Service that is folded away.
  const isBehind = services.some(({ folded, backs }) => !folded && backs?.includes(owner ?? ref) === true);
  return isBehind ? [...group, FOLDED_SERVICES] : group;
}

function holds(card: Card, ref: ObjectRef): boolean {
  return card.ref === ref || (card.kind === 'pod-group' ? card.pods.includes(ref) : card.owner === ref);
}
