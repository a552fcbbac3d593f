import { describe, expect, it } from 'vitest';
import { canonicalIP, compareIP, familyOf, parseIP, sameIP, specialUseOf } from './ip.ts';

describe('canonicalIP', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1'],
    ['255.255.255.255', '255.255.255.255'],
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['FD00::00AB', 'fd00::ab'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:2:3:4:5:6:7::', '1:2:3:4:5:6:7:0'],
    ['64:ff9b::192.0.2.1', '64:ff9b::c000:201'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['::ffff:a00:1', '10.0.0.1'],
  ])('%s is %s', (text, canonical) => expect(canonicalIP(text)).toBe(canonical));

  it.each([
    ['', '1', '1.2.3', '1.2.3.4.5', '1.2.3.', '.1.2.3', '1..2.3', '256.0.0.1', '1.2.3.4 ', '+1.2.3.4', '1.2.3.x'],
    ['010.0.0.1', '1.2.3.04', '00.0.0.0', '0x1.2.3.4'],
    [
      ':',
      ':::',
      '1:2:3',
      '1:2:3:4:5:6:7:8:9',
      '1::2::3',
      '1:2:3:4:5:6:7:8::',
      '12345::',
      '::g',
      '1:::2',
      ':1::',
      '::1:',
    ],
    ['fe80::1%eth0', '[::1]', '::1.2.3', '1.2.3.4::', '1.2.3.4:1::', '::1.2.3.4:1', '::01.2.3.4'],
  ])('refuses %s …', (...texts) => expect(texts.filter((text) => canonicalIP(text) !== undefined)).toEqual([]));
});

it('takes an IPv4-mapped address for IPv4', () => {
  expect(familyOf('::ffff:10.0.0.1')).toBe('IPv4');
  expect(familyOf('::10.0.0.1')).toBe('IPv6');
  expect(familyOf('web')).toBeUndefined();
  expect(sameIP('::ffff:10.0.0.1', '10.0.0.1')).toBe(true);
  expect(sameIP('fd00::0', 'fd00::')).toBe(true);
  expect(sameIP('web', 'web')).toBe(false);
});

it('sorts IPv4 before IPv6, then by number', () => {
  const sorted = ['::1', '10.0.0.10', '10.0.0.9', '::'].map((text) => parseIP(text)!).sort(compareIP);
  expect(sorted).toEqual(['10.0.0.9', '10.0.0.10', '::', '::1'].map((text) => parseIP(text)));
});

it.each([
  ['0.0.0.0', 'unspecified'],
  ['::', 'unspecified'],
  ['127.8.9.1', 'loopback'],
  ['::1', 'loopback'],
  ['169.254.1.9', 'link-local'],
  ['fe80::1', 'link-local'],
  ['febf::1', 'link-local'],
  ['224.0.0.251', 'link-local-multicast'],
  ['ff02::1', 'link-local-multicast'],
  ['239.1.1.1', 'multicast'],
  ['ff05::2', 'multicast'],
  ['10.0.0.1', undefined],
  ['fec0::1', undefined],
  ['240.0.0.1', undefined],
])('%s is for use as %s', (text, use) => expect(specialUseOf(parseIP(text)!)).toBe(use));
