import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { isTerminal, isTerminating } from '../../api/pod.ts';
import type { Pod, PodStatus } from '../../api/pod.ts';
import { runningContainers } from '../../api/pod-spec.ts';
import type { PodSpec } from '../../api/pod-spec.ts';
import { giveAddresses } from '../allocation-memory.ts';
import { hostIPsOf, podRangesOf, withIPs } from '../controllers/pod-ip.ts';
import { READY_CONDITIONS, WAITING_CONDITIONS, withConditions } from '../pod-state.ts';
import { CHECKS, TIMES } from '../times.ts';
import type { Writable } from '../writable.ts';
import { ownerOf } from './owner.ts';
import { isConnected, lifeOf, nodeNamed, setPod } from './world.ts';
import type { PodLife, World } from './world.ts';

/** Puts in a Pod that is bound to its Node; it starts when its kubelet hears of it. */
export function createPod(world: World, ref: ObjectRef, pod: Pod): void {
  const [hostIP] = hostIPsOf(nodesOf(world, pod)).get(pod.spec.nodeName ?? '') ?? [];
  const status: PodStatus = {
    phase: 'Pending',
    conditions: WAITING_CONDITIONS,
    ...(hostIP === undefined ? {} : { hostIP }),
  };
  world.lives.set(ref, { started: false, ready: false, readySince: Infinity, check: undefined });
  world.slots.set(ref, freeSlotOn(world, pod.spec.nodeName));
  setPod(world, ref, { ...pod, status });
  startLater(world, ref);
}

/** The lowest place for a card that no Pod on the Node has, also none that is on its way out. */
function freeSlotOn(world: World, node = ''): number {
  const taken = new Set([...(world.podsOfNode.get(node) ?? [])].map((ref) => world.slots.get(ref)));
  let slot = 0;
  while (taken.has(slot)) slot++;
  return slot;
}

/** Its kubelet begins to start a Pod that does not run yet, if it knows of it. */
export function startLater(world: World, ref: ObjectRef): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || world.off.has(pod.spec.nodeName ?? '')) return;
  const life = lifeOf(world, ref, pod);
  world.agenda.add(world.now + TIMES.podStart.seconds, () => start(world, ref, life));
}

function start(world: World, ref: ObjectRef, life: PodLife): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || world.lives.get(ref) !== life || life.started || isTerminating(pod)) return;
  // Its Node fell silent meanwhile: it starts what it is told to when it is back.
  if (!isConnected(world, pod.spec.nodeName)) return;
  life.started = true;
  const running: Pod = { ...pod, status: { ...pod.status, phase: 'Running' } };
  const status = withAddresses(world, ref, running);
  const conditions = withConditions(READY_CONDITIONS, ['Ready', 'ContainersReady'], 'False');
  setPod(world, ref, { ...running, status: { ...status, conditions } });
  const wait = firstReadySeconds(pod.spec);
  const check = {};
  life.check = check;
  if (wait === 0) setReadiness(world, ref, life, true);
  else {
    world.agenda.add(world.now + wait, () => {
      if (life.check === check) setReadiness(world, ref, life, true);
    });
  }
}

/** The Pod's new address; on the host network, its Node's. */
function withAddresses(world: World, ref: ObjectRef, pod: Pod): PodStatus {
  const { memory } = world.draft;
  const status = withoutIPs(pod.status);
  const nodes = nodesOf(world, pod);
  const name = pod.spec.nodeName ?? '';
  const own = hostIPsOf(nodes).get(name) ?? [];
  if (pod.spec.hostNetwork) return withIPs(status, own, own[0]);
  const nth = (world.incarnations.get(ref) ?? (memory.addresses.has(ref) ? 1 : 0)) + 1;
  world.incarnations.set(ref, nth);
  const key = nth === 1 ? ref : `${ref}#${nth}`;
  const choices = podRangesOf(nodes).get(name) ?? [];
  const ips = giveAddresses([{ key, choices, had: memory.before.addresses[key] }], memory.taken).get(key) ?? [];
  memory.addresses.set(key, ips);
  return withIPs(status, ips, own[0]);
}

function nodesOf(world: World, pod: Pod) {
  const node = nodeNamed(world, pod.spec.nodeName);
  return node ? [node] : [];
}

/** Seconds from the start of a Pod's containers until they are ready: at once where nothing is checked. */
function firstReadySeconds(spec: PodSpec): number {
  const waits = runningContainers(spec).map(({ readinessProbe: probe }) =>
    probe ? (probe.initialDelaySeconds ?? 0) + (probe.successThreshold - 1) * probe.periodSeconds : 0,
  );
  return Math.max(0, ...waits);
}

/**
 * A Pod's readiness checks fail from now on, or succeed: the kubelet believes it after so many checks in a row
 * (pkg/kubelet/prober/worker.go). A Pod without probe is taken to have one with the usual times.
 */
export function checkReadiness(world: World, ref: ObjectRef, succeeds: boolean): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || isTerminal(pod)) return;
  const life = lifeOf(world, ref, pod);
  const check = {};
  life.check = check;
  world.agenda.add(world.now + secondsToBelieve(pod.spec, succeeds), () => {
    if (world.lives.get(ref) === life && life.check === check && life.started) setReadiness(world, ref, life, succeeds);
  });
}

