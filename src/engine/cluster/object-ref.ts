import { refOf } from '../api/kind.ts';
import type { KubeObject, ObjectRef, OwnerReference } from '../api/kind.ts';
import { kindOf, kindsNamed } from '../api/kinds.ts';

/** The API group of an `apiVersion`: `apps` of `apps/v1`, '' of `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** Whether a group is one of Kubernetes' own: without a dot, or beneath `k8s.io`. */
function isOwnGroup(group: string): boolean {
  return !group.includes('.') || group.endsWith('.k8s.io');
}

/**
 * The kind as refs name it: one of a foreign group carries the group, `Service.serving.knative.dev`; and so does one that
 * shares no more than its name with a kind known here.
 */
function kindNameOf(apiVersion: string, kind: string): string {
  const group = groupOf(apiVersion);
  const isNamesake = group !== '' && kindOf(apiVersion, kind) === undefined && kindsNamed(kind).length > 0;
  return isOwnGroup(group) && !isNamesake ? kind : `${kind}.${group}`;
}

const refs = new WeakMap<KubeObject, ObjectRef>();

/** The ref of an object. */
export function refOfObject(object: KubeObject): ObjectRef {
  let ref = refs.get(object);
  if (ref === undefined) {
    ref = refOf(kindNameOf(object.apiVersion, object.kind), object.metadata.namespace, object.metadata.name);
    refs.set(object, ref);
  }
  return ref;
}

/** The owner that manages an object (`controller: true`), if it has one. */
export function controllerOf(object: KubeObject): OwnerReference | undefined {
  return object.metadata.ownerReferences?.find((owner) => owner.controller === true);
}

/** The ref of an owner: owners are of the object's own namespace. */
export function refOfOwner(object: KubeObject, owner: OwnerReference): ObjectRef {
  return refOf(kindNameOf(owner.apiVersion, owner.kind), object.metadata.namespace, owner.name);
}
