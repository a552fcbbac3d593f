import { contains } from '../net/cidr.ts';
import type { CIDR } from '../net/cidr.ts';
import { formatIP } from '../net/ip.ts';

/** Addresses of a block that may be given out: `count` of them, from the `start`-th of the block on. */
export interface AddressRange {
  readonly cidr: CIDR;
  readonly start: number;
  readonly count: number;
  /** The address at `start` as a number of 32 bits; undefined for IPv6. */
  readonly base: number | undefined;
}

/** No more addresses than this are ever counted in one block (as pkg/registry/core/service/ipallocator for IPv6). */
const MOST = 65536;

/** The addresses of a block without its first `skip` ones, and for IPv4 without the last, the broadcast address. */
export function rangeWithin(cidr: CIDR, skip: number, most = Number.MAX_SAFE_INTEGER): AddressRange {
  const size = cidr.last - cidr.first + 1n;
  const whole = cidr.family === 'IPv6' && size > BigInt(MOST) ? MOST : Number(size);
  const usable = whole - skip - (cidr.family === 'IPv4' ? 1 : 0);
  const base = cidr.family === 'IPv4' ? Number(cidr.first) + skip : undefined;
  return { cidr, start: skip, count: Math.max(0, Math.min(usable, most)), base };
}

/** The `n`-th address of the range. */
export function addressAt(range: AddressRange, n: number): string {
  if (range.base === undefined) return formatIP({ family: 'IPv6', value: range.cidr.first + BigInt(range.start + n) });
  const value = range.base + n;
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** Ranges that are used up, by those who have the addresses: what is taken stays so. */
const usedUp = new WeakMap<ReadonlySet<string>, Set<AddressRange>>();

/**
 * An address that nobody has, found from `seed` on: the same seed finds the same one as long as it is free. Undefined
 * when the range is used up.
 */
export function freeAddress(range: AddressRange, seed: number, taken: ReadonlySet<string>): string | undefined {
  const full = usedUp.get(taken);
  if (full?.has(range)) return undefined;
  for (let tries = 0; tries < range.count; tries++) {
    const address = addressAt(range, (seed + tries) % range.count);
    if (!taken.has(address)) return address;
  }
  if (full) full.add(range);
  else usedUp.set(taken, new Set([range]));
  return undefined;
}

/** A free address of the first range that has one. */
export function freeAddressOf(
  ranges: readonly AddressRange[],
  seed: number,
  taken: ReadonlySet<string>,
): string | undefined {
  for (const range of ranges) {
    const address = freeAddress(range, seed, taken);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Whether an address is of the block that the range is in. */
export function isOfRange(range: AddressRange, address: string): boolean {
  return contains(range.cidr, address);
}
