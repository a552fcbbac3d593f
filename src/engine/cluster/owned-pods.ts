import { refOf } from '../api/kind.ts';
import type { ObjectRef, OwnerReference } from '../api/kind.ts';
import { matches } from '../api/label-selector.ts';
import type { LabelSelector } from '../api/label-selector.ts';
import { isTerminal, isTerminating } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Draft } from './draft.ts';
import { controllerOf, refOfOwner } from './object-ref.ts';

/** Tells the Pods of one template of a Deployment from those of another (apps/v1, DefaultDeploymentUniqueLabelKey). */
export const HASH_LABEL = 'pod-template-hash';

/** The written Pods by who controls them, and those that nobody controls: what owners look at before they make Pods. */
export interface OwnedPods {
  readonly byOwner: ReadonlyMap<ObjectRef, readonly Pod[]>;
  /** By namespace. */
  readonly orphansOf: ReadonlyMap<string, readonly Pod[]>;
  /** The `pod-template-hash` of the Pods of a Deployment whose ReplicaSet is not written, by what would be its ref. */
  readonly hashOf: ReadonlyMap<ObjectRef, string>;
}

export function ownedPodsOf(draft: Draft): OwnedPods {
  const byOwner = new Map<ObjectRef, Pod[]>();
  const orphansOf = new Map<string, Pod[]>();
  const hashOf = new Map<ObjectRef, string>();
  for (const pod of draft.pods.values()) {
    const owner = controllerOf(pod);
    if (!owner) {
      push(orphansOf, pod.metadata.namespace ?? '', pod);
      continue;
    }
    push(byOwner, refOfOwner(pod, owner), pod);
    const hash = pod.metadata.labels[HASH_LABEL];
    const deployment = isActive(pod) ? deploymentBehind(pod, owner) : undefined;
    if (deployment !== undefined && hash !== undefined) hashOf.set(deployment, hash);
  }
  return { byOwner, orphansOf, hashOf };
}

/**
 * The written Pods that count as an owner's: those that name it, and those of nobody that its selector selects, which it
 * adopts (pkg/controller/controller_ref_manager.go). Finished and leaving ones do not count (controller.FilterActivePods).
 */
export function activePodsOf(
  owned: OwnedPods,
  owner: ObjectRef,
  namespace: string,
  selector: LabelSelector | undefined,
): readonly Pod[] {
  return ownPodsOf(owned, owner, namespace, selector).filter(isActive);
}

/** The written Pods of an owner, also those that have finished or are leaving. */
export function ownPodsOf(
  { byOwner, orphansOf }: OwnedPods,
  owner: ObjectRef,
  namespace: string,
  selector: LabelSelector | undefined,
): readonly Pod[] {
  const adopted = selector
    ? (orphansOf.get(namespace) ?? []).filter((pod) => matches(selector, pod.metadata.labels))
    : [];
  return [...(byOwner.get(owner) ?? []), ...adopted];
}

function isActive(pod: Pod): boolean {
  return !isTerminal(pod) && !isTerminating(pod);
}

/**
 * The topmost owner of a written Pod that is known: a Deployment also where the ReplicaSet between them is not written,
 * as its name is the ReplicaSet's without the hash that the Pod carries.
 */
export function workloadOf(draft: Draft, pod: Pod): ObjectRef | undefined {
  const owner = controllerOf(pod);
  if (!owner) return undefined;
  const ref = refOfOwner(pod, owner);
  const object = draft.others.get(ref);
  const above = object && controllerOf(object);
  if (object && above) {
    const aboveRef = refOfOwner(object, above);
    return draft.others.has(aboveRef) ? aboveRef : ref;
  }
  const deployment = object ? undefined : deploymentBehind(pod, owner);
  return deployment !== undefined && draft.others.has(deployment) ? deployment : ref;
}

/** The Deployment whose ReplicaSet a Pod names, by their names. */
function deploymentBehind(pod: Pod, owner: OwnerReference): ObjectRef | undefined {
  const hash = pod.metadata.labels[HASH_LABEL];
  if (owner.kind !== 'ReplicaSet' || hash === undefined || !owner.name.endsWith(`-${hash}`)) return undefined;
  return refOf('Deployment', pod.metadata.namespace, owner.name.slice(0, -hash.length - 1));
}

function push<K>(map: Map<K, Pod[]>, key: K, pod: Pod): void {
  const list = map.get(key);
  if (list) list.push(pod);
  else map.set(key, [pod]);
}
