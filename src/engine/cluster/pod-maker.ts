import type { ObjectMeta } from '../api/kind.ts';
import type { Pod, PodSpec, PodStatus } from '../api/pod.ts';
import { sameValue } from '../api/same-value.ts';
import type { PlacedPod } from './pod-group.ts';
import type { PodSet } from './pod-set.ts';
import type { Writable } from './writable.ts';
import { READY_CONDITIONS, SUCCEEDED_CONDITIONS, WAITING_CONDITIONS } from './pod-state.ts';

/** The Pods that were made of a template for one owner, by name. */
interface MadeOfTemplate {
  readonly set: PodSet;
  readonly pods: Map<string, Pod>;
}

const madeOf = new WeakMap<PodSet['template'], MadeOfTemplate>();

/** Makes Pods of a set; what they share is shared, and a Pod that was made just so before is that one. */
export function podMaker(set: PodSet, hostIPs: ReadonlyMap<string, readonly string[]>): (placed: PlacedPod) => Pod {
  let known = madeOf.get(set.template);
  if (!known || !makesTheSame(known.set, set)) madeOf.set(set.template, (known = { set, pods: new Map() }));
  const { pods } = known;
  const create = newPodMaker(set, hostIPs);
  return (placed) => {
    const before = pods.get(placed.name);
    if (before && isPlacedSo(before, placed, hostIPs.get(placed.node) ?? NONE)) return before;
    const pod = create(placed);
    pods.set(placed.name, pod);
    return pod;
  };
}

const NONE: readonly string[] = [];

/** Whether a made Pod is on this Node, with these addresses. */
function isPlacedSo({ spec, status }: Pod, { node, ips }: PlacedPod, hostIPs: readonly string[]): boolean {
  if (spec.nodeName !== node) return false;
  if (status === SUCCEEDED) return true;
  const own = spec.hostNetwork ? hostIPs : ips;
  const { podIPs = [] } = status;
  return status.hostIP === hostIPs[0] && podIPs.length === own.length && podIPs.every(({ ip }, i) => ip === own[i]);
}

function makesTheSame(a: PodSet, b: PodSet): boolean {
  return (
    a.namespace === b.namespace &&
    a.phase === b.phase &&
    a.naming.kind === b.naming.kind &&
    a.naming.prefix === b.naming.prefix &&
    sameValue(a.owner, b.owner)
  );
}

function newPodMaker(set: PodSet, hostIPs: ReadonlyMap<string, readonly string[]>): (placed: PlacedPod) => Pod {
  const { template, owner, namespace, naming, phase } = set;
  const ownerReferences = [owner];
  const specs = new Map<string, PodSpec>();
  const { labels, annotations } = template.metadata;
  return ({ name, node, ips }) => {
    const ordinal = naming.kind === 'ordinal' ? name.slice(naming.prefix.length) : undefined;
    let spec = ordinal === undefined ? specs.get(node) : undefined;
    if (!spec) {
      spec =
        ordinal === undefined
          ? { ...template.spec, nodeName: node }
          : { ...template.spec, nodeName: node, hostname: name };
      specs.set(node, spec);
    }
    const own = ordinal === undefined ? labels : { ...labels, ...ordinalLabels(name, ordinal) };
    const metadata: Writable<ObjectMeta> = { name, namespace, labels: own, annotations, ownerReferences };
    if (ordinal === undefined) metadata.generateName = naming.prefix;
    return {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata,
      spec,
      status: phase === 'Succeeded' ? SUCCEEDED : statusWith(spec, ips, hostIPs.get(node) ?? []),
    };
  };
}

const SUCCEEDED: PodStatus = { phase: 'Succeeded', conditions: SUCCEEDED_CONDITIONS };

/** The status of a Pod that its Node runs; one without an address waits for it (`ContainerCreating`). */
function statusWith(spec: PodSpec, ips: readonly string[], hostIPs: readonly string[]): PodStatus {
  const own = spec.hostNetwork ? hostIPs : ips;
  const [hostIP] = hostIPs;
  const [podIP] = own;
  const status: Writable<PodStatus> =
    podIP === undefined
      ? { phase: 'Pending', conditions: WAITING_CONDITIONS }
      : { phase: 'Running', podIP, podIPs: own.map((ip) => ({ ip })), conditions: READY_CONDITIONS };
  if (hostIP !== undefined) status.hostIP = hostIP;
  return status;
}

/** Labels of a StatefulSet's Pod (pkg/controller/statefulset/stateful_set_utils.go, updateIdentity). */
function ordinalLabels(name: string, ordinal: string): Readonly<Record<string, string>> {
  return { 'apps.kubernetes.io/pod-index': ordinal, 'statefulset.kubernetes.io/pod-name': name };
}
