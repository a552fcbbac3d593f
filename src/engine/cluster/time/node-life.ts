import type { ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import { isTerminal, isTerminating } from '../../api/pod.ts';
import type { PodSpec } from '../../api/pod.ts';
import { withConditions } from '../pod-state.ts';
import { TIMES } from '../times.ts';
import { controllerOf } from '../object-ref.ts';
import { deletePod, endLater, lose, reportReadiness, startLater } from './pod-life.ts';
import { lifeOf, nodeNamed, podsOn, setNode, setPod } from './world.ts';
import type { Silence, World } from './world.ts';

const ZONE_LABEL = 'topology.kubernetes.io/zone';
const UNREACHABLE = 'node.kubernetes.io/unreachable';

/** A Node loses power: nothing on it answers from now on, and nobody is told. */
export function switchOff(world: World, name: string): void {
  if (!nodeNamed(world, name) || world.off.has(name)) return;
  world.off.add(name);
  world.outages.set(name, [...(world.outages.get(name) ?? []), { from: world.now }]);
  for (const [ref, pod] of podsOn(world, name)) lifeOf(world, ref, pod).started = false;
  fallSilent(world, name);
}

/** Its kubelet starts the Pods that the API server has for it; those that were to go are gone. */
export function switchOn(world: World, name: string): void {
  if (!world.off.delete(name)) return;
  const outage = world.outages.get(name)?.at(-1);
  if (outage) outage.to = world.now;
  for (const [ref, pod] of podsOn(world, name)) if (!isTerminating(pod)) lose(world, ref);
  if (!world.cutOff.has(name)) comeBack(world, name);
}

/** A Node loses its way to the control plane: all on it goes on as it was. */
export function cutOff(world: World, name: string): void {
  if (!nodeNamed(world, name) || world.cutOff.has(name)) return;
  world.cutOff.add(name);
  fallSilent(world, name);
}

export function joinAgain(world: World, name: string): void {
  if (!world.cutOff.delete(name)) return;
  if (!world.off.has(name)) comeBack(world, name);
}

/** Whether the scheduler may put Pods there (`kubectl cordon`). */
export function cordon(world: World, name: string, unschedulable: boolean): void {
  const node = nodeNamed(world, name);
  if (!node) return;
  setNode(world, { ...node, spec: { ...node.spec, unschedulable } });
  if (!unschedulable) lookAgain(world);
}

/** `kubectl drain --force --ignore-daemonsets`: all Pods but those of DaemonSets and of the Node itself are deleted. */
export function drain(world: World, name: string): void {
  cordon(world, name, true);
  for (const [ref, pod] of podsOn(world, name)) {
    const kind = controllerOf(pod)?.kind;
    if (kind !== 'DaemonSet' && kind !== 'Node') deletePod(world, ref);
  }
}

function fallSilent(world: World, name: string): void {
  // What is true of its Pods is what was known of them last.
  for (const [ref, pod] of podsOn(world, name)) lifeOf(world, ref, pod);
  const list = world.silences.get(name) ?? [];
  const last = list.at(-1);
  if (last && last.to === undefined) return;
  const silence: Silence = { from: world.now };
  world.silences.set(name, [...list, silence]);
  world.agenda.add(world.now + TIMES.nodeMonitorGracePeriod.seconds, () => {
    if (silence.to === undefined) markNotReady(world, name, silence);
  });
}

/** The Node lifecycle controller gives a silent Node up (node_lifecycle_controller.go, tryUpdateNodeHealth; MarkPodsNotReady). */
function markNotReady(world: World, name: string, silence: Silence): void {
  setReady(world, name, 'Unknown');
  for (const [ref, pod] of podsOn(world, name)) {
    if (pod.status.phase !== 'Running') continue;
    const conditions = withConditions(pod.status.conditions, ['Ready'], 'False');
    setPod(world, ref, { ...pod, status: { ...pod.status, conditions } });
  }
  // Others that fall silent in the same second are marked too before it is judged how bad it is.
  world.agenda.add(world.now, () => markForEviction(world, name, silence));
}

/** One Node of a zone after another gets the taint that drives its Pods out, each when it has tolerated it long enough. */
function markForEviction(world: World, name: string, silence: Silence): void {
  const zone = zoneOf(nodeNamed(world, name));
  const at = Math.max(world.now, world.nextEviction.get(zone) ?? -Infinity);
  world.nextEviction.set(zone, at + TIMES.nodeEvictionInterval.seconds);
  world.agenda.add(at, () => {
    for (const [ref, pod] of podsOn(world, name)) {
      const seconds = toleratedSeconds(pod.spec);
      const life = lifeOf(world, ref, pod);
      if (isTerminal(pod) || seconds === undefined) continue;
      world.agenda.add(world.now + seconds, () => {
        const is = silence.to === undefined && world.lives.get(ref) === life;
        if (is && isEvicting(world, zone)) deletePod(world, ref);
      });
    }
  });
}

/** Seconds for which a Pod stays on an unreachable Node; undefined: for ever (tainteviction, getMinTolerationTime). */
function toleratedSeconds({ tolerations = [] }: PodSpec): number | undefined {
  const fitting = tolerations.filter(({ key, operator, effect }) => {
    if (effect && effect !== 'NoExecute') return false;
    return operator === 'Exists' ? !key || key === UNREACHABLE : key === UNREACHABLE;
  });
  // The API server adds its own where a Pod says nothing of it (plugin/pkg/admission/defaulttolerationseconds).
  if (fitting.length === 0) return TIMES.tolerationSeconds.seconds;
  const limits = fitting.flatMap(({ tolerationSeconds }) =>
    tolerationSeconds === undefined ? [] : [tolerationSeconds],
  );
  return limits.length === 0 ? undefined : Math.max(0, Math.min(...limits));
}

/**
 * Whether Pods are driven out at all: not where every Node is silent, which says more of the control plane than of them;
 * nor where more than half of a zone is (at least three, in a cluster of at most 50; ComputeZoneState, handleDisruption).
 */
function isEvicting({ draft }: World, zone: string): boolean {
  const nodes = [...draft.nodes.values()];
  const isSilent = ({ status }: KubeNode) =>
    status.conditions.some(({ type, status: is }) => type === 'Ready' && is !== 'True');
  if (nodes.every(isSilent)) return false;
  const own = nodes.filter((node) => zoneOf(node) === zone);
  const silent = own.filter(isSilent).length;
  const isDisrupted = silent < own.length && silent > 2 && silent / own.length >= 0.55;
  return !isDisrupted || nodes.length > 50;
}

function zoneOf(node: KubeNode | undefined): string {
  return node?.metadata.labels[ZONE_LABEL] ?? '';
}

/** The kubelet reports again: of its Node, of its Pods, and of those that it was to end or to start meanwhile. */
function comeBack(world: World, name: string): void {
  const silence = world.silences.get(name)?.at(-1);
  if (silence) silence.to = world.now;
  setReady(world, name, 'True');
  for (const [ref, pod] of podsOn(world, name)) {
    const life = lifeOf(world, ref, pod);
    if (isTerminating(pod)) endLater(world, ref, life);
    else if (life.started) reportReadiness(world, ref);
    else if (!isTerminal(pod)) startLater(world, ref);
  }
  lookAgain(world);
}

/** There may be room for Pods that no Node took. */
function lookAgain(world: World): void {
  for (const owner of world.owners.values()) if (world.draft.pending.has(owner.workload)) world.dirty.add(owner);
}

function setReady(world: World, name: string, status: 'True' | 'Unknown'): void {
  const node = nodeNamed(world, name);
  if (!node) return;
  const conditions = withConditions(node.status.conditions, ['Ready'], status);
  setNode(world, { ...node, status: { ...node.status, conditions } });
}

/** A Node's name in its ref. */
export function nameOf(ref: ObjectRef): string {
  return ref.slice(ref.indexOf('/') + 1);
}
