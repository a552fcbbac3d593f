import { describe, expect, it } from 'vitest';
import { contains, containsCIDR, formatCIDR, nthAddress, nthSubnet, parseCIDR, parseCIDRs, sizeOf } from './cidr.ts';

const cidr = (text: string) => parseCIDR(text)!;

describe('parseCIDR', () => {
  it.each([
    ['10.244.0.0/16', '10.244.0.0/16'],
    ['10.244.3.7/16', '10.244.0.0/16'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['192.0.2.1/32', '192.0.2.1/32'],
    ['fd00:10:96::/108', 'fd00:10:96::/108'],
    ['FD00::1/64', 'fd00::/64'],
    ['::/0', '::/0'],
    ['::ffff:10.1.2.3/104', '10.0.0.0/8'],
  ])('%s is %s', (text, canonical) => expect(formatCIDR(cidr(text))).toBe(canonical));

  it.each([
    '10.0.0.0',
    '10.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '::/129',
    '/8',
    '10.0.0.0/8/8',
    '10.0.0.0/ 8',
  ])('refuses %s', (text) => expect(parseCIDR(text)).toBeUndefined());

  it('reads two, of a dual-stack cluster', () => {
    expect(parseCIDRs('10.96.0.0/12, fd00::/108').map(formatCIDR)).toEqual(['10.96.0.0/12', 'fd00::/108']);
  });
});

it.each([
  ['10.96.0.0/12', '10.111.255.255', true],
  ['10.96.0.0/12', '10.112.0.0', false],
  ['0.0.0.0/0', '::1', false],
  ['::/0', '10.0.0.1', false],
  ['10.0.0.0/8', '::ffff:10.0.0.1', true],
  ['10.0.0.0/8', 'web', false],
])('%s contains %s: %s', (block, address, expected) => expect(contains(cidr(block), address)).toBe(expected));

it.each([
  ['10.0.0.0/8', '10.1.0.0/16', true],
  ['10.1.0.0/16', '10.0.0.0/8', false],
  ['10.0.0.0/8', '11.0.0.0/16', false],
  ['::/0', '10.0.0.0/8', false],
])('%s contains the block %s: %s', (outer, inner, expected) => {
  expect(containsCIDR(cidr(outer), cidr(inner))).toBe(expected);
});

it('counts addresses', () => {
  expect(nthAddress(cidr('10.96.0.0/12'), 1)).toBe('10.96.0.1');
  expect(nthAddress(cidr('10.96.0.0/12'), 10)).toBe('10.96.0.10');
  expect(nthAddress(cidr('10.0.0.0/30'), 3)).toBe('10.0.0.3');
  expect(nthAddress(cidr('10.0.0.0/30'), 4)).toBeUndefined();
  expect(nthAddress(cidr('10.0.0.0/30'), -1)).toBeUndefined();
  expect(nthAddress(cidr('fd00::/64'), 2n ** 64n - 1n)).toBe('fd00::ffff:ffff:ffff:ffff');
  expect(sizeOf(cidr('10.0.0.0/30'))).toBe(4n);
  expect(sizeOf(cidr('::/0'))).toBe(2n ** 128n);
});

it('cuts a block for each Node', () => {
  const second = nthSubnet(cidr('10.244.0.0/16'), 24, 1);
  expect(second && formatCIDR(second)).toBe('10.244.1.0/24');
  expect(nthSubnet(cidr('10.244.0.0/16'), 24, 256)).toBeUndefined();
  expect(nthSubnet(cidr('10.244.0.0/16'), 8, 0)).toBeUndefined();
});
