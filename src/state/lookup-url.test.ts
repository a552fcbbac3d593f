import { describe, expect, test } from 'vitest';
import { lookupFor, lookupOf, lookupUrl, writtenLookup } from './lookup-url.ts';

describe('what is typed becomes a URL, and is read back as it was typed', () => {
  test.each([
    ['web', 'A', 'dns:web'],
    ['web.default.', 'AAAA', 'dns:web.default.?type=AAAA'],
    ['_http._tcp.web', 'SRV', 'dns:_http._tcp.web?type=SRV'],
    ['10.96.0.10', 'PTR', 'dns:10.0.96.10.in-addr.arpa?type=PTR'],
    ['fd00::a', 'PTR', 'dns:a.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.d.f.ip6.arpa?type=PTR'],
    ['::1', 'PTR', 'dns:1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa?type=PTR'],
  ] as const)('%s %s', (name, type, url) => {
    expect(lookupUrl({ name, type })).toBe(url);
    expect(lookupOf(url)).toEqual({ name, type });
  });
});

test('an address is looked up by its reverse name, whatever type is chosen', () => {
  expect(lookupUrl({ name: ' 10.0.0.1 ', type: 'A' })).toBe('dns:1.0.0.10.in-addr.arpa?type=PTR');
});

test.each(['300.1.1.1', '1.2.3', 'fd00::1::2', 'fd00:12345::1', '1:2:3:4:5:6:7', 'cafe'])(
  '%s is no address',
  (name) => {
    expect(lookupUrl({ name, type: 'A' })).toBe(`dns:${name}`);
  },
);

test('another URL asks for no lookup; a bare one asks for addresses', () => {
  expect(lookupOf('http://dns:80/')).toBeUndefined();
  expect(lookupOf('DNS:web')).toEqual({ name: 'web', type: 'A' });
  expect(lookupOf('dns://web?type=mx')).toEqual({ name: 'web', type: 'A' });
});

test.each(['fd00::0', 'fd00:', '10.96.', 'web.'])('%s stays as it is being typed', (name) => {
  expect(lookupOf(writtenLookup({ name, type: 'A' }))?.name).toBe(name);
});

describe('a request is looked up by its host', () => {
  test.each([
    ['http://web:8080/a?b', 'web', 'A'],
    ['https://[fd00::a]:443/', 'fd00::a', 'PTR'],
    ['tcp://10.0.0.1:80', '10.0.0.1', 'PTR'],
    ['', '', 'A'],
  ] as const)('%s', (url, name, type) => {
    expect(lookupFor(url)).toEqual({ name, type });
  });
});
