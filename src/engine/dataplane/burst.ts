import type { Cluster } from '../cluster/cluster.ts';
import { asClient, blockOf } from './burst-clients.ts';
import type { BurstClients } from './burst-clients.ts';
import { addOdds, fullBudget } from './distribution.ts';
import { knownOdds } from './known-odds.ts';
import { NO_MEMORY } from './memory.ts';
import type { Memory } from './memory.ts';
import { entryOf } from './node-seen.ts';
import { send } from './send.ts';
import { FACETS, Tally } from './tally.ts';
import type { Facet } from './tally.ts';
import type { ClientRequest, Trace, Verdict } from './trace.ts';

/** How many requests are sent, and by whom. */
export interface BurstPlan {
  readonly count: number;
  readonly clients: BurstClients;
}

/** What became of requests that were sent one after the other. */
export interface Burst {
  readonly count: number;
  /** Who got how many, beside what was to be expected; in a settled order. */
  readonly shares: Readonly<Record<Facet, readonly Share[]>>;
  /** An example of each outcome, by its key. */
  readonly verdicts: Readonly<Record<string, Verdict>>;
  /** The odds are known. Not so in a cluster with more ways than can be gone through. */
  readonly exact: boolean;
  /**
   * What went from one request to the next: nothing (each falls by the odds), whose turn it is, or who had which endpoint;
   * with `affinity` the odds are those of the first request, and the others follow it.
   */
  readonly carried: 'nothing' | 'turns' | 'affinity';
  /** Some of them, for the picture. They do not keep the memory before them. */
  readonly samples: readonly Trace[];
  /** The last one, as `send` gives it. */
  readonly last: Trace | undefined;
}

export interface Share {
  readonly key: string;
  readonly count: number;
  /** The mean of `count` by the odds: so many times the odds as were sent. */
  readonly expected: number;
}

/** Traffic marks that the picture shows at a time. */
const MOST_SAMPLES = 30;

/** Sends requests one after the other, with all that is remembered from each to the next. The same input gives the same burst. */
export function burst(
  cluster: Cluster,
  request: ClientRequest,
  { count, clients }: BurstPlan,
  seed: number,
  memory: Memory,
): { readonly burst: Burst; readonly memory: Memory } {
  const many = clients === 'many' && request.from.kind === 'internet';
  const counts = new Tally(cluster, many);
  const blocks = new Map<string, Block>();
  const samples: Trace[] = [];
  let after = memory;
  let last: Trace | undefined;
  for (let index = 0; index < count; index++) {
    const number = after.requests;
    const asked = many ? asClient(request, number) : request;
    const { trace, memory: next } = send(cluster, asked, seed, after);
    const name = many ? blockOf(number) : '';
    const block: Block = blocks.get(name) ?? { requests: [], counts: new Tally(cluster, many) };
    blocks.set(name, block);
    block.requests.push(asked);
    const entry = request.from.kind === 'internet' ? entryOf(trace) : undefined;
    for (const tally of [counts, block.counts]) {
      tally.add(trace.verdict, 1);
      if (entry !== undefined) tally.addEntry(entry, 1);
    }
    if (isSample(index, count)) samples.push({ ...trace, memory: NO_MEMORY });
    last = trace;
    after = next;
  }
  const odds = oddsOf(cluster, blocks, memory, many);
  const carried =
    after.affinity !== memory.affinity && !many ? 'affinity' : after.turns !== memory.turns ? 'turns' : 'nothing';
  return {
    burst: {
      count,
      shares: sharesOf(counts, odds),
      verdicts: Object.fromEntries([...(odds?.verdicts ?? []), ...counts.verdicts]),
      exact: odds !== undefined,
      carried,
      samples,
      last,
    },
    memory: after,
  };
}

/** Requests of clients on whom most rules agree, and what became of them. */
interface Block {
  readonly requests: ClientRequest[];
  readonly counts: Tally;
}

/** Evenly spread over the burst. */
function isSample(index: number, count: number): boolean {
  const most = Math.min(count, MOST_SAMPLES);
  return Math.floor((index * most) / count) !== Math.floor(((index - 1) * most) / count);
}

/**
 * What was to be expected. The first client of a block stands for all of it; they are taken one by one only where that
 * does not explain what happened, as rules on single addresses are rare.
 */
function oddsOf(
  cluster: Cluster,
  blocks: ReadonlyMap<string, Block>,
  memory: Memory,
  many: boolean,
): Tally | undefined {
  const odds = new Tally(cluster, many);
  const budget = fullBudget();
  for (const [name, { requests, counts }] of blocks) {
    const [first] = requests;
    if (!first) continue;
    const ofOne = knownOdds(cluster, first, memory, many ? name : undefined);
    if (!ofOne) return undefined;
    if (explains(ofOne, counts)) odds.addAll(ofOne, requests.length);
    else for (const each of requests) if (!addOdds(odds, cluster, each, memory, budget)) return undefined;
  }
  return odds;
}

/** Nothing happened that the odds call impossible. */
function explains(odds: Tally, counts: Tally): boolean {
  return FACETS.every((facet) => [...counts.of[facet].keys()].every((key) => odds.of[facet].has(key)));
}

function sharesOf(counts: Tally, odds: Tally | undefined): Burst['shares'] {
  const shares = (facet: Facet): Share[] => {
    const counted = counts.of[facet];
    const expected = odds?.of[facet];
    const keys = new Set([...(expected?.keys() ?? []), ...counted.keys()]);
    return [...keys]
      .map((key) => ({ key, count: counted.get(key) ?? 0, expected: expected?.get(key) ?? 0 }))
      .sort((a, b) => compare(a.key, b.key));
  };
  return {
    outcome: shares('outcome').sort((a, b) => b.expected - a.expected || b.count - a.count),
    receiver: shares('receiver'),
    node: shares('node'),
    entry: shares('entry'),
    service: shares('service'),
    source: shares('source'),
  };
}

/** Names in the order in which a person counts them: node-2 before node-10. */
function compare(a: string, b: string): number {
  const parts = (text: string): string[] => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const [one = '', other = ''] = [left[index], right[index]];
    if (one === other) continue;
    const numbers = [Number(one), Number(other)] as const;
    if (!Number.isNaN(numbers[0]) && !Number.isNaN(numbers[1])) return numbers[0] - numbers[1];
    return one < other ? -1 : 1;
  }
  return left.length - right.length;
}
