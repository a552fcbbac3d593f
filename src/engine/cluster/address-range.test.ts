import { expect, test } from 'vitest';
import { parseCIDR } from '../net/cidr.ts';
import { freeAddressOf, rangeWithin } from './address-range.ts';

const small = rangeWithin(parseCIDR('192.168.0.0/28')!, 1);
const large = rangeWithin(parseCIDR('10.0.0.0/16')!, 1);

/** Counts how often it is asked whether somebody has an address. */
class Asked extends Set<string> {
  count = 0;
  override has(address: string): boolean {
    this.count++;
    return super.has(address);
  }
}

test('a range that is used up is not looked through for each that comes after', () => {
  const taken = new Asked();
  for (let i = 0; i < 500; i++) taken.add(freeAddressOf([small, large], i, taken)!);
  expect(taken.size).toBe(500);
  expect([...taken].filter((address) => address.startsWith('192.'))).toHaveLength(small.count);
  expect(taken.count).toBeLessThan(5000);
});

test('what one cluster has used up another has not', () => {
  const taken = new Set<string>();
  while (freeAddressOf([small], 0, taken) !== undefined) taken.add(freeAddressOf([small], 0, taken)!);
  expect(taken.size).toBe(small.count);
  expect(freeAddressOf([small], 0, new Set())).toBe('192.168.0.1');
});
