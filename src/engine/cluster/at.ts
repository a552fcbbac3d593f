import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { podIPsOf } from '../api/pod.ts';
import type { Pod, PodStatus } from '../api/pod.ts';
import type { ClusterEvent } from '../workspace.ts';
import { giveAddresses } from './allocation-memory.ts';
import { freshName } from './pod-group.ts';
import { podRangesOf, withIPs } from './controllers/pod-ip.ts';
import { originOf } from './draft.ts';
import type { Draft } from './draft.ts';
import { controllerOf } from './object-ref.ts';
import { READY_CONDITIONS, withConditions } from './pod-state.ts';

/**
 * Lets the what-ifs up to second `now` happen, in their order, and the cluster settle after each. What was given out before
 * the first event is the same whatever happens: so time may run back.
 */
export function applyEvents(draft: Draft, events: readonly ClusterEvent[], now: number): void {
  const due = events.filter((event) => event.at <= now).map((event, i) => ({ event, i }));
  due.sort((a, b) => a.event.at - b.event.at || a.i - b.i);
  for (const [nth, { event }] of due.entries()) {
    switch (event.kind) {
      case 'delete-pod':
        deletePod(draft, event.pod, nth);
        break;
      case 'fail-readiness':
        setReadiness(draft, event.pod, false);
        break;
      case 'restore-readiness':
        setReadiness(draft, event.pod, true);
        break;
      case 'node-off':
        setNode(draft, event.node, false);
        break;
      case 'node-on':
        setNode(draft, event.node, true);
        break;
    }
  }
}

/**
 * Deletes a Pod. Its owner makes another: a StatefulSet one of the same name, others one of a new name; either way with an
 * address of its own. A Pod of nobody is gone.
 */
function deletePod(draft: Draft, ref: ObjectRef, nth: number): void {
  const pod = draft.pods.get(ref);
  if (!pod) return;
  draft.pods.delete(ref);
  const owner = controllerOf(pod);
  if (!owner || owner.kind === 'Job') return;
  const workload = draft.workloadOfPod.get(ref);
  const successor = owner.kind === 'StatefulSet' ? pod : renamed(draft, pod, ref);
  const successorRef = refOf('Pod', successor.metadata.namespace, successor.metadata.name);
  draft.pods.set(successorRef, readdressed(draft, successor, successorRef === ref ? `${ref}#${nth}` : successorRef));
  if (successorRef !== ref || draft.written.has(ref)) {
    draft.madeFor.set(successorRef, workload === undefined ? 'system' : originOf(draft, workload));
  }
  if (workload !== undefined) draft.workloadOfPod.set(successorRef, workload);
}

function renamed(draft: Draft, pod: Pod, ref: ObjectRef): Pod {
  const { name, namespace = 'default', generateName, labels, annotations, ownerReferences = [] } = pod.metadata;
  const prefix = generateName ?? name.slice(0, name.lastIndexOf('-') + 1);
  // The name of the one that is gone is not given again.
  const next = freshName(draft, namespace, prefix, `${ref}+`, new Set([name]));
  return { ...pod, metadata: { name: next, namespace, generateName: prefix, labels, annotations, ownerReferences } };
}

/** The Pod with another address than it had; on the host network it has its Node's again. */
function readdressed(draft: Draft, pod: Pod, key: string): Pod {
  const { memory } = draft;
  const { hostIP } = pod.status;
  const status: PodStatus = { phase: 'Running', conditions: READY_CONDITIONS };
  if (pod.spec.hostNetwork) return { ...pod, status: withIPs(status, podIPsOf(pod), hostIP) };
  const choices = podRangesOf(draft.nodes.values()).get(pod.spec.nodeName ?? '') ?? [];
  const ips = giveAddresses([{ key, choices, had: memory.before.addresses[key] }], memory.taken).get(key) ?? [];
  memory.addresses.set(key, ips);
  return { ...pod, status: withIPs(status, ips, hostIP) };
}

function setReadiness(draft: Draft, ref: ObjectRef, ready: boolean): void {
  const pod = draft.pods.get(ref);
  if (!pod || pod.status.phase !== 'Running') return;
  const conditions = withConditions(pod.status.conditions, ['Ready', 'ContainersReady'], ready ? 'True' : 'False');
  draft.pods.set(ref, { ...pod, status: { ...pod.status, conditions } });
}

/**
 * A Node that stops answers its leases no more: the Node lifecycle controller sets its condition to Unknown and its Pods
 * to not ready (pkg/controller/nodelifecycle, MarkPodsNotReady).
 */
function setNode(draft: Draft, ref: ObjectRef, on: boolean): void {
  const node = draft.nodes.get(ref);
  if (!node) return;
  const conditions = withConditions(node.status.conditions, ['Ready'], on ? 'True' : 'Unknown');
  draft.nodes.set(ref, { ...node, status: { ...node.status, conditions } });
  for (const [pod, { spec }] of draft.pods) {
    if (spec.nodeName === node.metadata.name) setReadiness(draft, pod, on);
  }
}
