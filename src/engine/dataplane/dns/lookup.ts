import type { Cluster } from '../../cluster/cluster.ts';
import type { Client, RecordType } from '../trace.ts';
import { valuesOf } from './answer.ts';
import type { DnsAnswer } from './answer.ts';
import { answerOf } from './coredns.ts';
import { nameserverKind, resolverOf } from './resolver.ts';
import { lookupResult, namesToTry, nextTry } from './search-list.ts';
import type { LookupResult, TryOutcome } from './search-list.ts';
import { upstreamAnswer } from './upstream.ts';

/** A lookup from its client's resolver to its end, had every name server answered. */
export interface Lookup {
  readonly rcode: LookupResult['rcode'];
  /** Of the types asked for. */
  readonly answers: readonly string[];
  /** Full names in the order in which they were asked for. */
  readonly tried: readonly string[];
  /** The answer that ended it. */
  readonly answer?: DnsAnswer;
}

/** What one try came to. */
export function outcomeOf(answer: DnsAnswer, types: readonly RecordType[]): TryOutcome {
  if (answer.rcode === 'NXDOMAIN') return 'no-such-name';
  if (answer.rcode !== 'NOERROR') return 'server-failure';
  return valuesOf(answer, types).length > 0 ? 'found' : 'no-data';
}

/** Looks a name up as a client would, leaving out the network in between: for completion, hovers and rules. */
export function lookup(cluster: Cluster, client: Client, name: string, types: readonly RecordType[]): Lookup {
  const resolver = resolverOf(cluster, client);
  const [nameserver] = resolver?.nameservers ?? [];
  if (!resolver || nameserver === undefined) return { rcode: 'TIMEOUT', answers: [], tried: [] };
  const ask = nameserverKind(cluster, nameserver) === 'cluster' ? answerOf : upstreamAnswer;
  const tries = namesToTry(resolver, name);
  const outcomes: TryOutcome[] = [];
  let answer: DnsAnswer | undefined;
  for (let at: number | undefined = 0; at !== undefined;) {
    const tried = tries[at];
    if (tried === undefined) break;
    answer = ask(cluster, { name: tried, types });
    const outcome = outcomeOf(answer, types);
    outcomes.push(outcome);
    at = nextTry(name, tries, at, outcome);
  }
  const { rcode, found } = lookupResult(name, tries, outcomes);
  const answers = found === undefined || !answer ? [] : valuesOf(answer, types);
  return { rcode, answers, tried: tries.slice(0, outcomes.length), ...(answer ? { answer } : {}) };
}