function secondsToBelieve(spec: PodSpec, succeeds: boolean): number {
  const probes = runningContainers(spec).flatMap(({ readinessProbe }) => (readinessProbe ? [readinessProbe] : []));
  const usual = {
    periodSeconds: TIMES.readinessProbePeriod.seconds,
    failureThreshold: CHECKS.readinessFailures,
    successThreshold: CHECKS.readinessSuccesses,
  };
  const waits = (probes.length > 0 ? probes : [usual]).map(
    ({ periodSeconds, failureThreshold, successThreshold }) =>
      periodSeconds * (succeeds ? successThreshold : failureThreshold),
  );
  // One container that fails is enough; to be ready takes all.
  return succeeds ? Math.max(...waits) : Math.min(...waits);
}

function setReadiness(world: World, ref: ObjectRef, life: PodLife, ready: boolean): void {
  if (life.ready !== ready) life.readySince = ready ? world.now : Infinity;
  life.ready = ready;
  reportReadiness(world, ref);
}

/** The kubelet writes what it found into the Pod's status, if it reaches the API server. */
export function reportReadiness(world: World, ref: ObjectRef): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || !isConnected(world, pod.spec.nodeName) || pod.status.phase !== 'Running') return;
  const status = lifeOf(world, ref, pod).ready ? 'True' : 'False';
  const conditions = withConditions(pod.status.conditions, ['Ready', 'ContainersReady'], status);
  setPod(world, ref, { ...pod, status: { ...pod.status, conditions } });
  const owner = ownerOf(world, pod);
  if (owner) world.dirty.add(owner);
}

/**
 * The API server marks a Pod as being deleted; its kubelet ends it, and only then it is gone. Its owner sees at once that
 * it goes (controller.FilterActivePods).
 */
export function deletePod(world: World, ref: ObjectRef): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || isTerminating(pod)) return;
  const grace = pod.spec.terminationGracePeriodSeconds;
  const node = pod.spec.nodeName;
  const life = lifeOf(world, ref, pod);
  const deletionTimestamp = timestamp(world.now + grace);
  setPod(world, ref, { ...pod, metadata: { ...pod.metadata, deletionTimestamp } });
  const owner = ownerOf(world, pod);
  if (owner) world.dirty.add(owner);
  // Without grace, and bound to no Node, nobody is waited for (pkg/registry/core/pod/strategy.go, CheckGracefulDelete).
  if (grace === 0 || isTerminal(pod) || nodeNamed(world, node) === undefined) removePod(world, ref, life);
  else if (isConnected(world, node)) endLater(world, ref, life);
}

/** Its kubelet tells the containers to quit, and the Pod is gone when they have. */
export function endLater(world: World, ref: ObjectRef, life: PodLife): void {
  const pod = world.draft.pods.get(ref);
  if (!pod) return;
  const seconds = life.started ? secondsToQuit(pod) : 0;
  if (seconds === 0) removePod(world, ref, life);
  else {
    world.agenda.add(world.now + seconds, () => {
      if (isConnected(world, pod.spec.nodeName)) removePod(world, ref, life);
      // Its containers have quit all the same; nobody hears of it.
      else life.started = false;
    });
  }
}

function secondsToQuit({ metadata, spec }: Pod): number {
  const grace = spec.terminationGracePeriodSeconds;
  const isClusterDns = metadata.namespace === 'kube-system' && metadata.labels['k8s-app'] === 'kube-dns';
  return isClusterDns ? Math.min(grace, TIMES.clusterDnsLameduck.seconds) : grace;
}

function removePod(world: World, ref: ObjectRef, life: PodLife): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || world.lives.get(ref) !== life) return;
  setPod(world, ref, undefined);
  world.lives.delete(ref);
  const owner = ownerOf(world, pod);
  if (owner) world.dirty.add(owner);
}

/** A Pod's Node was off: its containers and its address are gone. They come anew when its kubelet starts it. */
export function lose(world: World, ref: ObjectRef): void {
  const pod = world.draft.pods.get(ref);
  if (!pod || isTerminal(pod)) return;
  const status = pod.spec.hostNetwork ? pod.status : withoutIPs(pod.status);
  const conditions = withConditions(status.conditions, ['Ready', 'ContainersReady'], 'False');
  world.lives.set(ref, { started: false, ready: false, readySince: Infinity, check: undefined });
  setPod(world, ref, { ...pod, status: { ...status, conditions } });
}

function withoutIPs(status: PodStatus): PodStatus {
  const left: Writable<PodStatus> = { ...status };
  delete left.podIP;
  delete left.podIPs;
  return left;
}

export function podRefOf(namespace: string | undefined, name: string): ObjectRef {
  return refOf('Pod', namespace, name);
}

/** A second as RFC 3339 has it, where the cluster settled at the beginning of the year 2000. */
function timestamp(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const day = Math.min(30, Math.floor(whole / 86_400));
  const [hours, minutes] = [Math.floor(whole / 3600) % 24, Math.floor(whole / 60) % 60];
  return `2000-01-${two(day + 1)}T${two(hours)}:${two(minutes)}:${two(whole % 60)}Z`;
}
