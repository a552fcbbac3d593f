import type { Rcode } from '../trace.ts';
import type { Resolver } from './resolver.ts';

/**
 * How one try of a name ended: records of the type, the name without such a record, no such name, SERVFAIL, silence of
 * all name servers, or all of them refused the connection.
 */
export type TryOutcome = 'found' | 'no-data' | 'no-such-name' | 'server-failure' | 'no-answer' | 'refused';

/** What a lookup comes to. `TIMEOUT` is no DNS code: no name server gave an answer. */
export interface LookupResult {
  readonly rcode: Rcode | 'TIMEOUT';
  /** Which of the tries answered. */
  readonly found?: number;
}

/**
 * The full names that a lookup may ask for, in order, without dots at their ends (glibc resolv/res_query.c,
 * `__res_context_search`): with `ndots` dots or more the name as it stands comes first, else last; a dot at its end
 * means only as it stands.
 */
export function namesToTry(resolver: Pick<Resolver, 'search' | 'ndots' | 'options'>, name: string): string[] {
  if (name.endsWith('.')) return [name.slice(0, -1)];
  const dots = name.split('.').length - 1;
  const domains = resolver.search.map((domain) => domain.replace(/^\.|\.$/g, ''));
  const searched = domains.map((domain) => (domain === '' ? name : `${name}.${domain}`));
  if (dots >= resolver.ndots) return [name, ...searched];
  // The root in the list stands for the name itself, and is not tried twice.
  if (domains.includes('') || (dots === 0 && searched.length > 0 && resolver.options.includes('no-tld-query'))) {
    return searched;
  }
  return [...searched, name];
}

/** The next name to try after `index` ended so, or undefined: the lookup is over. */
export function nextTry(
  name: string,
  tries: readonly string[],
  index: number,
  outcome: TryOutcome,
): number | undefined {
  const last = tries.length - 1;
  if (outcome === 'found' || index >= last) return undefined;
  const bare = name.replace(/\.$/, '');
  // As it stands, and first: whatever came of it, the search list follows.
  if (index === 0 && tries[0] === bare) return 1;
  if (outcome === 'refused') return undefined;
  // Silence ends the search, but the name as it stands is still tried where it was not yet.
  if (outcome === 'no-answer') return tries[last] === bare ? last : undefined;
  return index + 1;
}

/** What a lookup comes to, from what became of its tries, in order. */
export function lookupResult(name: string, tries: readonly string[], outcomes: readonly TryOutcome[]): LookupResult {
  const found = outcomes.indexOf('found');
  if (found >= 0) return { rcode: 'NOERROR', found };
  const bare = name.replace(/\.$/, '');
  const asIsFirst = tries[0] === bare;
  // The name as it stands, tried first, decides; else any candidate that exists makes it "no data".
  const [first] = outcomes;
  const last = outcomes.at(-1);
  if (last === 'refused') return { rcode: 'TIMEOUT' };
  const deciding = asIsFirst
    ? first
    : outcomes.includes('no-data')
      ? 'no-data'
      : outcomes.includes('server-failure')
        ? 'server-failure'
        : last;
  return { rcode: RCODES[deciding ?? 'no-answer'] };
}

const RCODES: Readonly<Record<TryOutcome, LookupResult['rcode']>> = {
  found: 'NOERROR',
  'no-data': 'NOERROR',
  'no-such-name': 'NXDOMAIN',
  'server-failure': 'SERVFAIL',
  'no-answer': 'TIMEOUT',
  refused: 'TIMEOUT',
};
