/** Versions of the Internet Protocol, as `core/v1` IPFamily names them. */
export type IPFamily = 'IPv4' | 'IPv6';

/** An IP address as a number. An IPv4-mapped IPv6 address (`::ffff:10.0.0.1`) is the IPv4 address, as Go's `net.IP` takes it. */
export interface IP {
  readonly family: IPFamily;
  readonly value: bigint;
}

const GROUP = /^[0-9a-fA-F]{1,4}$/;

/**
 * Reads an address as Go's `net.ParseIP` does: four decimal numbers without leading zeros, or RFC 4291 text without a
 * zone. Undefined for anything else.
 */
export function parseIP(text: string): IP | undefined {
  if (text.includes(':')) return parseIPv6(text);
  const value = parseIPv4(text);
  return value === undefined ? undefined : { family: 'IPv4', value: BigInt(value) };
}

/** An IPv4 address as a number of 32 bits. */
function parseIPv4(text: string): number | undefined {
  let value = 0;
  let octet = 0;
  let digits = 0;
  let dots = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      if (digits === 0 || ++dots > 3) return undefined;
      value = value * 256 + octet;
      octet = digits = 0;
    } else {
      // Leading zeros are refused: some read them as octal (Go net/netip, parseIPv4Fields).
      if (code < 48 || code > 57 || (digits > 0 && octet === 0)) return undefined;
      octet = octet * 10 + code - 48;
      digits++;
      if (octet > 255) return undefined;
    }
  }
  return dots === 3 && digits > 0 ? value * 256 + octet : undefined;
}

function parseIPv6(text: string): IP | undefined {
  const gap = text.indexOf('::');
  const head = groupsOf(gap < 0 ? text : text.slice(0, gap), gap < 0);
  const tail = gap < 0 ? [] : groupsOf(text.slice(gap + 2), true);
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  // `::` stands for at least one group (Go net/netip, parseIPv6).
  if (gap < 0 ? missing !== 0 : missing < 1) return undefined;
  let value = 0n;
  for (const group of [...head, ...Array<number>(missing).fill(0), ...tail]) value = (value << 16n) | BigInt(group);
  return value >> 32n === 0xffffn ? { family: 'IPv4', value: value & 0xffffffffn } : { family: 'IPv6', value };
}

/** The 16-bit groups of one side of an IPv6 address; only at its end may an IPv4 address stand for the last two. */
function groupsOf(text: string, atEnd: boolean): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    if (GROUP.test(part)) {
      groups.push(Number.parseInt(part, 16));
      continue;
    }
    const v4 = atEnd && index === parts.length - 1 ? parseIPv4(part) : undefined;
    if (v4 === undefined) return undefined;
    groups.push(Math.floor(v4 / 65536), v4 % 65536);
  }
  return groups;
}

/** Canonical text: dotted decimal, or RFC 5952 (lower case, longest run of zero groups as `::`). */
export function formatIP(ip: IP): string {
  if (ip.family === 'IPv4') {
    const value = Number(ip.value);
    return `${Math.floor(value / 16777216)}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
  }
  const groups = Array.from({ length: 8 }, (_, i) => Number((ip.value >> BigInt(112 - 16 * i)) & 0xffffn));
  let start = 0;
  let length = 1; // A single zero group is not shortened (RFC 5952, 4.2.2).
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (end < 8 && groups[end] === 0) end++;
    if (end - i > length) [start, length] = [i, end - i];
  }
  const hex = (from: number, to: number) =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':');
  return length < 2 ? hex(0, 8) : `${hex(0, start)}::${hex(start + length, 8)}`;
}

/** The canonical text of an address, or undefined for what is none. */
export function canonicalIP(text: string): string | undefined {
  const ip = parseIP(text);
  return ip && formatIP(ip);
}

/** Which family an address is of, or undefined for what is no address. */
export function familyOf(text: string): IPFamily | undefined {
  return parseIP(text)?.family;
}

/** Whether a text is an address of either family. */
export function isIP(text: string): boolean {
  return parseIP(text) !== undefined;
}

/** Whether two texts are the same address, however they are written. */
export function sameIP(a: string, b: string): boolean {
  if (a === b) return isIP(a);
  const canonical = canonicalIP(a);
  return canonical !== undefined && canonical === canonicalIP(b);
}

/** Negative, zero or positive: IPv4 before IPv6, then by number. */
export function compareIP(a: IP, b: IP): number {
  if (a.family !== b.family) return a.family === 'IPv4' ? -1 : 1;
  return a.value < b.value ? -1 : a.value > b.value ? 1 : 0;
}

/** What an address is for, where it is not for ordinary use (Go `net.IP`: IsUnspecified, IsLoopback, …). */
export type SpecialUse = 'unspecified' | 'loopback' | 'link-local' | 'link-local-multicast' | 'multicast';

/** The special use of an address, or undefined for one that a host may have. */
export function specialUseOf({ family, value }: IP): SpecialUse | undefined {
  if (value === 0n) return 'unspecified';
  if (family === 'IPv4') {
    if (value >> 24n === 127n) return 'loopback';
    if (value >> 16n === 0xa9fen) return 'link-local';
    if (value >> 8n === 0xe00000n) return 'link-local-multicast';
    return value >> 28n === 0xen ? 'multicast' : undefined;
  }
  if (value === 1n) return 'loopback';
  if (value >> 118n === 0x3fan) return 'link-local';
  // ff02::/16, whatever the flags in its second digit (Go net.IP.IsLinkLocalMulticast).
  if (value >> 120n === 0xffn) return ((value >> 112n) & 0xfn) === 2n ? 'link-local-multicast' : 'multicast';
  return undefined;
}
