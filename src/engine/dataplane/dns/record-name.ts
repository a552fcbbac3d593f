/** What a name in the cluster's zone asks for (coredns plugin/kubernetes, parse.go). */
export type RecordName =
  /** The zone itself, `svc` or `pod` in it: exists, has no records. */
  | { readonly kind: 'apex' }
  | { readonly kind: 'namespace'; readonly namespace: string }
  | {
      readonly kind: 'service';
      readonly namespace: string;
      readonly service: string;
      /** `web-0.db…`: one endpoint of the Service. */
      readonly endpoint?: string;
      /** `_http._tcp.web…`, without the underscores. */
      readonly port?: { readonly name: string; readonly protocol: string };
    }
  | { readonly kind: 'pod'; readonly namespace: string; readonly pod: string }
  /** No name of this zone has such labels. */
  | { readonly kind: 'invalid' };

/** Reads a name (lower case, no dot at its end) of a zone; undefined where it is not in the zone. */
export function recordNameOf(name: string, zone: string): RecordName | undefined {
  if (name === zone) return { kind: 'apex' };
  if (!name.endsWith(`.${zone}`)) return undefined;
  const labels = name.slice(0, -zone.length - 1).split('.');
  const type = labels.pop();
  if (type !== 'svc' && type !== 'pod') return { kind: 'invalid' };
  const namespace = labels.pop();
  if (namespace === undefined) return { kind: 'apex' };
  const object = labels.pop();
  if (object === undefined) return { kind: 'namespace', namespace };
  if (labels.length > 2) return { kind: 'invalid' };
  if (type === 'pod') return { kind: 'pod', namespace, pod: object };
  const [first, second] = labels;
  if (first === undefined) return { kind: 'service', namespace, service: object };
  if (second === undefined) return { kind: 'service', namespace, service: object, endpoint: first };
  const port = { name: first.replace(/^_/, ''), protocol: second.replace(/^_/, '') };
  return { kind: 'service', namespace, service: object, port };
}

/** The address that a reverse name stands for (RFC 1035, 3.5; RFC 3596, 2.5); undefined where it is none. */
export function addressOfReverseName(name: string): string | undefined {
  if (name.endsWith('.in-addr.arpa')) {
    const labels = name.slice(0, -'.in-addr.arpa'.length).split('.');
    return labels.length === 4 && labels.every((label) => /^\d{1,3}$/.test(label))
      ? labels.reverse().join('.')
      : undefined;
  }
  if (!name.endsWith('.ip6.arpa')) return undefined;
  const digits = name.slice(0, -'.ip6.arpa'.length).split('.').reverse();
  if (digits.length !== 32 || !digits.every((digit) => /^[0-9a-f]$/.test(digit))) return undefined;
  return Array.from({ length: 8 }, (_, group) => digits.slice(4 * group, 4 * group + 4).join('')).join(':');
}

/** The name under which an endpoint stands: its hostname, else its address with dashes (coredns, endpointHostname). */
export function endpointLabel(address: string, hostname: string | undefined): string {
  if (hostname !== undefined && hostname !== '') return hostname.toLowerCase();
  const dashed = address.replace(/[.:]/g, '-');
  // A label may not end in a dash.
  return dashed.endsWith('-') ? `${dashed}0` : dashed;
}

/** The address in the first label of a Pod's name: `10-244-1-5`, `fd00--5`. */
export function addressOfPodLabel(label: string): string {
  return label.replace(/-/g, label.split('-').length === 4 && !label.includes('--') ? '.' : ':');
}
