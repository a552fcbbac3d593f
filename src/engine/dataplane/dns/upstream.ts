import type { Cluster } from '../../cluster/cluster.ts';
import { contains, parseCIDRs } from '../../net/cidr.ts';
import { familyOf } from '../../net/ip.ts';
import type { RecordType } from '../trace.ts';
import { normalName } from './answer.ts';
import type { DnsAnswer, Question, ResourceRecord } from './answer.ts';
import { publicHost } from './public-hosts.ts';
import { addressOfReverseName } from './record-name.ts';
import { isBelowPublicDomain } from './top-level-domains.ts';

/**
 * What a name server of the public Internet answers. It knows the hosts of Ingresses and balancers of this cluster, and
 * takes every other name below a public top-level domain to exist; it knows no bare label and no name of the cluster.
 */
export function upstreamAnswer(cluster: Cluster, question: Question): DnsAnswer {
  const name = normalName(question.name);
  const host = publicHost(cluster, name);
  if (host) {
    const answers = question.types.flatMap((type) => addressesOfType(host.addresses, type));
    return { rcode: 'NOERROR', answers, origin: 'upstream', object: host.object, because: host.because };
  }
  if (!exists(name)) return { rcode: 'NXDOMAIN', answers: [], origin: 'no-such-name', because: [] };
  const answers = question.types.flatMap((type) => inventedRecords(name, type));
  return { rcode: 'NOERROR', answers, origin: 'upstream', because: [] };
}

/** Reverse zones that name servers answer empty for themselves (RFC 6303): private, documentation and the like. */
const UNNAMED = parseCIDRs(
  '0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.2.0/24,192.168.0.0/16,' +
    '198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,255.255.255.255/32,::/127,fc00::/7,fe80::/10,2001:db8::/32',
);

function exists(name: string): boolean {
  if (name === '') return true;
  const address = addressOfReverseName(name);
  if (address !== undefined) return !UNNAMED.some((cidr) => contains(cidr, address));
  // A top-level domain alone has no address (RFC 7085 tells of a few that had): nobody means it by a bare label.
  return name.includes('.') && isBelowPublicDomain(name);
}

function addressesOfType(addresses: readonly string[], type: RecordType): ResourceRecord[] {
  const family = type === 'A' ? 'IPv4' : type === 'AAAA' ? 'IPv6' : undefined;
  return addresses.filter((address) => familyOf(address) === family).map((value) => ({ type, value }));
}

/**
 * Addresses of a public name: nobody here knows the real ones, so they are taken from ranges that route nowhere
 * (RFC 2544, RFC 3849), the same for the same name.
 */
function inventedRecords(name: string, type: RecordType): ResourceRecord[] {
  if (name === '') return [];
  const hash = hashOf(name);
  if (type === 'A') return [{ type, value: `198.19.${(hash >>> 8) & 255}.${hash & 255 || 1}` }];
  if (type === 'AAAA')
    return [{ type, value: `2001:db8:${(hash >>> 16).toString(16)}:${(hash & 0xffff || 1).toString(16)}::1` }];
  return type === 'PTR' ? [{ type, value: `host-${hash.toString(16)}.example.net` }] : [];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
