import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import { isTerminal, podIPsOf } from '../api/pod.ts';
import type { Pod, PodSpec } from '../api/pod.ts';
import type { AllocatedPod } from '../workspace.ts';
import type { Draft } from './draft.ts';
import { hashOf, suffixOf } from './hash.ts';
import type { PodSet } from './pod-set.ts';

/** Pods that find their Nodes, slots and addresses together: those of a set, or one that is written. */
export interface PodGroup {
  /** Key of the memory. */
  readonly key: ObjectRef;
  readonly namespace: string;
  readonly spec: PodSpec;
  readonly count: number;
  /** A Pod is made only when the one before it runs. */
  readonly ordered: boolean;
  readonly nameAt: (i: number) => string;
  /** What was given to the `i`-th Pod before. */
  readonly hadAt: (i: number) => AllocatedPod | undefined;
  /** How many were given something before. */
  readonly had: number;
  /** What the Pod of before is to the one of now: the same, one of a template that may be another, or gone. */
  readonly was: (name: string, had: AllocatedPod) => 'runs' | 'updated' | 'new';
  /** The Node that a written Pod is on. */
  readonly isOn?: string;
  /** The Nodes on each of which is to be one: a DaemonSet's. */
  readonly eachOn?: readonly string[];
  /** Its Pods take room on their Nodes: they have not run to their end. */
  readonly takesRoom: boolean;
  /** Its Pods have addresses of their own, and none is written. */
  readonly needsAddress: boolean;
  /** Takes what was found: one place a Pod that has a Node, and how many have none. */
  readonly finish: (placed: readonly PlacedPod[], pending: number) => void;
}

/** A Pod that has a Node. */
export interface PlacedPod {
  readonly ref: ObjectRef;
  readonly name: string;
  readonly node: string;
  slot: number;
  /** None on the host network, and where the Node has no address left. */
  ips: readonly string[];
}

/** A written Pod that lacks a Node or an address. */
export function groupOfPod(
  draft: Draft,
  ref: ObjectRef,
  pod: Pod,
  isOn: string | undefined,
  finish: PodGroup['finish'],
): PodGroup {
  const had = draft.memory.before.pods[ref];
  return {
    key: ref,
    namespace: pod.metadata.namespace ?? 'default',
    spec: pod.spec,
    count: 1,
    ordered: false,
    nameAt: () => pod.metadata.name,
    hadAt: () => had?.[0],
    had: had?.length ?? 0,
    was: () => 'updated',
    ...(isOn === undefined ? {} : { isOn }),
    takesRoom: !isTerminal(pod),
    needsAddress: !pod.spec.hostNetwork && !isTerminal(pod) && podIPsOf(pod).length === 0,
    finish,
  };
}

/** What a workload's owner is to make. */
export function groupOfSet(draft: Draft, set: PodSet, finish: PodGroup['finish']): PodGroup {
  const had = draft.memory.before.pods[set.key] ?? [];
  const { naming } = set;
  const nameAt = namesOf(draft, set, had);
  const named = naming.kind === 'ordinal' ? new Map(had.map((pod) => [pod.name, pod])) : undefined;
  return {
    key: set.key,
    namespace: set.namespace,
    spec: set.template.spec,
    count: set.count,
    ordered: set.ordered,
    nameAt,
    hadAt: (i) => (named ? named.get(nameAt(i)) : had[i]),
    had: had.length,
    was: (name, before) => (named ? 'updated' : before.name === name ? 'runs' : 'new'),
    takesRoom: true,
    needsAddress: hasAddresses(set),
    finish,
  };
}

/** The Pods of a DaemonSet, on these Nodes. */
export function groupOfDaemons(
  draft: Draft,
  set: PodSet,
  nodes: readonly string[],
  finish: PodGroup['finish'],
): PodGroup {
  const had = new Map((draft.memory.before.pods[set.key] ?? []).map((pod) => [pod.node, pod]));
  const used = new Set<string>();
  const names = nodes.map((node) => {
    const before = had.get(node)?.name;
    const name = before ?? freshName(draft, set.namespace, set.naming.prefix, `${set.key}@${node}`, used);
    used.add(name);
    return name;
  });
  return {
    key: set.key,
    namespace: set.namespace,
    spec: set.template.spec,
    count: nodes.length,
    ordered: false,
    nameAt: (i) => names[i]!,
    hadAt: (i) => had.get(nodes[i]),
    had: had.size,
    was: () => 'updated',
    eachOn: nodes,
    takesRoom: true,
    needsAddress: hasAddresses(set),
    finish,
  };
}

function hasAddresses({ template, phase }: PodSet): boolean {
  return phase === 'Running' && !template.spec.hostNetwork;
}

/** The name of each Pod of a set by its place in the set: as before, else by the hash of owner and place. */
function namesOf(draft: Draft, set: PodSet, had: readonly AllocatedPod[]): (i: number) => string {
  const { naming, owner, namespace } = set;
  const names: string[] = [];
  if (naming.kind === 'ordinal') {
    let next = naming.start;
    return (i) => {
      while (names.length <= i) {
        const name = `${naming.prefix}${next++}`;
        if (!naming.existing.has(name)) names.push(name);
      }
      return names[i]!;
    };
  }
  const used = new Set<string>(had.map((pod) => pod.name));
  const seed = `${refOf(owner.kind, namespace, owner.name)}#`;
  return (i) => {
    while (names.length <= i) {
      const before = had[names.length]?.name;
      const kept = before?.startsWith(naming.prefix) === true ? before : undefined;
      const name = kept ?? freshName(draft, namespace, naming.prefix, `${seed}${names.length}`, used);
      used.add(name);
      names.push(name);
    }
    return names[i]!;
  };
}

/** A generated name that no other Pod of the namespace has: prefix and five characters of the seed's hash. */
export function freshName(
  draft: Draft,
  namespace: string,
  prefix: string,
  seed: string,
  used: ReadonlySet<string>,
): string {
  for (let tries = 0; ; tries++) {
    const name = prefix + suffixOf(hashOf(tries === 0 ? seed : `${seed}~${tries}`));
    if (!used.has(name) && !draft.pods.has(refOf('Pod', namespace, name))) return name;
  }
}
