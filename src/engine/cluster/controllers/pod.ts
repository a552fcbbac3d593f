import type { ObjectRef } from '../../api/kind.ts';
import { isTerminal, podIPsOf } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import { canonicalIP } from '../../net/ip.ts';
import type { AllocatedPod } from '../../workspace.ts';
import { byName, originOf } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { workloadOf } from '../owned-pods.ts';
import { groupOfDaemons, groupOfPod, groupOfSet } from '../pod-group.ts';
import type { PlacedPod, PodGroup } from '../pod-group.ts';
import { podMaker } from '../pod-maker.ts';
import type { PodSet } from '../pod-set.ts';
import { settledStatus, UNSCHEDULABLE_CONDITIONS, WAITING_CONDITIONS } from '../pod-state.ts';
import { settleSlots } from '../slots.ts';
import { hostIPsOf, nodeOfAddressIn, settlePodIPs, withIPs } from './pod-ip.ts';
import { placePods, schedulerOf } from './scheduler.ts';
import { podSetsOf } from './workload.ts';

/**
 * Makes the Pods that workloads lack, and gives every Pod its Node, its slot there and its addresses. What a Pod had before
 * it keeps against all that are new, so nothing that is added moves what is there. Returns what makes Pods.
 */
export function settlePods(draft: Draft): readonly PodSet[] {
  const scheduler = schedulerOf(draft.nodes);
  const hostIPs = hostIPsOf(draft.nodes.values());
  const groups = groupsOfWrittenPods(draft, hostIPs);
  const sets = podSetsOf(draft);
  for (const set of sets) {
    const finish = finishSet(draft, set, hostIPs);
    if (set.naming.kind === 'each-node') {
      const { without } = set.naming;
      const nodes = scheduler.nodesFor(set.template.spec).filter((node) => !without.has(node));
      groups.push(groupOfDaemons(draft, set, nodes, finish));
    } else {
      groups.push(groupOfSet(draft, set, finish));
    }
  }
  groups.sort((a, b) => rankOf(a) - rankOf(b) || byName(a.key, b.key));
  const { placed, missing } = placePods(scheduler, groups);
  settleSlots(draft, groups, placed);
  settlePodIPs(draft, groups, placed);
  for (const [i, group] of groups.entries()) {
    const pods = placed[i]!;
    if (pods.length > 0) draft.memory.pods.set(group.key, toRemember(pods, draft.memory.before.pods[group.key]));
    group.finish(pods, missing[i]!);
  }
  return sets;
}

function toRemember(pods: readonly PlacedPod[], before: readonly AllocatedPod[] = []): readonly AllocatedPod[] {
  const isBefore = ({ name, node, slot }: PlacedPod, i: number) =>
    before[i]?.name === name && before[i].node === node && before[i].slot === slot;
  if (pods.length === before.length && pods.every(isBefore)) return before;
  return pods.map(({ name, node, slot }) => ({ name, node, slot }));
}

/** What runs the cluster itself comes first, as its priority class lets it; and Pods that are bound already. */
function rankOf({ namespace, isOn }: PodGroup): number {
  return isOn !== undefined ? 0 : namespace === 'kube-system' ? 1 : 2;
}

function finishSet(draft: Draft, set: PodSet, hostIPs: ReadonlyMap<string, readonly string[]>): PodGroup['finish'] {
  return (placed, pending) => {
    // A Job's Pods wait their turn: the cluster has settled, they have all had it.
    if (pending > 0 && set.phase === 'Running') {
      draft.pending.set(set.workload, pending + (draft.pending.get(set.workload) ?? 0));
    }
    const podOf = podMaker(set, hostIPs);
    const origin = originOf(draft, set.workload);
    for (const one of placed) {
      draft.pods.set(one.ref, podOf(one));
      draft.madeFor.set(one.ref, origin);
      draft.workloadOfPod.set(one.ref, set.workload);
    }
  };
}

/** Settles what written Pods say of themselves; those that lack a Node or an address are returned. */
function groupsOfWrittenPods(draft: Draft, hostIPs: ReadonlyMap<string, readonly string[]>): PodGroup[] {
  const groups: PodGroup[] = [];
  const nodeOfAddress = nodeOfAddressIn(draft);
  for (const [ref, pod] of draft.pods) {
    const workload = workloadOf(draft, pod);
    if (workload !== undefined) draft.workloadOfPod.set(ref, workload);
    const settled: Pod = { ...pod, status: settledStatus(pod.status) };
    draft.pods.set(ref, settled);
    const written = podIPsOf(pod);
    const told = pod.spec.nodeName || nodeOfAddress(written);
    const exists = told !== undefined && hostIPs.has(told);
    if (isTerminal(settled)) {
      if (told && exists) groups.push(groupOfPod(draft, ref, settled, told, () => {}));
    } else if (told ? !exists : settled.status.phase === 'Pending') {
      // Bound to a Node that is not there, or written to wait for one.
      wait(draft, ref, settled);
    } else {
      groups.push(groupOfPod(draft, ref, settled, told, ([placed]) => finishPod(draft, ref, settled, placed, hostIPs)));
    }
  }
  return groups;
}

function wait(draft: Draft, ref: ObjectRef, pod: Pod): void {
  draft.pending.set(ref, 1);
  draft.pods.set(ref, { ...pod, status: { ...pod.status, phase: 'Pending', conditions: UNSCHEDULABLE_CONDITIONS } });
}

function finishPod(
  draft: Draft,
  ref: ObjectRef,
  pod: Pod,
  placed: PlacedPod | undefined,
  hostIPs: ReadonlyMap<string, readonly string[]>,
): void {
  if (!placed) {
    wait(draft, ref, pod);
    return;
  }
  const own = hostIPs.get(placed.node) ?? [];
  const written = podIPsOf(pod).map((ip) => canonicalIP(ip) ?? ip);
  const ips = written.length > 0 ? written : pod.spec.hostNetwork ? own : placed.ips;
  const status =
    ips.length > 0 ? pod.status : { ...pod.status, phase: 'Pending' as const, conditions: WAITING_CONDITIONS };
  draft.pods.set(ref, { ...pod, spec: { ...pod.spec, nodeName: placed.node }, status: withIPs(status, ips, own[0]) });
}
