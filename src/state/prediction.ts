import { resultWord, type PossibleOutcome } from '../content/expected.ts';
import type { ClientRequest, ObjectRef, Topology, Verdict } from '../engine/index.ts';

/** Whose address a receiver may see as the sender's. */
export type SourceKind = 'client' | 'node' | 'balancer' | 'proxy';

/** Pods that can be named as receivers: one, or all of a workload where there are many. */
export interface ReceiverChoice {
  /** The Pod, or the workload: `default/web`. */
  readonly key: string;
  readonly workload: string;
  /** What tells a Pod from its siblings; '' for a bare Pod and for a workload. */
  readonly suffix: string;
  readonly node: string | undefined;
  readonly pods: readonly ObjectRef[];
}

/** What the reader said beforehand. A result is the word of a verdict, or `differs`: not always the same. */
export type Said =
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'receivers'; readonly keys: readonly string[] }
  | { readonly kind: 'source'; readonly source: SourceKind };

/** Partly: it is so, but not always; or some of the receivers are. */
export type Grade = 'right' | 'partly' | 'wrong';

/** More Pods are named by their workloads. */
const MOST_PODS = 8;

/** What may become of a request, as far as the cluster's parts tell; `expected` is among them, and never alone. */
export function resultChoices(
  { url }: Pick<ClientRequest, 'url'>,
  topology: Topology,
  expected: string,
): readonly string[] {
  const lookup = url.startsWith('dns:');
  const named = lookup || !/^\w+:\/\/(\[|[\d.]+(:|\/|$))/.test(url);
  const proxied = topology.ingressControllers.length > 0;
  const all = [
    lookup ? 'resolved' : 'delivered',
    ...(lookup ? [] : ['refused']),
    'timeout',
    ...(named ? ['nxdomain'] : []),
    ...(proxied && !lookup ? ['http-308', 'http-404', 'http-502', 'http-503'] : []),
  ];
  return [...(all.includes(expected) ? all : [...all, expected]), 'differs'];
}

/** The Pods of the person's own objects: those of the cluster itself receive nothing in a lesson. */
export function receiverChoices(topology: Topology): readonly ReceiverChoice[] {
  const single: ReceiverChoice[] = [];
  const workloads = new Map<string, ReceiverChoice>();
  let grouped = false;
  for (const node of topology.nodes)
    for (const card of node.pods) {
      if (card.origin === 'system' || card.role !== undefined) continue;
      const key = `${card.namespace}/${card.workload}`;
      const pods = card.kind === 'pod' ? [card.ref] : card.pods;
      if (card.kind === 'pod') {
        const { ref, workload, suffix } = card;
        single.push({ key: ref, workload, suffix, node: node.name, pods });
      } else grouped = true;
      const known = workloads.get(key)?.pods ?? [];
      workloads.set(key, { key, workload: card.workload, suffix: '', node: undefined, pods: [...known, ...pods] });
    }
  const chosen = grouped || single.length > MOST_PODS ? [...workloads.values()] : single;
  return chosen.toSorted((a, b) => a.key.localeCompare(b.key, 'en'));
}

/** Whose address it may be: that of each kind of thing that stands in the way. */
export function sourceChoices({ balancers, ingressControllers }: Topology): readonly SourceKind[] {
  const outside = ingressControllers.some(({ placement }) => placement === 'outside');
  const inside = ingressControllers.some(({ placement }) => placement === 'inside');
  return [
    'client',
    'node',
    ...(balancers.length > 0 || outside ? (['balancer'] as const) : []),
    ...(inside ? (['proxy'] as const) : []),
  ];
}

/** Whose address the receiver saw; undefined where nothing was received. */
export function sourceOf(verdict: Verdict, topology: Topology): SourceKind | undefined {
  if (verdict.result !== 'delivered') return undefined;
  if (verdict.sourcePreserved) return 'client';
  const { source } = verdict;
  if (topology.nodes.some(({ internalIP, externalIP }) => source === internalIP || source === externalIP))
    return 'node';
  const cards = topology.nodes.flatMap(({ pods }) => pods);
  const isProxy = cards.some((card) => card.role === 'ingress-controller' && card.kind === 'pod' && card.ip === source);
  if (isProxy) return 'proxy';
  const isOutside = topology.ingressControllers.some(({ placement }) => placement === 'outside');
  const isBalancer = topology.balancers.some(({ addresses }) => addresses.includes(source));
  if (isBalancer || isOutside) return 'balancer';
  // A bridge's or a tunnel's address is its Node's.
  return topology.ingressControllers.some(({ placement }) => placement === 'inside') ? 'proxy' : 'node';
}

/** How right it was, over every outcome that the engine finds. */
export function gradeOf(said: Said, outcomes: readonly PossibleOutcome[], topology: Topology): Grade {
  switch (said.kind) {
    case 'result':
      return gradeOfOne(
        said.result,
        outcomes.map(({ verdict }) => resultWord(verdict)),
      );
    case 'source':
      return gradeOfOne(
        said.source,
        outcomes.flatMap(({ verdict }) => sourceOf(verdict, topology) ?? []),
      );
    case 'receivers': {
      const found = new Set(receivedBy(outcomes, receiverChoices(topology)));
      const named = said.keys.filter((key) => found.has(key)).length;
      if (named === said.keys.length && named === found.size) return 'right';
      return named > 0 ? 'partly' : 'wrong';
    }
  }
}

function gradeOfOne(said: string, found: readonly string[]): Grade {
  const all = new Set(found);
  if (said === 'differs') return all.size > 1 ? 'right' : 'wrong';
  if (!all.has(said)) return 'wrong';
  return all.size === 1 ? 'right' : 'partly';
}

function receivedBy(outcomes: readonly PossibleOutcome[], choices: readonly ReceiverChoice[]): readonly string[] {
  const pods = outcomes.flatMap(({ verdict }) => (verdict.result === 'delivered' ? (verdict.pod ?? []) : []));
  return pods.map((pod) => choices.find((choice) => choice.pods.includes(pod))?.key ?? pod);
}
