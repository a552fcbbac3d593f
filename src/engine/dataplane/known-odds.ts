import type { Cluster } from '../cluster/cluster.ts';
import { addOdds, fullBudget } from './distribution.ts';
import type { Memory } from './memory.ts';
import { Tally } from './tally.ts';
import type { ClientRequest } from './trace.ts';

interface Known {
  readonly affinity: Memory['affinity'];
  /** Absent where there are more ways than can be gone through. */
  readonly odds: Tally | undefined;
}

const known = new WeakMap<Cluster, Map<string, Known>>();

/** Requests that are sent in the same second, at most: one sender in two blocks of addresses. */
const MOST = 4;

/**
 * The odds of one request, found out once for a cluster however often it is sent there. `block` names the many clients
 * that this one stands for, none of whom sent before; without it, it matters what is remembered of the client.
 */
export function knownOdds(
  cluster: Cluster,
  request: ClientRequest,
  memory: Memory,
  block: string | undefined,
): Tally | undefined {
  let table = known.get(cluster);
  if (!table) known.set(cluster, (table = new Map()));
  const key = JSON.stringify(block === undefined ? request : { ...request, from: block });
  const before = table.get(key);
  if (before && (block !== undefined || before.affinity === memory.affinity)) return before.odds;
  const tally = new Tally(cluster, block !== undefined);
  const odds = addOdds(tally, cluster, request, memory, fullBudget()) ? tally : undefined;
  if (table.size >= MOST) table.clear();
  table.set(key, { affinity: memory.affinity, odds });
  return odds;
}
