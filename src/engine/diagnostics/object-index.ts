import type { KubeObject, ObjectRef } from '../api/kind.ts';
import { partsOfRef } from '../api/kind.ts';
import type { Cluster, IngressController } from '../cluster/cluster.ts';

type Labels = Readonly<Record<string, string>>;

/** A Pod, or a template that Pods are made of. */
export interface PodLabels {
  /** The Pod, or the workload. */
  readonly ref: ObjectRef;
  readonly namespace: string;
  readonly labels: Labels;
  readonly pod: WithPodSpec;
}

export interface PodPort {
  readonly name?: string;
  readonly containerPort: number;
  readonly protocol: string;
}

/** What several rules look for among a cluster's objects; each part is made when first asked for. */
export class ObjectIndex {
  readonly #cluster: Cluster;
  #pods: readonly PodLabels[] | undefined;
  /** By one label: its key, then its value. */
  readonly #byLabel = new Map<string, ReadonlyMap<string, readonly PodLabels[]>>();
  #controllers: ReadonlyMap<ObjectRef, IngressController> | undefined;
  readonly #namespaces = new Map<string, ReadonlyMap<string, readonly string[]>>();
  #claims: ReadonlyMap<string, ObjectRef> | undefined;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Every Pod and Pod template. A template stands for the Pods that are made of it. */
  get pods(): readonly PodLabels[] {
    return (this.#pods ??= [...podsOfCluster(this.#cluster)]);
  }

  /** Pods and Pod templates of every namespace that a selector (which is not empty) fits. */
  podsSelectedBy(selector: Labels): readonly PodLabels[] {
    const [key = '', value = ''] = Object.entries(selector)[0] ?? [];
    let byValue = this.#byLabel.get(key);
    if (!byValue) this.#byLabel.set(key, (byValue = groupByLabel(this.pods, key)));
    return byValue.get(value)?.filter(({ labels }) => selects(selector, labels)) ?? [];
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

function groupByLabel(pods: readonly PodLabels[], key: string): ReadonlyMap<string, readonly PodLabels[]> {
  const groups = new Map<string, PodLabels[]>();
  for (const pod of pods) {
    const value = pod.labels[key];
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(pod);
    else groups.set(value, [pod]);
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

/** A Pod, or the template of a workload: what they have in common. */
export interface WithPodSpec {
  readonly metadata?: { readonly labels?: Labels };
  readonly spec?: { readonly containers?: readonly { readonly ports?: readonly PodPort[] }[] };
}

function* podsOfCluster(cluster: Cluster): Iterable<PodLabels> {
  for (const [ref, object] of cluster.objects) {
    // A Pod that a controller made has the labels of its template.
    if (object.kind === 'Pod' && cluster.madeFor.has(ref)) continue;
    const own = podLabelsOf(ref, object);
    if (own !== 'none') yield own;
  }
}

const labelled = new WeakMap<KubeObject, PodLabels | 'none'>();

function podLabelsOf(ref: ObjectRef, object: KubeObject): PodLabels | 'none' {
  let own = labelled.get(object);
  if (!own) {
    const pod = podOf(object);
    const { namespace = '' } = object.metadata;
    own = pod ? { ref, namespace, labels: pod.metadata?.labels ?? {}, pod } : 'none';
    labelled.set(object, own);
  }
  return own;
}

/** The ports that a Pod's containers declare. */
export function portsOf({ spec }: WithPodSpec): readonly PodPort[] {
  const { containers } = spec ?? {};
  if (!containers) return [];
  let ports = declared.get(containers);
  if (!ports) declared.set(containers, (ports = containers.flatMap((container) => container.ports ?? [])));
  return ports;
}

/** The Pods of a template share their containers. */
const declared = new WeakMap<object, readonly PodPort[]>();

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
  return Object.entries(selector)
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
