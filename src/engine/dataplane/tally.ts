import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Verdict } from './trace.ts';

/** What a burst is counted by. */
export type Facet =
  /** What the client saw. */
  | 'outcome'
  /** Who received it: a Pod, or the address of one that is no Pod. */
  | 'receiver'
  /** The Node of the Pod that received it. */
  | 'node'
  /** The Node at which it came to the cluster, for a sender outside. */
  | 'entry'
  /** The Service whose endpoint received it. */
  | 'service'
  /** The source address that the receiver saw; `OWN_ADDRESS` for the sender's own, where many send. */
  | 'source';

export const FACETS: readonly Facet[] = ['outcome', 'service', 'receiver', 'node', 'entry', 'source'];

/** Each of many clients under an address of its own. */
export const OWN_ADDRESS = 'own';

/** Adds up verdicts, or their odds, by each facet. Keys keep the order in which they were first met. */
export class Tally {
  readonly of: Readonly<Record<Facet, Map<string, number>>> = {
    outcome: new Map(),
    receiver: new Map(),
    node: new Map(),
    entry: new Map(),
    service: new Map(),
    source: new Map(),
  };
  /** An example of each outcome. */
  readonly verdicts = new Map<string, Verdict>();
  readonly #cluster: Cluster;
  readonly #manyClients: boolean;

  constructor(cluster: Cluster, manyClients: boolean) {
    this.#cluster = cluster;
    this.#manyClients = manyClients;
  }

  add(verdict: Verdict, amount: number): void {
    const outcome = outcomeKey(verdict);
    if (!this.verdicts.has(outcome)) this.verdicts.set(outcome, verdict);
    this.#to('outcome', outcome, amount);
    if (verdict.result !== 'delivered') return;
    const { pod, endpoint, service, source, sourcePreserved } = verdict;
    this.#to('receiver', pod ?? `${endpoint.ip}:${endpoint.port}`, amount);
    const node = pod === undefined ? undefined : this.#cluster.pods.get(pod)?.spec.nodeName;
    if (node !== undefined) this.#to('node', `Node/${node}`, amount);
    if (service !== undefined) this.#to('service', service, amount);
    this.#to('source', this.#manyClients && sourcePreserved ? OWN_ADDRESS : source, amount);
  }

  addEntry(node: ObjectRef, amount: number): void {
    this.#to('entry', node, amount);
  }

  addAll(other: Tally, times: number): void {
    for (const facet of FACETS) for (const [key, amount] of other.of[facet]) this.#to(facet, key, amount * times);
    for (const [key, verdict] of other.verdicts) if (!this.verdicts.has(key)) this.verdicts.set(key, verdict);
  }

  #to(facet: Facet, key: string, amount: number): void {
    const table = this.of[facet];
    table.set(key, (table.get(key) ?? 0) + amount);
  }
}

/** `delivered`, `refused no-ready-endpoint`, `http-503`. */
function outcomeKey(verdict: Verdict): string {
  switch (verdict.result) {
    case 'refused':
    case 'timeout':
      return `${verdict.result} ${verdict.reason}`;
    case 'http':
      return `http-${verdict.status}`;
    default:
      return verdict.result;
  }
}
