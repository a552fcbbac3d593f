/** Record types that a lookup may ask for, in the order in which they are offered. */
export const LOOKUP_TYPES = ['A', 'AAAA', 'SRV', 'CNAME', 'PTR'] as const;

export type LookupType = (typeof LOOKUP_TYPES)[number];

/** What is looked up, as a person writes it: a name, or an address whose name is sought. */
export interface LookupDraft {
  readonly name: string;
  readonly type: LookupType;
}

/** The lookup that a URL of the scheme `dns` asks for; undefined for another URL. */
export function lookupOf(url: string): LookupDraft | undefined {
  const [, text] = /^\s*dns:\/{0,3}(.*)$/i.exec(url) ?? [];
  if (text === undefined) return undefined;
  const [name = '', query = ''] = text.split('?');
  const written = /(?:^|[;&])type=([^;&]*)/i.exec(query)?.[1]?.toUpperCase();
  const type = LOOKUP_TYPES.find((one) => one === written) ?? 'A';
  return { name: (type === 'PTR' ? addressOf(name) : undefined) ?? name, type };
}

/** A lookup as the request bar keeps it while it is written: as it was typed. */
export function writtenLookup({ name, type }: LookupDraft): string {
  return named(name.trim(), isAddress(name) ? 'PTR' : type);
}

/** Whether it is an address whose name is sought. */
export function isAddress(name: string): boolean {
  return reverseName(name.trim()) !== undefined;
}

/** The URL of a lookup. An address is looked up by its reverse name, whatever type is chosen, as nslookup does. */
export function lookupUrl({ name, type }: LookupDraft): string {
  const trimmed = name.trim();
  const reverse = reverseName(trimmed);
  return reverse === undefined ? named(trimmed, type) : named(reverse, 'PTR');
}

/** What is looked up for a request: its host. */
export function lookupFor(url: string): LookupDraft {
  const host = /^[a-z]+:\/\/(?:\[([^\]]*)\]|([^/:?#]*))/i.exec(url);
  const name = host?.[1] ?? host?.[2] ?? url;
  return { name, type: isAddress(name) ? 'PTR' : 'A' };
}

/** The other way round: a request to what is looked up. */
export function requestFor({ name }: LookupDraft): string {
  return name === '' ? '' : `http://${name.includes(':') ? `[${name}]` : name}/`;
}

/** Addresses are what is asked for unless said. */
function named(name: string, type: LookupType): string {
  return type === 'A' ? `dns:${name}` : `dns:${name}?type=${type}`;
}

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** The name below which an address's own name is kept (RFC 1035, 3.5; RFC 3596, 2.5); undefined for what is no address. */
function reverseName(text: string): string | undefined {
  const bytes = IPV4.exec(text)?.slice(1);
  if (bytes) {
    return bytes.every((byte) => Number(byte) < 256) ? `${bytes.toReversed().join('.')}.in-addr.arpa` : undefined;
  }
  const digits = digitsOfIPv6(text);
  return digits && `${digits.split('').toReversed().join('.')}.ip6.arpa`;
}

function addressOf(name: string): string | undefined {
  const [, bytes] = /^((?:\d{1,3}\.){4})in-addr\.arpa\.?$/i.exec(name) ?? [];
  if (bytes !== undefined) return bytes.slice(0, -1).split('.').toReversed().join('.');
  const [, digits] = /^((?:[0-9a-f]\.){32})ip6\.arpa\.?$/i.exec(name) ?? [];
  if (digits === undefined) return undefined;
  const groups = digits.slice(0, -1).split('.').toReversed().join('').match(/.{4}/g) ?? [];
  const short = groups.map((group) => group.replace(/^0{1,3}/, '')).join(':');
  // The longest run of zeros is left out (RFC 5952, 4.2).
  const runs = [...short.matchAll(/(?:^|:)0(?::0)+(?=:|$)/g)].toSorted((a, b) => b[0].length - a[0].length);
  const [run] = runs;
  if (!run) return short;
  const after = short.slice(run.index + run[0].length).replace(/^:/, '');
  return `${short.slice(0, run.index)}::${after}`;
}

/** An IPv6 address as its 32 digits; undefined for what is none. */
function digitsOfIPv6(text: string): string | undefined {
  if (!/^[0-9a-f:]+$/i.test(text) || !text.includes(':')) return undefined;
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const groupsOf = (part: string) => (part === '' ? [] : part.split(':'));
  const left = groupsOf(head);
  const right = groupsOf(tail ?? '');
  const missing = 8 - left.length - right.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!groups.every((group) => group.length >= 1 && group.length <= 4)) return undefined;
  return groups
    .map((group) => group.padStart(4, '0'))
    .join('')
    .toLowerCase();
}
