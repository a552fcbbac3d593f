import type { Deployment } from '../../api/deployment.ts';
import { isOfKind } from '../../api/kinds.ts';
import { refOf } from '../../api/kind.ts';
import type { ObjectRef } from '../../api/kind.ts';
import { isReady, isTerminal, isTerminating } from '../../api/pod.ts';
import type { Pod, PodSpec } from '../../api/pod.ts';
import type { Draft } from '../draft.ts';
import { controllerOf, refOfOwner } from '../object-ref.ts';
import type { PodSet } from '../pod-set.ts';
import type { Writable } from '../writable.ts';
import { lifeOf, podsNamed } from './world.ts';
import type { Owner, World } from './world.ts';

/** Who controls Pods in the settled cluster, by ref. What nobody wrote (a dump without its ReplicaSets) is known by its Pods. */
export function ownersIn(draft: Draft, sets: readonly PodSet[]): Map<ObjectRef, Owner> {
  const podsOf = new Map<ObjectRef, Pod[]>();
  for (const pod of draft.pods.values()) {
    const controller = controllerOf(pod);
    if (!controller) continue;
    const ref = refOfOwner(pod, controller);
    const known = podsOf.get(ref);
    if (known) known.push(pod);
    else podsOf.set(ref, [pod]);
  }
  const owners = new Map<ObjectRef, Owner>();
  const written = new Map(sets.map((set) => [refOf(set.owner.kind, set.namespace, set.owner.name), set]));
  for (const [ref, [sample, ...others]] of podsOf) {
    if (!sample || written.has(ref)) continue;
    const workload = draft.workloadOfPod.get(refOf('Pod', sample.metadata.namespace, sample.metadata.name)) ?? ref;
    owners.set(ref, makeOwner(ref, setLike(ref, workload, sample), [sample, ...others], 0));
  }
  // The newest ReplicaSet of a Deployment comes last, and is the one that is to have those that no Node takes.
  const isNewest = ({ key, workload }: PodSet) => key === workload;
  for (const newest of [false, true]) {
    for (const [ref, set] of written) {
      if (isNewest(set) !== newest) continue;
      const pending = newest ? (draft.pending.get(set.workload) ?? 0) : 0;
      owners.set(ref, makeOwner(ref, set, podsOf.get(ref) ?? [], pending));
    }
  }
  return owners;
}

function makeOwner(ref: ObjectRef, set: PodSet, pods: readonly Pod[], pending: number): Owner {
  const active = pods.filter((pod) => !isTerminal(pod) && !isTerminating(pod));
  return {
    ref,
    kind: set.owner.kind,
    workload: set.workload,
    set,
    desired: active.length + pending,
    nodes: new Set(active.flatMap(({ spec }) => spec.nodeName ?? [])),
    names: new Set(pods.map(({ metadata }) => metadata.name)),
  };
}

/** What an owner makes its Pods from, as one of them shows it. */
function setLike(ref: ObjectRef, workload: ObjectRef, sample: Pod): PodSet {
  const { name, namespace = 'default', labels, annotations, generateName } = sample.metadata;
  const owner = controllerOf(sample)!;
  const prefix = generateName ?? name.slice(0, name.lastIndexOf('-') + 1);
  const spec: Writable<PodSpec> = { ...sample.spec };
  delete spec.nodeName;
  return {
    key: ref,
    workload,
    owner,
    namespace,
    template: { metadata: { labels, annotations }, spec },
    count: 0,
    naming:
      owner.kind === 'StatefulSet'
        ? { kind: 'ordinal', prefix: `${owner.name}-`, start: 0, existing: new Set() }
        : { kind: 'random', prefix },
    ordered: owner.kind === 'StatefulSet',
    phase: 'Running',
  };
}

export function ownerOf({ owners }: World, pod: Pod): Owner | undefined {
  const controller = controllerOf(pod);
  return controller && owners.get(refOfOwner(pod, controller));
}

/** An owner's Pods that there are, those that are being deleted too, by name. */
export function podsOf(world: World, owner: Owner): readonly (readonly [ObjectRef, Pod])[] {
  return podsNamed(world, world.podsOfOwner.get(owner.ref));
}

export function isActive(pod: Pod): boolean {
  return !isTerminal(pod) && !isTerminating(pod);
}

/** Whether a Pod has been ready for `minReadySeconds` (podutil.IsPodAvailable). If not yet, its owner looks again then. */
export function isAvailable(world: World, owner: Owner, ref: ObjectRef, pod: Pod): boolean {
  if (!isReady(pod) || !isActive(pod)) return false;
  const workload = world.draft.others.get(owner.workload);
  const spec = (workload as { readonly spec?: { readonly minReadySeconds?: number } } | undefined)?.spec;
  const at = lifeOf(world, ref, pod).readySince + (spec?.minReadySeconds ?? 0);
  if (at <= world.now) return true;
  world.agenda.add(at, () => world.dirty.add(owner));
  return false;
}

export function deploymentOf(world: World, { workload }: Owner): Deployment | undefined {
  const object = world.draft.others.get(workload);
  return object && isOfKind(object, 'Deployment') ? object : undefined;
}

/** The owners of one workload: the ReplicaSets of a Deployment, oldest first. */
export function ownersOf({ owners }: World, workload: ObjectRef): readonly Owner[] {
  return [...owners.values()].filter((owner) => owner.workload === workload);
}
