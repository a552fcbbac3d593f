import type { ObjectRef, OwnerReference } from '../api/kind.ts';
import type { PodTemplate } from '../api/pod-template.ts';

/** Pods that one owner makes from one template. What is written already is not counted again. */
export interface PodSet {
  /** Key of the memory, and seed of names and Nodes: the workload, or an owner beneath it that is not its newest. */
  readonly key: ObjectRef;
  /** The topmost owner that is known: the Deployment. */
  readonly workload: ObjectRef;
  readonly owner: OwnerReference;
  readonly namespace: string;
  readonly template: PodTemplate;
  /** How many to make; for `each-node` ignored. */
  readonly count: number;
  readonly naming:
    | { readonly kind: 'random'; readonly prefix: string }
    /** `web-0`, `web-1` … from `start` on, without those that exist. */
    | {
        readonly kind: 'ordinal';
        readonly prefix: string;
        readonly start: number;
        readonly existing: ReadonlySet<string>;
      }
    /** One on every Node that it tolerates, but those named. */
    | { readonly kind: 'each-node'; readonly prefix: string; readonly without: ReadonlySet<string> };
  /** A Pod is made only when the one before it runs (StatefulSet's `OrderedReady`). */
  readonly ordered: boolean;
  /** What the Pods have come to when the cluster has settled: a Job's have run. */
  readonly phase: 'Running' | 'Succeeded';
}

/** The reference by which an owner is named in what it makes. */
export function ownerReferenceOf(owner: {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly uid?: string };
}): OwnerReference {
  const { name, uid } = owner.metadata;
  return {
    apiVersion: owner.apiVersion,
    kind: owner.kind,
    name,
    ...(uid === undefined ? {} : { uid }),
    controller: true,
  };
}

/** A template with labels added. */
export function labelled(template: PodTemplate, labels: Readonly<Record<string, string>>): PodTemplate {
  return { ...template, metadata: { ...template.metadata, labels: { ...template.metadata.labels, ...labels } } };
}
