import type { IngressControllerBox, NodeBox, Topology } from '../engine/index.ts';
import { sameValue } from '../engine/analyse.ts';
import { listPatch } from './list-difference.ts';
import type { TopologyPatch } from './topology-patch.ts';

/** What makes one picture of another; undefined where they are the same. */
export function topologyPatch(before: Topology, after: Topology): TopologyPatch | undefined {
  if (before === after) return undefined;
  const { nodes, services, balancers, ingressControllers, pending, ...rest } = after;
  const { nodes: _n, services: _s, balancers: _b, ingressControllers: _i, pending: _p, ...restBefore } = before;
  const cards = cardsThatChanged(before.nodes, nodes);
  const served = servedThatChanged(before.ingressControllers, ingressControllers);
  const lists = {
    nodes: bare(listPatch(before.nodes, nodes, NODES), (node): NodeBox => ({ ...node, pods: [] })),
    services: listPatch(before.services, services, { keyOf: ({ ref }) => ref }),
    balancers: listPatch(before.balancers, balancers, { keyOf: ({ service }) => service }),
    ingressControllers: bare(
      listPatch(before.ingressControllers, ingressControllers, CONTROLLERS),
      (controller): IngressControllerBox => ({ ...controller, ingresses: [] }),
    ),
    pending: listPatch(before.pending, pending, { keyOf: ({ workload }) => workload }),
  };
  const changed = Object.entries(lists).filter(([, patch]) => patch !== undefined);
  if (changed.length === 0 && cards.length === 0 && served.length === 0 && sameValue(rest, restBefore))
    return undefined;
  return { ...(Object.fromEntries(changed) as Pick<TopologyPatch, keyof typeof lists>), cards, served, rest };
}

/** Alike but for the cards, which have a patch of their own. */
const NODES = {
  keyOf: ({ ref }: NodeBox) => ref,
  same: ({ pods: _, ...a }: NodeBox, { pods: __, ...b }: NodeBox) => sameValue(a, b),
};

const CONTROLLERS = {
  keyOf: ({ name }: IngressControllerBox) => name,
  same: ({ ingresses: _, ...a }: IngressControllerBox, { ingresses: __, ...b }: IngressControllerBox) =>
    sameValue(a, b),
};

function bare<T>(patch: ReturnType<typeof listPatch<T>>, without: (item: T) => T): typeof patch {
  return patch?.map((part) => ('items' in part ? { items: part.items.map(without) } : part));
}

function cardsThatChanged(before: readonly NodeBox[], after: readonly NodeBox[]): TopologyPatch['cards'] {
  const earlier = new Map(before.map((node) => [node.ref, node]));
  return after.flatMap((node) => {
    const known = earlier.get(node.ref);
    const list = known === node ? undefined : listPatch(known?.pods ?? [], node.pods, { keyOf: ({ ref }) => ref });
    return list ? [{ node: node.ref, list }] : [];
  });
}

function servedThatChanged(
  before: readonly IngressControllerBox[],
  after: readonly IngressControllerBox[],
): TopologyPatch['served'] {
  const earlier = new Map(before.map((controller) => [controller.name, controller]));
  return after.flatMap(({ name, ingresses }) => {
    const list = listPatch(earlier.get(name)?.ingresses ?? [], ingresses, { keyOf: ({ ref }) => ref });
    return list ? [{ controller: name, list }] : [];
  });
}
