import { formatIP, parseIP } from './ip.ts';
import type { IP, IPFamily } from './ip.ts';

/** A block of addresses: `10.244.0.0/16`. */
export interface CIDR {
  readonly family: IPFamily;
  /** How many leading bits are fixed: 0 to 32, or to 128. */
  readonly prefix: number;
  /** The first and the last address of the block. */
  readonly first: bigint;
  readonly last: bigint;
  /** As written before the slash: may lie inside the block (`10.244.3.7/16`). */
  readonly written: bigint;
}

const DECIMAL = /^(0|[1-9][0-9]{0,2})$/;

/** Reads a block as Go's `net.ParseCIDR` does: host bits may be set. Undefined for anything else. */
export function parseCIDR(text: string): CIDR | undefined {
  const slash = text.indexOf('/');
  if (slash < 0) return undefined;
  const address = text.slice(0, slash);
  const ip = parseIP(address);
  const size = text.slice(slash + 1);
  if (!ip || !DECIMAL.test(size)) return undefined;
  // An IPv4-mapped address keeps the 128 bits of its text: `::ffff:10.0.0.0/104` is 10.0.0.0/8.
  const mapped = ip.family === 'IPv4' && address.includes(':');
  const prefix = Number(size) - (mapped ? 96 : 0);
  const bits = bitsOf(ip.family);
  if (prefix < 0 || prefix > bits) return undefined;
  const hosts = (1n << BigInt(bits - prefix)) - 1n;
  const first = ip.value & ~hosts;
  return { family: ip.family, prefix, first, last: first | hosts, written: ip.value };
}

/** The blocks of a comma-separated list (a dual-stack cluster has two); what is no block is left out. */
export function parseCIDRs(text: string): readonly CIDR[] {
  return text
    .split(',')
    .map((part) => parseCIDR(part.trim()))
    .filter((cidr) => cidr !== undefined);
}

/** The block with its host bits cleared: `10.244.0.0/16`. */
export function formatCIDR(cidr: CIDR): string {
  return `${formatIP({ family: cidr.family, value: cidr.first })}/${cidr.prefix}`;
}

/** How many addresses the block has, its first and last included. */
export function sizeOf(cidr: CIDR): bigint {
  return cidr.last - cidr.first + 1n;
}

/** Whether an address (or its text) lies in the block. False for what is no address. */
export function contains(cidr: CIDR, address: IP | string): boolean {
  const ip = typeof address === 'string' ? parseIP(address) : address;
  return ip !== undefined && ip.family === cidr.family && ip.value >= cidr.first && ip.value <= cidr.last;
}

/** Whether every address of `inner` lies in `outer`. */
export function containsCIDR(outer: CIDR, inner: CIDR): boolean {
  return outer.family === inner.family && inner.first >= outer.first && inner.last <= outer.last;
}

/** The address that stands `n` after the first one (0 is the first), or undefined past the end. */
export function nthAddress(cidr: CIDR, n: number | bigint): string | undefined {
  const value = cidr.first + BigInt(n);
  return n < 0 || value > cidr.last ? undefined : formatIP({ family: cidr.family, value });
}

/** The `n`-th block of `prefix` bits inside the block, as the Node controller hands out podCIDRs; undefined past the end. */
export function nthSubnet(cidr: CIDR, prefix: number, n: number): CIDR | undefined {
  const hosts = (1n << BigInt(bitsOf(cidr.family) - prefix)) - 1n;
  const first = cidr.first + BigInt(n) * (hosts + 1n);
  if (prefix < cidr.prefix || first > cidr.last) return undefined;
  return { family: cidr.family, prefix, first, last: first | hosts, written: first };
}

function bitsOf(family: IPFamily): number {
  return family === 'IPv4' ? 32 : 128;
}
