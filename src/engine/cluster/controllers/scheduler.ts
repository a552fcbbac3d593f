import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { KubeNode } from '../../api/node.ts';
import type { PodSpec } from '../../api/pod.ts';
import { hashOf, hashOfValue } from '../hash.ts';
import type { PlacedPod, PodGroup } from '../pod-group.ts';
import { mayRunOn, selects, staysOn } from '../node-fit.ts';

/** Pods that a Node takes when it does not say otherwise (kubelet `--max-pods`). */
const MAX_PODS = 110;

/** Which Node takes a Pod, and how many more each takes. */
export interface Scheduler {
  /** A Pod is on a Node already, whatever the Node would say. */
  readonly occupy: (nodeName: string) => void;
  /**
   * Puts a Pod where it was before: a Pod that `runs` stays unless it is driven out, one whose template may have changed
   * (`updated`) only where it selects the Node, a `new` one where it would be taken now.
   */
  readonly keep: (spec: PodSpec, nodeName: string, was: 'runs' | 'updated' | 'new') => boolean;
  /**
   * A Node for the `i`-th Pod of a workload: the (seed + i)-th of those that may take it, or the next that has room.
   * Undefined when none has.
   */
  readonly place: (spec: PodSpec, seed: number, i: number) => string | undefined;
  /** The Nodes that may take such a Pod, full or not. */
  readonly nodesFor: (spec: PodSpec) => readonly string[];
}

interface Room {
  readonly name: string;
  readonly node: KubeNode;
  left: number;
}

export function schedulerOf(nodes: ReadonlyMap<ObjectRef, KubeNode>): Scheduler {
  const rooms: Room[] = [...nodes.values()].map((node) => ({ name: node.metadata.name, node, left: roomOf(node) }));
  const byName = new Map(rooms.map((room) => [room.name, room]));
  const fitting = new Map<number, readonly Room[]>();

  // Most templates ask for nothing, or for the same: the Nodes are looked through once for each kind of wish.
  const roomsFor = (spec: PodSpec): readonly Room[] => {
    const { nodeSelector, tolerations, hostNetwork } = spec;
    const affinity = affinityOf(spec);
    const wish =
      nodeSelector || tolerations || affinity
        ? hashOfValue([nodeSelector, tolerations, affinity, hostNetwork])
        : Number(hostNetwork);
    const known = fitting.get(wish);
    if (known) return known;
    const found = rooms.filter((room) => mayRunOn(spec, room.node));
    fitting.set(wish, found);
    return found;
  };

  return {
    occupy: (nodeName) => {
      const room = byName.get(nodeName);
      if (room) room.left--;
    },
    keep: (spec, nodeName, was) => {
      const room = byName.get(nodeName);
      if (!room || room.left <= 0) return false;
      const fits = was === 'new' ? mayRunOn(spec, room.node) : staysOn(spec, room.node);
      if (!fits || (was === 'updated' && !selects(spec, room.node))) return false;
      room.left--;
      return true;
    },
    place: (spec, seed, i) => {
      const candidates = roomsFor(spec);
      for (let tries = 0; tries < candidates.length; tries++) {
        const room = candidates[(seed + i + tries) % candidates.length]!;
        if (room.left <= 0) continue;
        room.left--;
        return room.name;
      }
      return undefined;
    },
    nodesFor: (spec) => roomsFor(spec).map((room) => room.name),
  };
}

function affinityOf(spec: PodSpec): unknown {
  return (spec as { readonly affinity?: { readonly nodeAffinity?: unknown } }).affinity?.nodeAffinity;
}

function roomOf(node: KubeNode): number {
  const pods = Number(node.status.allocatable?.['pods'] ?? MAX_PODS);
  return Number.isInteger(pods) ? pods : MAX_PODS;
}

/**
 * Puts all groups on Nodes: first what is there, then what was there before, then the new. Says which Pods of each have a
 * Node, in the order of the groups, and how many have none.
 */
export function placePods(
  scheduler: Scheduler,
  groups: readonly PodGroup[],
): { readonly placed: readonly (readonly PlacedPod[])[]; readonly missing: readonly number[] } {
  for (const { isOn, takesRoom } of groups) if (isOn !== undefined && takesRoom) scheduler.occupy(isOn);
  const kept = groups.map((group) => keepPlaces(scheduler, group));
  const missing: number[] = [];
  const placed = groups.map((group, i) => {
    const pods = findPlaces(scheduler, group, kept[i]!);
    const lacking = group.count - pods.length;
    missing.push(group.ordered ? Math.min(1, lacking) : lacking);
    return pods;
  });
  return { placed, missing };
}

function keepPlaces(scheduler: Scheduler, group: PodGroup): readonly (string | undefined)[] {
  const { spec, count, isOn, eachOn, had, hadAt, nameAt, was } = group;
  if (isOn !== undefined) return [isOn];
  const nodes: (string | undefined)[] = [];
  if (had === 0) return nodes;
  for (let i = 0; i < (eachOn ? count : Math.min(count, had)); i++) {
    const before = hadAt(i);
    if (before?.node !== undefined && scheduler.keep(spec, before.node, was(nameAt(i), before))) nodes[i] = before.node;
  }
  return nodes;
}

function findPlaces(scheduler: Scheduler, group: PodGroup, kept: readonly (string | undefined)[]): PlacedPod[] {
  const { key, namespace, spec, count, eachOn, ordered, nameAt } = group;
  const seed = hashOf(key);
  const placed: PlacedPod[] = [];
  let full = false;
  for (let i = 0; i < count; i++) {
    const node =
      kept[i] ?? (eachOn ? keepNew(scheduler, spec, eachOn[i]!) : full ? undefined : scheduler.place(spec, seed, i));
    if (node === undefined) {
      full = true;
      // Past those that kept their places nobody finds one any more: a million replicas are counted, not tried.
      if (ordered || (!eachOn && i >= kept.length)) break;
      continue;
    }
    const name = nameAt(i);
    placed.push({ ref: refOf('Pod', namespace, name), name, node, slot: -1, ips: [] });
  }
  return placed;
}

function keepNew(scheduler: Scheduler, spec: PodSpec, node: string): string | undefined {
  return scheduler.keep(spec, node, 'new') ? node : undefined;
}
