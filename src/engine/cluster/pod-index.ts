import type { ObjectRef } from '../api/kind.ts';
import { matchesLabels } from '../api/label-selector.ts';
import type { Labels } from '../api/labels.ts';
import type { Pod } from '../api/pod.ts';

/** A Pod and its name. */
export type NamedPod = readonly [ref: ObjectRef, pod: Pod];

/** Pods that share their namespace and labels: those of one template. */
interface PodClass {
  readonly labels: Labels;
  readonly pods: NamedPod[];
}

/** Finds the Pods that a selector selects without looking at the others. */
export interface PodIndex {
  readonly select: (namespace: string, selector: Labels) => readonly NamedPod[];
}

/**
 * Pods by label term. A template's Pods are one entry, however many, and a selector is looked up by its rarest term: a
 * term like `version: v1` may hold a third of all Pods.
 */
export function podIndexOf(pods: ReadonlyMap<ObjectRef, Pod>): PodIndex {
  const namespaces = new Map<string, NamespaceIndex>();
  for (const named of pods) {
    const { namespace = '', labels } = named[1].metadata;
    let index = namespaces.get(namespace);
    if (!index) namespaces.set(namespace, (index = { classes: new Map(), byTerm: new Map() }));
    const known = index.classes.get(labels);
    if (known) known.pods.push(named);
    else addClass(index, { labels, pods: [named] });
  }
  return {
    select: (namespace, selector) => {
      const index = namespaces.get(namespace);
      let rarest: readonly PodClass[] | undefined;
      for (const key in selector) {
        const list = index?.byTerm.get(key)?.get(selector[key]!);
        if (!list) return [];
        if (!rarest || list.length < rarest.length) rarest = list;
      }
      const found = (rarest ?? []).filter((one) => matchesLabels(selector, one.labels));
      return found.length === 1 ? found[0]!.pods : found.flatMap((one) => one.pods);
    },
  };
}

interface NamespaceIndex {
  readonly classes: Map<Labels, PodClass>;
  /** By label key, then by value. */
  readonly byTerm: Map<string, Map<string, PodClass[]>>;
}

function addClass({ classes, byTerm }: NamespaceIndex, added: PodClass): void {
  classes.set(added.labels, added);
  for (const key in added.labels) {
    let values = byTerm.get(key);
    if (!values) byTerm.set(key, (values = new Map()));
    const list = values.get(added.labels[key]!);
    if (list) list.push(added);
    else values.set(added.labels[key]!, [added]);
  }
}
