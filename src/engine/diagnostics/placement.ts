import type { FieldPath } from '../api/kind.ts';
import { matches } from '../api/label-selector.ts';
import type { LabelSelector } from '../api/label-selector.ts';
import type { Pod, PodSpec } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { selects } from '../cluster/node-fit.ts';

/** A rule of a Pod about its neighbours that does not hold where the Pods are. */
export interface BrokenTerm {
  /** Below the Pod's spec. */
  readonly field: FieldPath;
  readonly term: 'podAffinity' | 'podAntiAffinity' | 'topologySpreadConstraints';
  readonly topologyKey: string;
  /** Pods that stand where they would not. */
  readonly count: number;
}

interface PodAffinityTerm {
  readonly topologyKey: string;
  readonly labelSelector?: LabelSelector;
  readonly namespaces?: readonly string[];
  readonly namespaceSelector?: LabelSelector;
  readonly matchLabelKeys?: readonly string[];
}

interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew: number;
  readonly whenUnsatisfiable: string;
  readonly labelSelector?: LabelSelector;
}

interface WithNeighbours extends PodSpec {
  readonly affinity?: {
    readonly podAffinity?: { readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] };
    readonly podAntiAffinity?: { readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[] };
  };
  readonly topologySpreadConstraints?: readonly SpreadConstraint[];
}

/**
 * The binding rules of Pods about their neighbours (pkg/scheduler/framework/plugins: interpodaffinity, podtopologyspread)
 * that do not hold for these Pods of theirs.
 */
export function brokenTerms(cluster: Cluster, spec: PodSpec, pods: readonly Pod[]): readonly BrokenTerm[] {
  const { affinity, topologySpreadConstraints = [] } = spec as WithNeighbours;
  const broken: BrokenTerm[] = [];
  const add = (field: FieldPath, term: BrokenTerm['term'], topologyKey: string, count: number) => {
    if (count > 0) broken.push({ field, term, topologyKey, count });
  };
  for (const term of ['podAffinity', 'podAntiAffinity'] as const) {
    for (const [i, one] of (affinity?.[term]?.requiredDuringSchedulingIgnoredDuringExecution ?? []).entries()) {
      const field = `affinity.${term}.requiredDuringSchedulingIgnoredDuringExecution[${i}]`;
      const near = neighbourhood(cluster, one, pods[0]);
      const isBroken = term === 'podAffinity' ? near.isAlone : near.isTogether;
      add(field, term, one.topologyKey, pods.filter(isBroken).length);
    }
  }
  for (const [i, one] of topologySpreadConstraints.entries()) {
    if (one.whenUnsatisfiable !== 'DoNotSchedule') continue;
    const field = `topologySpreadConstraints[${i}]`;
    add(field, 'topologySpreadConstraints', one.topologyKey, excess(cluster, spec, one, pods[0]));
  }
  return broken;
}

/** The Pods that a term means, for Pods of one workload: they are of one namespace and have the same labels. */
function neighbourhood(cluster: Cluster, term: PodAffinityTerm, first: Pod | undefined) {
  const { topologyKey, labelSelector } = term;
  const meant = new Set(
    first ? candidates(cluster, labelSelector).filter((other) => isMeant(cluster, term, first, other)) : [],
  );
  const counts = new Map<string | undefined, number>();
  for (const pod of meant) {
    const domain = domainOf(cluster, pod, topologyKey);
    counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  const others = (pod: Pod, domain: string) => (counts.get(domain) ?? 0) - (meant.has(pod) ? 1 : 0);
  return {
    /** With another one that it may not share a Node or zone with. */
    isTogether: (pod: Pod): boolean => {
      const own = domainOf(cluster, pod, topologyKey);
      return own !== undefined && others(pod, own) > 0;
    },
    /** Without one that it has to be near; the first of Pods that are to be near each other may be anywhere. */
    isAlone: (pod: Pod): boolean => {
      const own = domainOf(cluster, pod, topologyKey);
      if (own === undefined) return true;
      return others(pod, own) === 0 && !(meant.size === 1 && meant.has(pod));
    },
  };
}

function domainOf({ nodes }: Cluster, { spec }: Pod, topologyKey: string): string | undefined {
  return spec.nodeName === undefined ? undefined : nodes.get(`Node/${spec.nodeName}`)?.metadata.labels[topologyKey];
}

const byLabel = new WeakMap<Cluster, Map<string, ReadonlyMap<string, readonly Pod[]>>>();

/** Pods that a selector may select: by one label that it asks for, else all. */
function candidates(cluster: Cluster, selector: LabelSelector | undefined): readonly Pod[] {
  const [wanted] = Object.entries(selector?.matchLabels ?? {});
  if (!wanted) return [...cluster.pods.values()];
  const [key, value] = wanted;
  let keys = byLabel.get(cluster);
  if (!keys) byLabel.set(cluster, (keys = new Map()));
  let values = keys.get(key);
  if (!values) keys.set(key, (values = groupByLabel(cluster, key)));
  return values.get(value) ?? [];
}

function groupByLabel({ pods }: Cluster, key: string): ReadonlyMap<string, readonly Pod[]> {
  const groups = new Map<string, Pod[]>();
  for (const pod of pods.values()) {
    const value = pod.metadata.labels[key];
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group) group.push(pod);
    else groups.set(value, [pod]);
  }
  return groups;
}

/** Whether a term of a Pod means another Pod. */
function isMeant({ namespaces }: Cluster, term: PodAffinityTerm, pod: Pod, other: Pod): boolean {
  const { status, metadata, spec } = other;
  if (status.phase !== 'Running' || spec.nodeName === undefined) return false;
  const { namespace = '' } = metadata;
  const { namespaces: listed = [], namespaceSelector } = term;
  const labels = namespaces.get(`Namespace/${namespace}`)?.metadata.labels ?? {};
  const inReach =
    listed.includes(namespace) ||
    (namespaceSelector !== undefined && matches(namespaceSelector, labels)) ||
    (listed.length === 0 && namespaceSelector === undefined && namespace === pod.metadata.namespace);
  if (!inReach || !matches(term.labelSelector, metadata.labels)) return false;
  return (term.matchLabelKeys ?? []).every((key) => metadata.labels[key] === pod.metadata.labels[key]);
}

/** How many Pods the fullest domain has too many, against the emptiest that such a Pod may be in. */
function excess(cluster: Cluster, spec: PodSpec, constraint: SpreadConstraint, pod: Pod | undefined): number {
  const { topologyKey, labelSelector, maxSkew } = constraint;
  if (!pod) return 0;
  const counts = new Map<string, number>();
  for (const node of cluster.nodes.values()) {
    const domain = node.metadata.labels[topologyKey];
    if (domain !== undefined && selects(spec, node)) counts.set(domain, 0);
  }
  for (const other of candidates(cluster, labelSelector)) {
    const domain = domainOf(cluster, other, topologyKey);
    const count = domain === undefined ? undefined : counts.get(domain);
    if (domain === undefined || count === undefined || other.status.phase !== 'Running') continue;
    if (other.metadata.namespace === pod.metadata.namespace && matches(labelSelector, other.metadata.labels))
      counts.set(domain, count + 1);
  }
  const values = [...counts.values()];
  return values.length === 0 ? 1 : Math.max(0, Math.max(...values) - Math.min(...values) - maxSkew);
}
