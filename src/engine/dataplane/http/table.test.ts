import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HostTable } from './host.ts';
import { PathTable } from './path.ts';

interface Rule {
  readonly host: string;
  readonly path: string;
  readonly pathType: 'Exact' | 'Prefix';
}

const element = fc.constantFrom('a', 'b', 'ab', 'c');
const path = fc.array(element, { maxLength: 4 }).map((elements) => `/${elements.join('/')}`);
const name = fc.constantFrom('a.x.example', 'b.x.example', 'x.example', 'a.b.x.example', 'y.example');
const rule: fc.Arbitrary<Rule> = fc.record({
  host: fc.oneof(name, fc.constantFrom('*.x.example', '*.b.x.example', '')),
  path,
  pathType: fc.constantFrom('Exact', 'Prefix'),
});

/** The API's words, read one rule after the other: hosts exact, wildcard, any; then exact paths, then the longest. */
function byReading(rules: readonly Rule[], host: string, request: string): number {
  const wildcard = `*${host.slice(host.indexOf('.'))}`;
  const own = [host, wildcard, ''].find((one) => rules.some((candidate) => candidate.host === one));
  const takes = ({ path, pathType }: Rule) =>
    pathType === 'Exact' ? path === request : path === '/' || request === path || request.startsWith(`${path}/`);
  const matching = [...rules.entries()].filter(([, candidate]) => candidate.host === own && takes(candidate));
  matching.sort(([a, left], [b, right]) => {
    if (left.pathType !== right.pathType) return left.pathType === 'Exact' ? -1 : 1;
    return right.path.length - left.path.length || a - b;
  });
  return matching[0]?.[0] ?? -1;
}

describe('the tables of hosts and paths', () => {
  it('give what reading all rules gives', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 12 }), name, path, (rules, host, request) => {
        const hosts = new HostTable<PathTable<number>>();
        for (const [index, { host, path, pathType }] of rules.entries()) {
          let paths = hosts.at(host);
          if (!paths) hosts.add(host, (paths = new PathTable()));
          paths.add(path, pathType, index);
        }
        const found = hosts.find(host)?.find(request) ?? -1;
        expect(found).toBe(byReading(rules, host, request));
        expect(hosts.find(host)?.all(request)[0] ?? -1).toBe(found);
      }),
      { numRuns: 2000 },
    );
  });
});
