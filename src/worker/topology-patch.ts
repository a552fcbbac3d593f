import type { IngressControllerBox, NodeBox, ObjectRef, Topology } from '../engine/index.ts';
import { patched } from './list-patch.ts';
import type { ListPatch } from './list-patch.ts';

type Card = NodeBox['pods'][number];
type ServedIngress = IngressControllerBox['ingresses'][number];

/** A picture as what became of another one. Absent lists are as they were; boxes that hold a list come without it. */
export interface TopologyPatch {
  readonly nodes?: ListPatch<NodeBox>;
  /** Of Nodes whose cards are not what they were. */
  readonly cards: readonly { readonly node: ObjectRef; readonly list: ListPatch<Card> }[];
  readonly services?: ListPatch<Topology['services'][number]>;
  readonly balancers?: ListPatch<Topology['balancers'][number]>;
  readonly ingressControllers?: ListPatch<IngressControllerBox>;
  /** Of controllers, by name, that do not serve what they did. */
  readonly served: readonly { readonly controller: string; readonly list: ListPatch<ServedIngress> }[];
  readonly pending?: ListPatch<Topology['pending'][number]>;
  /** All that is neither a list nor long. */
  readonly rest: Omit<Topology, 'nodes' | 'services' | 'balancers' | 'ingressControllers' | 'pending'>;
}

export const EMPTY_TOPOLOGY: Topology = {
  nodes: [],
  services: [],
  balancers: [],
  ingressControllers: [],
  pending: [],
  upstreamDns: false,
};

/** The picture that a patch makes of `before`: what did not change is the very object that it was. */
export function patchedTopology(before: Topology, patch: TopologyPatch | undefined): Topology {
  if (!patch) return before;
  return {
    ...patch.rest,
    nodes: nodesOf(before.nodes, patch),
    services: patched(before.services, patch.services),
    balancers: patched(before.balancers, patch.balancers),
    ingressControllers: controllersOf(before.ingressControllers, patch),
    pending: patched(before.pending, patch.pending),
  };
}

function nodesOf(before: readonly NodeBox[], { nodes, cards }: TopologyPatch): readonly NodeBox[] {
  if (!nodes && cards.length === 0) return before;
  const lists = new Map(cards.map(({ node, list }) => [node, list]));
  const earlier = new Map(before.map((node) => [node.ref, node]));
  return patched(before, nodes).map((node) => {
    const known = earlier.get(node.ref);
    const list = lists.get(node.ref);
    return known === node && !list ? node : { ...node, pods: patched(known?.pods ?? [], list) };
  });
}

function controllersOf(
  before: readonly IngressControllerBox[],
  { ingressControllers, served }: TopologyPatch,
): readonly IngressControllerBox[] {
  if (!ingressControllers && served.length === 0) return before;
  const lists = new Map(served.map(({ controller, list }) => [controller, list]));
  const earlier = new Map(before.map((controller) => [controller.name, controller]));
  return patched(before, ingressControllers).map((controller) => {
    const known = earlier.get(controller.name);
    const list = lists.get(controller.name);
    return known === controller && !list
      ? controller
      : { ...controller, ingresses: patched(known?.ingresses ?? [], list) };
  });
}
