import { familyOf } from '../net/ip.ts';
import { evenly } from './choose.ts';
import type { Choose } from './choose.ts';
import { draw } from './hash.ts';
import type { Recollection } from './memory.ts';
import type { Run } from './run.ts';

/** Which of a name's addresses a client comes to in the end. */
export interface AddressChoice {
  readonly ip: string;
  /** Tried before it, in this order; none of them takes the connection. */
  readonly failed: readonly string[];
}

/**
 * A client goes through a name's addresses until one takes the connection: those of IPv6 before those of IPv4 (RFC 6724),
 * each family in the order that the name server gave, which is drawn anew with every answer (plugin loadbalance). In a
 * random order each address that works is equally likely to come first among those, and who failed before it changes
 * nothing for the outcome: so only the one that works is a choice.
 */
export function chooseAddress(
  { url, number }: Pick<Run, 'url' | 'number'>,
  addresses: readonly string[],
  works: (ip: string) => boolean,
  choose: Choose,
): AddressChoice {
  const [only] = addresses;
  if (addresses.length === 1 && only !== undefined) return { ip: only, failed: [] };
  const host = url.scheme === 'dns' ? url.name : url.host;
  const families = (['IPv6', 'IPv4'] as const).map((family) => addresses.filter((ip) => familyOf(ip) === family));
  const groups = families.filter((group) => group.length > 0);
  const found = groups.findIndex((group) => group.some(works));
  const at = found < 0 ? groups.length - 1 : found;
  const group = groups[at] ?? addresses;
  const working = found < 0 ? [] : group.filter(works);
  const candidates = working.length > 0 ? working : group;
  const ip = candidates.length === 1 ? candidates[0]! : choose(`address ${host}, connection 1`, evenly(candidates));
  const turn = (one: string): number => draw(`turn of ${one} for ${host}`, number);
  // The turn of the first that works: the least of as many draws as there are such. Where none does, the last of all.
  const own = working.length === 0 ? 1 : 1 - (1 - turn(ip)) ** (1 / working.length);
  const byTurn = (some: readonly string[]) => some.toSorted((a, b) => turn(a) - turn(b));
  const before = group.filter((one) => one !== ip && !working.includes(one) && turn(one) < own);
  return { ip, failed: [...groups.slice(0, at).flatMap(byTurn), ...byTurn(before)] };
}

/** Takes the likeliest at every choice: to see whether an address takes a connection at all. */
export const likeliest: Choose = (_key, candidates) => {
  const [first, ...others] = candidates;
  if (!first) throw new Error('nothing to choose from');
  return others.reduce((best, one) => (one.odds > best.odds ? one : best), first).value;
};

/** Memory that an attempt reads and leaves as it is. */
export function unchanged(memory: Recollection): Recollection {
  return { affinity: memory.affinity, turn: memory.turn, keepAffinity: () => {}, keepTurn: () => {} };
}
