import type { EndpointSlice } from '../api/endpoint-slice.ts';
import type { Ingress } from '../api/ingress.ts';
import type { IngressClass } from '../api/ingress-class.ts';
import type { KubeObject, ObjectRef } from '../api/kind.ts';
import type { Namespace } from '../api/namespace.ts';
import type { NetworkPolicy } from '../api/network-policy.ts';
import type { KubeNode } from '../api/node.ts';
import type { Pod } from '../api/pod.ts';
import type { Secret } from '../api/secret.ts';
import type { Service } from '../api/service.ts';
import type { ClusterSettings } from '../settings.ts';
import type { AllocationMemory } from './allocation-memory.ts';
import { refOfObject } from './object-ref.ts';

/** A cluster while its controllers work on it: each fills in its own tables. Written objects come first in each. */
export interface Draft {
  readonly settings: ClusterSettings;
  readonly memory: AllocationMemory;
  /** The refs of the written objects, in their order. */
  readonly written: ReadonlySet<ObjectRef>;
  readonly namespaces: Map<ObjectRef, Namespace>;
  readonly nodes: Map<ObjectRef, KubeNode>;
  readonly pods: Map<ObjectRef, Pod>;
  readonly services: Map<ObjectRef, Service>;
  readonly endpointSlices: Map<ObjectRef, EndpointSlice>;
  readonly ingresses: Map<ObjectRef, Ingress>;
  readonly ingressClasses: Map<ObjectRef, IngressClass>;
  readonly secrets: Map<ObjectRef, Secret>;
  readonly networkPolicies: Map<ObjectRef, NetworkPolicy>;
  /** Objects of all other kinds. */
  readonly others: Map<ObjectRef, KubeObject>;
  readonly madeFor: Map<ObjectRef, ObjectRef | 'system'>;
  /** What is written and the API server refuses. */
  readonly refused: Set<ObjectRef>;
  readonly workloadOfPod: Map<ObjectRef, ObjectRef>;
  readonly pending: Map<ObjectRef, number>;
}

/** Sorts the written objects into tables. Of two objects of one name the later counts, as with `kubectl apply`. */
export function draftOf(objects: readonly KubeObject[], settings: ClusterSettings, memory: AllocationMemory): Draft {
  const written = new Set<ObjectRef>();
  const draft: Draft = {
    settings,
    memory,
    written,
    namespaces: new Map(),
    nodes: new Map(),
    pods: new Map(),
    services: new Map(),
    endpointSlices: new Map(),
    ingresses: new Map(),
    ingressClasses: new Map(),
    secrets: new Map(),
    networkPolicies: new Map(),
    others: new Map(),
    madeFor: new Map(),
    refused: new Set(),
    workloadOfPod: new Map(),
    pending: new Map(),
  };
  for (const object of objects) {
    const ref = refOfObject(object);
    written.add(ref);
    tableOf(draft, ref).set(ref, object);
  }
  return draft;
}

/** The table that an object of this name belongs to. */
function tableOf(draft: Draft, ref: ObjectRef): Map<ObjectRef, KubeObject> {
  // A ref names its kind, so an object of it is of the table's type: known here, not to the compiler.
  return namedTable(draft, ref.slice(0, ref.indexOf('/'))) as Map<ObjectRef, KubeObject>;
}

function namedTable(draft: Draft, kind: string): ReadonlyMap<ObjectRef, KubeObject> {
  switch (kind) {
    case 'Namespace':
      return draft.namespaces;
    case 'Node':
      return draft.nodes;
    case 'Pod':
      return draft.pods;
    case 'Service':
      return draft.services;
    case 'EndpointSlice':
      return draft.endpointSlices;
    case 'Ingress':
      return draft.ingresses;
    case 'IngressClass':
      return draft.ingressClasses;
    case 'Secret':
      return draft.secrets;
    case 'NetworkPolicy':
      return draft.networkPolicies;
    default:
      return draft.others;
  }
}

/** Puts in an object that no manifest wrote, and for whom it was made. */
export function make(
  draft: Draft,
  object: KubeObject,
  madeFor: ObjectRef | 'system',
  ref: ObjectRef = refOfObject(object),
): ObjectRef {
  tableOf(draft, ref).set(ref, object);
  draft.madeFor.set(ref, madeFor);
  return ref;
}

/** For whom something made on behalf of `owner` is: the owner itself when it was written, else whom that one was made for. */
export function originOf(draft: Draft, owner: ObjectRef): ObjectRef | 'system' {
  return draft.madeFor.get(owner) ?? owner;
}

/** All objects as they are now: the written in their order, then what was made. */
export function allObjects(draft: Draft): Map<ObjectRef, KubeObject> {
  const all = new Map<ObjectRef, KubeObject>();
  for (const ref of draft.written) {
    const object = tableOf(draft, ref).get(ref);
    if (object) all.set(ref, object);
  }
  for (const ref of draft.madeFor.keys()) {
    const object = tableOf(draft, ref).get(ref);
    if (object) all.set(ref, object);
  }
  return all;
}

/** By code units: the same everywhere, unlike a locale's order. */
export function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
