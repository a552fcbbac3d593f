import { describe, expect, it } from 'vitest';
import { lookupResult, namesToTry, nextTry } from './search-list.ts';
import type { TryOutcome } from './search-list.ts';

const search = ['default.svc.cluster.local', 'svc.cluster.local', 'cluster.local'];

function triesOf(name: string, ndots = 5, domains = search, options: string[] = []): string[] {
  return namesToTry({ search: domains, ndots, options }, name);
}

/** Walks a lookup whose tries end as told; what was tried and what it came to. */
function walk(name: string, tries: readonly string[], ends: readonly TryOutcome[]) {
  const outcomes: TryOutcome[] = [];
  const tried: string[] = [];
  for (let at: number | undefined = 0; at !== undefined;) {
    const outcome = ends[outcomes.length] ?? 'no-such-name';
    outcomes.push(outcome);
    tried.push(tries[at] ?? '');
    at = nextTry(name, tries, at, outcome);
  }
  return { tried, ...lookupResult(name, tries, outcomes) };
}

describe('names that are tried', () => {
  it.each([
    ['a short name is searched first', triesOf('web'), [...search.map((domain) => `web.${domain}`), 'web']],
    ['four dots are fewer than five', triesOf('a.b.c.d.e').at(-1), 'a.b.c.d.e'],
    ['five dots are enough to begin as it stands', triesOf('a.b.c.d.e.f')[0], 'a.b.c.d.e.f'],
    ['and the search list still follows', triesOf('a.b.c.d.e.f').length, 4],
    ['a dot at the end means only as it stands', triesOf('web.'), ['web']],
    ['without a search list, the name alone', triesOf('web', 5, []), ['web']],
    ['ndots 1 tries a dotted name first', triesOf('web.shop', 1)[0], 'web.shop'],
    ['ndots 0 tries every name first', triesOf('web', 0)[0], 'web'],
    [
      'the root in the list stands for the name itself',
      triesOf('web', 5, ['a.example', '.']),
      ['web.a.example', 'web'],
    ],
    ['a domain may be written with a dot at its end', triesOf('web', 1, ['a.example.']), ['web.a.example', 'web']],
    ['no-tld-query leaves a bare word out', triesOf('web', 5, ['a.example'], ['no-tld-query']), ['web.a.example']],
    ['but not a name with dots', triesOf('web.b', 5, ['a.example'], ['no-tld-query']), ['web.b.a.example', 'web.b']],
  ])('%s', (_, tries, expected) => {
    expect(tries).toEqual(expected);
  });
});

describe('what a lookup comes to', () => {
  const tries = triesOf('web');
  it.each<[string, readonly TryOutcome[], { tried: number; rcode: string }]>([
    ['the first answer ends it', ['found'], { tried: 1, rcode: 'NOERROR' }],
    ['the second name is tried after NXDOMAIN', ['no-such-name', 'found'], { tried: 2, rcode: 'NOERROR' }],
    ['all NXDOMAIN', [], { tried: 4, rcode: 'NXDOMAIN' }],
    ['a name without the record goes on, and is remembered', ['no-data'], { tried: 4, rcode: 'NOERROR' }],
    ['SERVFAIL goes on, and is remembered', ['server-failure'], { tried: 4, rcode: 'SERVFAIL' }],
    ['silence ends the search, but for the name itself', ['no-answer', 'no-answer'], { tried: 2, rcode: 'TIMEOUT' }],
    ['a refusal ends everything', ['refused'], { tried: 1, rcode: 'TIMEOUT' }],
  ])('%s', (_, ends, { tried, rcode }) => {
    const result = walk('web', tries, ends);
    expect([result.tried.length, result.rcode]).toEqual([tried, rcode]);
  });

  it('the name as it stands decides where it comes first', () => {
    const dotted = triesOf('www.example.com', 1);
    expect(walk('www.example.com', dotted, ['no-data', 'no-such-name']).rcode).toBe('NOERROR');
    expect(walk('www.example.com', dotted, ['no-such-name', 'no-data']).rcode).toBe('NXDOMAIN');
  });
});
