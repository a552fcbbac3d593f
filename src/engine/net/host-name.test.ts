import { expect, it } from 'vitest';
import { isLabel, isLabel1035, isSubdomain, isWildcardSubdomain, wildcardMatches } from './host-name.ts';

it.each([
  ['web', true, true],
  ['web-1', true, true],
  ['1web', true, false],
  ['w'.repeat(63), true, true],
  ['w'.repeat(64), false, false],
  ['Web', false, false],
  ['web.app', false, false],
  ['-web', false, false],
  ['web-', false, false],
  ['web_1', false, false],
  ['', false, false],
])('%s is a label: RFC 1123 %s, RFC 1035 %s', (text, rfc1123, rfc1035) => {
  expect([isLabel(text), isLabel1035(text)]).toEqual([rfc1123, rfc1035]);
});

it.each([
  ['shop.example', true],
  ['a.1.b', true],
  ['a'.repeat(64), true],
  [`${'a.'.repeat(126)}a`, true],
  [`${'a.'.repeat(126)}aa`, false],
  ['Shop.example', false],
  ['shop_one.example', false],
  ['shop..example', false],
  ['shop.example.', false],
  ['http://shop.example', false],
  ['*.example', false],
  ['', false],
])('%s is a subdomain: %s', (text, expected) => expect(isSubdomain(text)).toBe(expected));

it.each([
  ['*.foo.com', true],
  ['*.com', true],
  ['*', false],
  ['*.', false],
  ['foo.*.com', false],
  ['*.*.com', false],
  ['*foo.com', false],
  ['foo.com', false],
])('%s is a wildcard: %s', (text, expected) => expect(isWildcardSubdomain(text)).toBe(expected));

it.each([
  ['*.foo.com', 'bar.foo.com', true],
  ['*.foo.com', 'baz.bar.foo.com', false],
  ['*.foo.com', 'foo.com', false],
  ['*.foo.com', '.foo.com', false],
  ['foo.com', 'foo.com', false],
])('%s stands for %s: %s', (wildcard, host, expected) => expect(wildcardMatches(wildcard, host)).toBe(expected));
