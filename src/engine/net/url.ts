import { canonicalIP } from './ip.ts';
import { PORTS } from './port.ts';

/** What a request may begin with. */
export type UrlScheme = 'http' | 'https' | 'tcp' | 'udp' | 'sctp';

/** DNS record types that a lookup may ask for. */
export type DnsType = 'A' | 'AAAA' | 'SRV' | 'CNAME' | 'PTR';

/** Where a request goes, taken apart. */
export type Url =
  | {
      readonly scheme: UrlScheme;
      /** Lower case; an IPv6 address without its brackets. */
      readonly host: string;
      /** The host is an address: nothing is looked up. */
      readonly isIP: boolean;
      readonly port: number;
      /** No port is written: the scheme's own is meant. */
      readonly defaultPort: boolean;
      /** Begins with `/`; '' for tcp, udp and sctp. */
      readonly path: string;
      /** Without its `?`; '' when there is none. */
      readonly query: string;
    }
  /** One lookup. A name with a dot at its end is tried as it stands. */
  | { readonly scheme: 'dns'; readonly name: string; readonly type: DnsType };

/** Why a text is no URL that can be sent to. */
export type UrlProblem =
  | 'no-scheme'
  | 'unknown-scheme'
  | 'no-host'
  | 'bad-host'
  | 'bad-port'
  | 'no-port'
  | 'user-info'
  | 'unknown-record-type';

export type UrlResult =
  { readonly url: Url; readonly problem?: undefined } | { readonly url?: undefined; readonly problem: UrlProblem };

const DEFAULT_PORTS: Readonly<Record<UrlScheme, number | undefined>> = {
  http: 80,
  https: 443,
  tcp: undefined,
  udp: undefined,
  sctp: undefined,
};

const DNS_TYPES: readonly string[] = ['A', 'AAAA', 'SRV', 'CNAME', 'PTR'] satisfies DnsType[];

/** Characters of host names as clients send them: also `_`, which SRV names have, and capitals. */
const HOST = /^[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?(\.[A-Za-z0-9_]([-A-Za-z0-9_]*[A-Za-z0-9_])?)*\.?$/;

/** Takes a URL of a request apart (RFC 3986, as far as requests here need it). Never throws. */
export function parseUrl(text: string): UrlResult {
  const trimmed = text.trim();
  const scheme = /^([A-Za-z][-A-Za-z0-9+.]*):/.exec(trimmed)?.[1]?.toLowerCase();
  if (scheme === 'dns') return parseDns(trimmed.slice(4));
  const after = scheme === undefined ? undefined : trimmed.slice(scheme.length + 1);
  // `web:8080` is a host and its port, not a scheme.
  if (scheme === undefined || !after?.startsWith('//')) return { problem: 'no-scheme' };
  if (!Object.hasOwn(DEFAULT_PORTS, scheme)) return { problem: 'unknown-scheme' };
  return parseHierarchical(scheme as UrlScheme, after.slice(2));
}

function parseHierarchical(scheme: UrlScheme, text: string): UrlResult {
  const end = text.search(/[/?#]/);
  const authority = end < 0 ? text : text.slice(0, end);
  if (authority.includes('@')) return { problem: 'user-info' };
  const parts = /^(\[[^\]]*\]|[^:]*)(?::([^:]*))?$/s.exec(authority);
  if (!parts) return { problem: 'bad-host' };
  const [, written = '', digits] = parts;
  const host = hostOf(written);
  if (typeof host !== 'string') return host;
  const port = digits ? portOf(digits) : DEFAULT_PORTS[scheme];
  if (port === undefined) return { problem: digits ? 'bad-port' : 'no-port' };
  const isIP = canonicalIP(host) !== undefined;
  const url = { scheme, host, isIP, port, defaultPort: !digits };
  if (scheme !== 'http' && scheme !== 'https') return { url: { ...url, path: '', query: '' } };
  const [target = ''] = (end < 0 ? '' : text.slice(end)).split('#');
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  return { url: { ...url, path: path === '' ? '/' : path, query: mark < 0 ? '' : target.slice(mark + 1) } };
}

function hostOf(written: string): string | { readonly problem: UrlProblem } {
  if (written === '' || written === '[]') return { problem: 'no-host' };
  if (written.startsWith('[')) {
    const inner = written.slice(1, -1);
    // In brackets only IPv6; a mapped address (`[::ffff:10.0.0.1]`) reaches the IPv4 one.
    const ip = inner.includes(':') ? canonicalIP(inner) : undefined;
    return ip ?? { problem: 'bad-host' };
  }
  if (!HOST.test(written)) return { problem: 'bad-host' };
  // What ends in a number must be an IPv4 address (WHATWG URL, "ends in a number").
  if (/(^|\.)[0-9]+\.?$/.test(written)) return canonicalIP(written) ?? { problem: 'bad-host' };
  return written.toLowerCase();
}

function portOf(digits: string): number | undefined {
  if (!/^[0-9]{1,5}$/.test(digits)) return undefined;
  const port = Number(digits);
  return port >= PORTS.from && port <= PORTS.to ? port : undefined;
}

/** `NAME?type=A` (RFC 4501, without its authority). */
function parseDns(text: string): UrlResult {
  const [name = '', query = ''] = text.replace(/^\/\/\/?/, '').split('?');
  if (name === '') return { problem: 'no-host' };
  // `*` may be asked for like any label, and finds nothing where it is no wildcard record.
  if (!HOST.test(name.replaceAll('*', 'w'))) return { problem: 'bad-host' };
  const written = /(?:^|[;&])type=([^;&]*)/i.exec(query)?.[1]?.toUpperCase() ?? 'A';
  if (!DNS_TYPES.includes(written)) return { problem: 'unknown-record-type' };
  return { url: { scheme: 'dns', name: name.toLowerCase(), type: written as DnsType } };
}

/** The `Host` header and authority of a URL: brackets around IPv6, the port only where it is not the scheme's own. */
export function authorityOf(url: { readonly scheme: UrlScheme; readonly host: string; readonly port: number }): string {
  const host = url.host.includes(':') ? `[${url.host}]` : url.host;
  return url.port === DEFAULT_PORTS[url.scheme] ? host : `${host}:${url.port}`;
}
