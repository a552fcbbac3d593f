import type { ObjectRef } from '../../api/kind.ts';
import { isReady } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import { makePod } from './make-pod.ts';
import { isActive, ownersOf, podsOf } from './owner.ts';
import { deletePod } from './pod-life.ts';
import type { Owner, World } from './world.ts';

/** A ReplicaSet or ReplicationController makes the Pods that it lacks, or deletes those too many (manageReplicas). */
export function reconcileReplicaSet(world: World, owner: Owner): void {
  const active = podsOf(world, owner).filter(([, pod]) => isActive(pod));
  let lacking = owner.desired - active.length;
  if (lacking < 0) for (const [ref] of surplusOf(world, owner, active).slice(0, -lacking)) deletePod(world, ref);
  while (lacking > 0 && makePod(world, owner)) lacking--;
  setPending(world, owner, Math.max(0, lacking));
}

/** What no Node takes is counted, for the workload as a whole. */
export function setPending({ draft }: World, owner: Owner, count: number): void {
  if (count > 0) draft.pending.set(owner.workload, count);
  else draft.pending.delete(owner.workload);
}

const DELETION_COST = 'controller.kubernetes.io/pod-deletion-cost';

/**
 * The Pods in the order in which they go: first those that wait, those that are not ready, those of a lower deletion cost,
 * those with more siblings on their Node, and the younger (pkg/controller/controller_utils.go, ActivePodsWithRanks).
 */
function surplusOf(
  world: World,
  owner: Owner,
  active: readonly (readonly [ObjectRef, Pod])[],
): readonly (readonly [ObjectRef, Pod])[] {
  const siblings = new Map<string, number>();
  for (const other of ownersOf(world, owner.workload)) {
    for (const [, pod] of podsOf(world, other)) {
      const { nodeName = '' } = pod.spec;
      if (isActive(pod)) siblings.set(nodeName, (siblings.get(nodeName) ?? 0) + 1);
    }
  }
  const age = new Map([...owner.names].map((name, i) => [name, i]));
  const ranks = ([, pod]: readonly [ObjectRef, Pod]): readonly number[] => [
    pod.status.phase === 'Pending' ? 0 : 1,
    isReady(pod) ? 1 : 0,
    Number(pod.metadata.annotations[DELETION_COST] ?? 0),
    -(siblings.get(pod.spec.nodeName ?? '') ?? 0),
    -(age.get(pod.metadata.name) ?? 0),
  ];
  const ranked = active.map((one) => ({ one, rank: ranks(one) }));
  ranked.sort(({ rank: left }, { rank: right }) => {
    const at = left.findIndex((rank, i) => rank !== right[i]);
    return at < 0 ? 0 : left[at]! - right[at]!;
  });
  return ranked.map(({ one }) => one);
}
