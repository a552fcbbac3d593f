import { describe, expect, it } from 'vitest';
import { escapedPath, normalPath, PathTable } from './path.ts';

/** The table of the Kubernetes documentation, "Examples" of path types: rule type, rule paths, request, rule that takes it. */
const EXAMPLES: readonly [string, readonly string[], string, string | undefined][] = [
  ['Prefix', ['/'], '/any/path', '/'],
  ['Exact', ['/foo'], '/foo', '/foo'],
  ['Exact', ['/foo'], '/bar', undefined],
  ['Exact', ['/foo'], '/foo/', undefined],
  ['Exact', ['/foo/'], '/foo', undefined],
  ['Prefix', ['/foo'], '/foo', '/foo'],
  ['Prefix', ['/foo'], '/foo/', '/foo'],
  ['Prefix', ['/foo/'], '/foo', '/foo/'],
  ['Prefix', ['/foo/'], '/foo/', '/foo/'],
  ['Prefix', ['/aaa/bb'], '/aaa/bbb', undefined],
  ['Prefix', ['/aaa/bbb'], '/aaa/bbb', '/aaa/bbb'],
  ['Prefix', ['/aaa/bbb/'], '/aaa/bbb', '/aaa/bbb/'],
  ['Prefix', ['/aaa/bbb'], '/aaa/bbb/', '/aaa/bbb'],
  ['Prefix', ['/aaa/bbb'], '/aaa/bbb/ccc', '/aaa/bbb'],
  ['Prefix', ['/aaa/bbb'], '/aaa/bbbxyz', undefined],
  ['Prefix', ['/', '/aaa'], '/aaa/ccc', '/aaa'],
  ['Prefix', ['/', '/aaa', '/aaa/bbb'], '/aaa/bbb', '/aaa/bbb'],
  ['Prefix', ['/', '/aaa', '/aaa/bbb'], '/ccc', '/'],
  ['Prefix', ['/aaa'], '/ccc', undefined],
];

describe('path types', () => {
  it.each(EXAMPLES)('%s %j takes %s: %s', (pathType, rules, request, expected) => {
    const table = new PathTable<string>();
    for (const rule of rules) table.add(rule, pathType === 'Exact' ? 'Exact' : 'Prefix', rule);
    expect(table.find(request)).toBe(expected);
    expect(table.all(request)[0]).toBe(expected);
  });

  it('exact goes before prefix, and all that match are named in order', () => {
    const table = new PathTable<string>();
    table.add('/', 'Prefix', 'root');
    table.add('/foo', 'Prefix', 'prefix');
    table.add('/foo', 'Exact', 'exact');
    table.add('/foo', 'Exact', 'too late');
    expect(table.find('/foo')).toBe('exact');
    expect(table.all('/foo')).toEqual(['exact', 'prefix', 'root']);
    expect(table.find('/foo/bar')).toBe('prefix');
  });
});

describe('the path that rules see', () => {
  it.each([
    ['/a/b', '/a/b'],
    ['/a%2Fb', '/a/b'],
    ['//a///b/', '/a/b/'],
    ['/a/./b/../c', '/a/c'],
    ['/a/..', '/'],
    ['/a/b/.', '/a/b/'],
    ['/../a', undefined],
    ['/100%', undefined],
    ['/%e3%81%82', '/あ'],
    ['/%ff', '/ÿ'],
  ])('%s is %s', (path, normal) => {
    expect(normalPath(path)).toBe(normal);
  });

  it('is escaped again where it may not stand in a request', () => {
    expect(escapedPath('/a b/あ?#%')).toBe('/a%20b/%E3%81%82%3F%23%25');
  });
});
