import type { KubeObject, ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import type { Cluster, IngressController } from '../cluster/cluster.ts';

type Labels = Readonly<Record<string, string>>;

/** Labels that Pods have, or will have. */
export interface PodLabels {
  readonly namespace: string;
  readonly labels: Labels;
  /** Of their containers, all in one; undefined where a container declares none. */
  readonly ports: readonly PodPort[];
}

export interface PodPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: string;
}

/** What several rules look for among a cluster's objects; each part is made when first asked for. */
export class ObjectIndex {
  readonly #cluster: Cluster;
  #pods: ReadonlyMap<string, readonly PodLabels[]> | undefined;
  /** By one label, `app=web`, over all namespaces. */
  #byLabel: ReadonlyMap<string, readonly PodLabels[]> | undefined;
  #controllers: ReadonlyMap<ObjectRef, IngressController> | undefined;
  readonly #namespaces = new Map<string, ReadonlyMap<string, readonly string[]>>();
  #claims: ReadonlyMap<string, ObjectRef> | undefined;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Pods and Pod templates of a namespace. A template stands for the Pods that are made of it. */
  podsOf(namespace: string): readonly PodLabels[] {
    this.#pods ??= groupBy(podsOfCluster(this.#cluster), ({ namespace: own }) => [own]);
    return this.#pods.get(namespace) ?? [];
  }

  /** Pods and Pod templates of every namespace that a selector (which is not empty) fits. */
  podsSelectedBy(selector: Labels): readonly PodLabels[] {
    this.#byLabel ??= groupBy(podsOfCluster(this.#cluster), ({ labels }) => Object.entries(labels).map(labelText));
    const [first] = Object.entries(selector);
    const candidates = first && this.#byLabel.get(labelText(first));
    return candidates?.filter(({ labels }) => selects(selector, labels)) ?? [];
  }

  /** Who serves an Ingress. */
  controllerOf(ingress: ObjectRef): IngressController | undefined {
    if (!this.#controllers) {
      const { ingressControllers } = this.#cluster;
      const pairs = ingressControllers.flatMap((controller) =>
        controller.ingresses.map((served) => [served, controller] as const),
      );
      this.#controllers = new Map(pairs);
    }
    return this.#controllers.get(ingress);
  }

  /** The namespaces in which an object of this kind and name is, by name. */
  namespacesOf(kind: 'Service' | 'Secret'): ReadonlyMap<string, readonly string[]> {
    let names = this.#namespaces.get(kind);
    if (!names) {
      const refs = (kind === 'Service' ? this.#cluster.services : this.#cluster.secrets).keys();
      this.#namespaces.set(kind, (names = namespacesByName(refs)));
    }
    return names;
  }

  /** Who claims a host and path first. */
  claims(make: (cluster: Cluster) => ReadonlyMap<string, ObjectRef>): ReadonlyMap<string, ObjectRef> {
    return (this.#claims ??= make(this.#cluster));
  }
}

function labelText([key, value]: readonly [string, string]): string {
  return `${key}=${value}`;
}

function groupBy<T>(values: Iterable<T>, keysOf: (value: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  }
  return groups;
}

function namespacesByName(refs: Iterable<ObjectRef>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const ref of refs) {
    const { name, namespace = '' } = partsOfRef(ref);
    const known = names.get(name);
    if (known) known.push(namespace);
    else names.set(name, [namespace]);
  }
  return names;
}

interface WithPodSpec {
  readonly metadata?: { readonly labels?: Labels };
  readonly spec?: { readonly containers?: readonly { readonly ports?: readonly PodPort[] }[] };
}

function* podsOfCluster(cluster: Cluster): Iterable<PodLabels> {
  for (const [ref, object] of cluster.objects) {
    // A Pod that a controller made has the labels of its template.
    if (object.kind === 'Pod' && cluster.madeFor.has(ref)) continue;
    const pod = podOf(object);
    if (!pod) continue;
    const ports = (pod.spec?.containers ?? []).flatMap((container) => container.ports ?? []);
    yield { namespace: object.metadata.namespace ?? '', labels: pod.metadata?.labels ?? {}, ports };
  }
}

/** A Pod itself, or the template of a workload. */
function podOf(object: KubeObject): WithPodSpec | undefined {
  if (object.kind === 'Pod') return object as WithPodSpec;
  const spec = (object as { readonly spec?: { readonly template?: WithPodSpec; readonly jobTemplate?: WithJob } }).spec;
  return spec?.template ?? spec?.jobTemplate?.spec?.template;
}

interface WithJob {
  readonly spec?: { readonly template?: WithPodSpec };
}

/** Whether labels have everything that a selector of equal values asks for. */
export function selects(selector: Labels, labels: Labels): boolean {
  for (const key in selector) if (labels[key] !== selector[key]) return false;
  return true;
}

/** `app=web,tier=front` */
export function selectorText(selector: Labels): string {
  return Object.entries(selector).map(labelText).join(',');
}
