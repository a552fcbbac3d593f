import { sha256 } from './sha-256.ts';

/**
 * The names of kube-proxy's chains for one ServicePort. `port` is the port's name, or '' where it has none; `protocol` is
 * in small letters; an endpoint is written as Go's `net.JoinHostPort` does: `10.180.0.1:80`, `[fd00::1]:80`.
 */
export interface ServicePortName {
  readonly namespace: string;
  readonly name: string;
  readonly port: string;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
}

/** RFC 4648, section 6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** How kube-proxy writes a ServicePort in comments: `ns1/svc1:p80`, `ns1/svc1` (pkg/proxy/types.go, ServicePortName.String). */
export function servicePortText({ namespace, name, port }: ServicePortName): string {
  return `${namespace}/${name}${port === '' ? '' : `:${port}`}`;
}

/** 16 characters that stand for a ServicePort in its iptables chains (pkg/proxy/iptables/proxier.go, portProtoHash). */
export function portProtoHash(port: ServicePortName): string {
  return hashed(servicePortText(port) + port.protocol, 16);
}

/** `KUBE-SEP-…`: the chain of one endpoint (pkg/proxy/iptables/proxier.go, servicePortEndpointChainName). */
export function endpointChainName(port: ServicePortName, endpoint: string): string {
  return `KUBE-SEP-${hashed(servicePortText(port) + port.protocol + endpoint, 16)}`;
}

/**
 * What the nftables chains of a ServicePort have in common: `ULMVA6XW-ns1/svc1/tcp/p80`
 * (pkg/proxy/nftables/proxier.go, servicePortChainNameBase).
 */
export function nftablesNameBase({ namespace, name, port, protocol }: ServicePortName): string {
  return hashedAndTruncated(`${namespace}/${name}/${protocol}/${port}`);
}

/**
 * The same for one endpoint: `5OJB2KTY-ns1/svc1/tcp/p80__10.180.0.1/80`; colons, which a chain's name cannot have, become
 * dots (pkg/proxy/nftables/proxier.go, servicePortEndpointChainNameBase).
 */
export function nftablesEndpointNameBase(
  { namespace, name, port, protocol }: ServicePortName,
  ip: string,
  endpointPort: number,
): string {
  const address = ip.replaceAll(':', '.');
  return hashedAndTruncated(`${namespace}/${name}/${protocol}/${port}__${address}/${endpointPort}`);
}

/** 256 characters of a name in nftables less one, less 16 for the prefix (chainNameBaseLengthMax). */
const LONGEST_BASE = 240;

function hashedAndTruncated(name: string): string {
  const base = `${hashed(name, 8)}-${name}`;
  return base.length > LONGEST_BASE ? `${base.slice(0, LONGEST_BASE - 3)}...` : base;
}

/** The first characters of the base32 text of a SHA-256 digest. */
function hashed(text: string, characters: number): string {
  const digest = sha256(text);
  let encoded = '';
  for (let i = 0; i < characters; i++) {
    const bit = 5 * i;
    const pair = (digest[bit >> 3]! << 8) | (digest[(bit >> 3) + 1] ?? 0);
    encoded += BASE32[(pair >> (11 - (bit & 7))) & 31]!;
  }
  return encoded;
}
