import { partsOfRef, refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { ClusterEvent } from '../workspace.ts';
import type { Draft } from './draft.ts';
import type { PodSet } from './pod-set.ts';
import { makeAgenda } from './time/agenda.ts';
import { beginHistory, writeDown } from './time/history.ts';
import type { History } from './time/history.ts';
import { cordon, cutOff, drain, joinAgain, nameOf, switchOff, switchOn } from './time/node-life.ts';
import { ownerOf, ownersIn, ownersOf } from './time/owner.ts';
import { checkReadiness, deletePod } from './time/pod-life.ts';
import { reconcile } from './time/reconcile.ts';
import { rollOut } from './time/roll-out.ts';
import { index } from './time/world.ts';
import type { Owner, World } from './time/world.ts';

/**
 * Lets the what-ifs happen, and all that follows from them, up to second `now`: a second's state depends on what came
 * before it alone, so time may be asked in any order. The draft becomes the cluster of that second.
 */
export function applyEvents(
  draft: Draft,
  sets: readonly PodSet[],
  events: readonly ClusterEvent[],
  now: number,
): History | undefined {
  if (events.length === 0) return undefined;
  const world = worldOf(draft, sets);
  const history = beginHistory(world);
  const inOrder = events.map((event, i) => ({ event, i })).sort((a, b) => a.event.at - b.event.at || a.i - b.i);
  for (const { event } of inOrder) {
    world.agenda.add(event.at, () => {
      happen(world, event);
      // What follows at once comes before the next what-if of the same second.
      reconcile(world);
    });
  }
  const { agenda } = world;
  history.next = agenda.next();
  for (let at = agenda.next(); at !== undefined && at <= now; at = agenda.next()) {
    world.now = at;
    while (agenda.next() === at) {
      while (agenda.next() === at) agenda.take();
      reconcile(world);
    }
    writeDown(history, world);
  }
  return history;
}

function worldOf(draft: Draft, sets: readonly PodSet[]): World {
  const silent = [...draft.nodes.values()].filter(({ status }) =>
    status.conditions.some(({ type, status: is }) => type === 'Ready' && is === 'Unknown'),
  );
  const names = silent.map(({ metadata }) => metadata.name);
  const world: World = {
    draft,
    agenda: makeAgenda(),
    now: -Infinity,
    lives: new Map(),
    owners: ownersIn(draft, sets),
    podsOfOwner: new Map(),
    podsOfNode: new Map(),
    dirty: new Set(),
    off: new Set(names),
    cutOff: new Set(),
    silences: new Map(names.map((name) => [name, [{ from: -Infinity }]])),
    outages: new Map(names.map((name) => [name, [{ from: -Infinity }]])),
    failedChecks: [],
    nextEviction: new Map(),
    incarnations: new Map(),
    slots: slotsIn(draft),
    changed: [],
    scheduler: undefined,
  };
  for (const [ref, pod] of draft.pods) index(world, ref, pod);
  return world;
}

function slotsIn({ memory }: Draft): Map<ObjectRef, number> {
  const slots = new Map<ObjectRef, number>();
  for (const [key, pods] of memory.pods) {
    const { namespace } = partsOfRef(key as ObjectRef);
    for (const { name, slot } of pods) if (slot !== undefined) slots.set(refOf('Pod', namespace, name), slot);
  }
  return slots;
}

function happen(world: World, event: ClusterEvent): void {
  switch (event.kind) {
    case 'delete-pod':
      return deletePod(world, event.pod);
    case 'fail-readiness':
      return checkReadiness(world, event.pod, false);
    case 'restore-readiness':
      return checkReadiness(world, event.pod, true);
    case 'node-off':
      return switchOff(world, nameOf(event.node));
    case 'node-on':
      return switchOn(world, nameOf(event.node));
    case 'node-cut-off':
      return cutOff(world, nameOf(event.node));
    case 'node-joined-again':
      return joinAgain(world, nameOf(event.node));
    case 'cordon-node':
      return cordon(world, nameOf(event.node), true);
    case 'uncordon-node':
      return cordon(world, nameOf(event.node), false);
    case 'drain-node':
      return drain(world, nameOf(event.node));
    case 'stop-cluster-dns':
      return stopClusterDns(world);
    case 'start-cluster-dns':
      return startClusterDns(world);
    case 'scale':
      return scale(world, event.workload, event.replicas);
    case 'roll-out':
      return rollOut(world, event.workload, event.hash);
    case 'fail-health-check':
      world.failedChecks.push({ service: event.service, node: nameOf(event.node), from: world.now });
      return;
    case 'restore-health-check':
      for (const check of world.failedChecks) {
        if (check.service === event.service && check.node === nameOf(event.node)) check.to ??= world.now;
      }
  }
}

/** `kubectl scale`: what is more or less goes to the newest ReplicaSet. A DaemonSet has no such number. */
function scale(world: World, workload: ObjectRef, replicas: number): void {
  const owners = ownersOf(world, workload);
  const newest = owners.at(-1);
  if (!newest || newest.kind === 'DaemonSet' || newest.kind === 'Job') return;
  const elsewhere = owners.slice(0, -1).reduce((sum, { desired }) => sum + desired, 0);
  newest.desired = Math.max(0, replicas - elsewhere);
  world.dirty.add(newest);
  const object = world.draft.others.get(workload);
  const spec = (object as { readonly spec?: object } | undefined)?.spec;
  if (object && spec) world.draft.others.set(workload, Object.assign({}, object, { spec: { ...spec, replicas } }));
}

/** No Pod is to be cluster DNS: its workload is scaled to nothing. A Pod of nobody is deleted. */
function stopClusterDns(world: World): void {
  for (const [ref, pod] of world.draft.pods) {
    const { namespace, labels } = pod.metadata;
    if (namespace !== 'kube-system' || labels['k8s-app'] !== 'kube-dns') continue;
    const owner = ownerOf(world, pod);
    if (owner) halt(world, owner);
    else deletePod(world, ref);
  }
}

function halt(world: World, owner: Owner): void {
  if (owner.before) return;
  owner.before = { desired: owner.desired, nodes: owner.nodes };
  owner.desired = 0;
  owner.nodes = new Set();
  world.dirty.add(owner);
}

function startClusterDns(world: World): void {
  for (const owner of world.owners.values()) {
    if (!owner.before) continue;
    const { desired, nodes } = owner.before;
    delete owner.before;
    Object.assign(owner, { desired, nodes });
    world.dirty.add(owner);
  }
}
