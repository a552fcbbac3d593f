import { partsOfRef, refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { addressesOf, isNodeReady } from '../api/node.ts';
import type { KubeNode } from '../api/node.ts';
import { isReady } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import { sameItems } from '../api/same-value.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { originOf } from './origin.ts';
import { podBoxOf, workloadNameOf } from './pod-box.ts';
import { rolesOf } from './role.ts';
import type { Roles } from './role.ts';
import type { NodeBox, PodCard, PodGroupBox } from './topology.ts';

/** A workload with more Pods on a Node than this is folded into one card. */
const MOST_OF_WORKLOAD = 6;
/** On a Node with more cards than this every workload with several Pods is folded. */
const MOST_CARDS = 12;

/** One column a Node, its Pods in their slots. */
export function nodeBoxesOf(cluster: Cluster, open: ReadonlySet<ObjectRef>): readonly NodeBox[] {
  for (const [ref, pod] of cluster.pods) if (!refs.has(pod)) refs.set(pod, ref);
  const slots = slotsOf(cluster);
  const roles = rolesOf(cluster);
  return [...cluster.nodes].map(([ref, node]) => {
    const pods = cluster.podsOfNode.get(node.metadata.name) ?? [];
    if (open.size > 0)
      return nodeBoxOf(cluster, ref, node, cardsOf(cluster, pods, slots, roles, open.has(ref) ? undefined : open));
    const of = sourcesOf(cluster, ref, node, pods, slots, roles);
    const known = drawn.get(node);
    if (known && sameItems(known.of, of)) return known.box;
    const box = nodeBoxOf(cluster, ref, node, cardsOf(cluster, pods, slots, roles, open));
    drawn.set(node, { of, box });
    return box;
  });
}

/** The box of a Node, and all that it was drawn of: as long as that is the same, so is the box. */
const drawn = new WeakMap<KubeNode, { readonly of: readonly unknown[]; readonly box: NodeBox }>();

function sourcesOf(
  cluster: Cluster,
  ref: ObjectRef,
  node: KubeNode,
  pods: readonly Pod[],
  slots: ReadonlyMap<ObjectRef, number>,
  roles: Roles,
): readonly unknown[] {
  const sources: unknown[] = [faultOf(cluster, node.metadata.name).fault, originOf(cluster, ref)];
  for (const pod of pods) {
    const own = refOfPod(pod);
    sources.push(pod, slots.get(own), roles.get(own), cluster.workloadOfPod.get(own), originOf(cluster, own));
  }
  return sources;
}

function nodeBoxOf(cluster: Cluster, ref: ObjectRef, node: KubeNode, pods: readonly PodCard[]): NodeBox {
  const { name } = node.metadata;
  const [externalIP] = addressesOf(node, 'ExternalIP');
  return {
    ref,
    name,
    internalIP: addressesOf(node, 'InternalIP')[0] ?? '',
    ...(externalIP === undefined ? {} : { externalIP }),
    podCIDR: node.spec.podCIDR ?? '',
    ready: isNodeReady(node),
    ...faultOf(cluster, name),
    ...(node.spec.unschedulable === true ? { cordoned: true as const } : {}),
    origin: originOf(cluster, ref),
    pods,
  };
}

const refs = new WeakMap<Pod, ObjectRef>();

function refOfPod(pod: Pod): ObjectRef {
  return refs.get(pod) ?? refOf('Pod', pod.metadata.namespace, pod.metadata.name);
}

function faultOf({ faults: { off, cutOff } }: Cluster, name: string): Pick<NodeBox, 'fault'> {
  return off.has(name) ? { fault: 'off' } : cutOff.has(name) ? { fault: 'cut-off' } : {};
}

/** The slot of each Pod that has one. */
function slotsOf(cluster: Cluster): ReadonlyMap<ObjectRef, number> {
  const slots = new Map<ObjectRef, number>();
  for (const [key, pods] of Object.entries(cluster.allocated.pods)) {
    const { namespace } = partsOfRef(key as ObjectRef);
    for (const { name, slot } of pods) if (slot !== undefined) slots.set(refOf('Pod', namespace, name), slot);
  }
  for (const [ref, slot] of cluster.faults.slots) slots.set(ref, slot);
  return slots;
}

interface Standing {
  readonly ref: ObjectRef;
  readonly pod: Pod;
  readonly slot: number;
}

/** The cards of a Node. `open` is undefined where nothing is to be folded. */
function cardsOf(
  cluster: Cluster,
  pods: readonly Pod[],
  slots: ReadonlyMap<ObjectRef, number>,
  roles: Roles,
  open: ReadonlySet<ObjectRef> | undefined,
): readonly PodCard[] {
  const standing = inSlots(pods, slots);
  const byWorkload = new Map<ObjectRef, Standing[]>();
  for (const one of standing) {
    const workload = cluster.workloadOfPod.get(one.ref) ?? one.ref;
    const known = byWorkload.get(workload);
    if (known) known.push(one);
    else byWorkload.set(workload, [one]);
  }
  const foldable = [...byWorkload].filter(([workload, list]) => open && list.length > 1 && !open.has(workload));
  const large = foldable.filter(([, list]) => list.length > MOST_OF_WORKLOAD);
  const left = standing.length - large.reduce((sum, [, list]) => sum + list.length - 1, 0);
  const folded = new Map(left > MOST_CARDS ? foldable : large);
  const cards = [...byWorkload].flatMap(([workload, list]): readonly (PodCard & { readonly slot: number })[] =>
    folded.has(workload)
      ? [groupOf(cluster, workload, list, roles)]
      : list.map(({ ref, pod, slot }) => podBoxOf(cluster, ref, pod, slot, roles.get(ref))),
  );
  return cards.sort((a, b) => a.slot - b.slot);
}

/** Pods that came by an event take the lowest slots that are free. */
function inSlots(pods: readonly Pod[], slots: ReadonlyMap<ObjectRef, number>): readonly Standing[] {
  const refs = pods.map((pod) => ({ pod, ref: refOfPod(pod) }));
  const taken = new Set(refs.map(({ ref }) => slots.get(ref)));
  let next = 0;
  return refs.map(({ pod, ref }) => {
    const known = slots.get(ref);
    if (known !== undefined) return { pod, ref, slot: known };
    while (taken.has(next)) next++;
    taken.add(next);
    return { pod, ref, slot: next };
  });
}

function groupOf(
  cluster: Cluster,
  workload: ObjectRef,
  list: readonly Standing[],
  roles: Roles,
): PodGroupBox & { readonly slot: number } {
  const [first] = list as readonly [Standing, ...Standing[]];
  const role = roles.get(first.ref);
  return {
    kind: 'pod-group',
    ref: workload,
    namespace: first.pod.metadata.namespace ?? '',
    workload: workloadNameOf(cluster, first.ref, first.pod),
    count: list.length,
    ready: list.filter(({ pod }) => isReady(pod)).length,
    origin: originOf(cluster, first.ref),
    ...(role === undefined ? {} : { role }),
    pods: list.map(({ ref }) => ref),
    slot: Math.min(...list.map(({ slot }) => slot)),
  };
}
