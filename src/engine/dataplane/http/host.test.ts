import { describe, expect, it } from 'vitest';
import { hostOf, HostTable } from './host.ts';

describe('hosts', () => {
  it.each([
    ['Shop.Example', 'shop.example'],
    ['shop.example:8080', 'shop.example'],
    ['shop.example.', 'shop.example'],
    ['[2001:db8::1]:80', '[2001:db8::1]'],
    ['203.0.113.80', '203.0.113.80'],
  ])('of the header %s', (header, host) => {
    expect(hostOf(header)).toBe(host);
  });

  const table = new HostTable<string>();
  for (const host of ['bar.foo.com', '*.foo.com', '']) table.add(host, host === '' ? 'rest' : host);

  it.each([
    ['bar.foo.com', 'bar.foo.com'],
    ['baz.foo.com', '*.foo.com'],
    ['a.baz.foo.com', 'rest'],
    ['foo.com', 'rest'],
    ['203.0.113.80', 'rest'],
  ])('%s is taken by %s', (host, expected) => {
    expect(table.find(host)).toBe(expected);
  });

  it('all that could take a host stand in order, and the first to claim one keeps it', () => {
    table.add('bar.foo.com', 'second');
    expect(table.all('bar.foo.com')).toEqual(['bar.foo.com', '*.foo.com', 'rest']);
  });
});
