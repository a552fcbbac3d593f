import { isReady, isTerminating } from '../../api/pod.ts';
import { REVISION_LABEL } from './roll-out.ts';
import { makePod } from './make-pod.ts';
import { isAvailable, podsOf } from './owner.ts';
import { deletePod, podRefOf } from './pod-life.ts';
import { setPending } from './replica-set.ts';
import type { Owner, World } from './world.ts';

/**
 * A StatefulSet makes the Pod of a number again only when the old one is gone; in order, each waits for the one before it
 * (pkg/controller/statefulset/stateful_set_control.go, updateStatefulSet).
 */
export function reconcileStatefulSet(world: World, owner: Owner): void {
  const { set } = owner;
  if (set.naming.kind !== 'ordinal') return;
  const { prefix, start } = set.naming;
  const podAt = (ordinal: number) => world.draft.pods.get(podRefOf(set.namespace, `${prefix}${ordinal}`));
  const end = start + owner.desired;
  setPending(world, owner, 0);
  for (let ordinal = start; ordinal < end; ordinal++) {
    const pod = podAt(ordinal);
    if (!pod && !makePod(world, owner, `${prefix}${ordinal}`)) setPending(world, owner, 1);
    if (set.ordered && (!pod || isTerminating(pod) || !isReady(pod))) return;
  }
  const tooMany = podsOf(world, owner)
    .map(([ref, pod]) => ({ ref, pod, ordinal: Number(pod.metadata.name.slice(prefix.length)) }))
    .filter(({ ordinal }) => ordinal >= end || ordinal < start)
    .sort((a, b) => b.ordinal - a.ordinal);
  for (const { ref, pod } of tooMany) {
    if (isTerminating(pod) && set.ordered) return;
    deletePod(world, ref);
    if (set.ordered) return;
  }
  if (owner.rolling) update(world, owner, start, end);
}

/** Pods of an older template go from the highest number on, one at a time: each when those above it are well. */
function update(world: World, owner: Owner, start: number, end: number): void {
  const { set } = owner;
  const revision = set.template.metadata.labels[REVISION_LABEL];
  const { type, partition } = strategyOf(world, owner);
  if (type === 'OnDelete') return;
  for (let ordinal = end - 1; ordinal >= Math.max(start, partition); ordinal--) {
    const ref = podRefOf(set.namespace, `${set.naming.prefix}${ordinal}`);
    const pod = world.draft.pods.get(ref);
    if (!pod || isTerminating(pod)) return;
    if (pod.metadata.labels[REVISION_LABEL] !== revision) {
      deletePod(world, ref);
      return;
    }
    if (!isAvailable(world, owner, ref, pod)) return;
  }
}

function strategyOf(world: World, { workload }: Owner): { readonly type: string; readonly partition: number } {
  const object = world.draft.others.get(workload) as
    | { readonly spec?: { readonly updateStrategy?: { type?: string; rollingUpdate?: { partition?: number } } } }
    | undefined;
  const { type = 'RollingUpdate', rollingUpdate } = object?.spec?.updateStrategy ?? {};
  return { type, partition: rollingUpdate?.partition ?? 0 };
}
