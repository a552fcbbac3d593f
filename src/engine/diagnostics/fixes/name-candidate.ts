/** A name as its rule wants it, where spelling alone is wrong: `My_App ` is `my-app`. */
export function nameCandidate(value: string): string {
  return value
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-')
    .replace(/^[-.]+|[-.]+$|[\u200b\ufeff]/g, '');
}

const WELL_KNOWN: Readonly<Record<string, string>> = {
  53: 'dns',
  80: 'http',
  443: 'https',
  8080: 'http',
  8443: 'https',
};

/** A name for a Service's port that none of the others has: `http`, `dns-udp`, `port-9000`. */
export function portName(port: unknown, protocol: unknown, taken: readonly unknown[]): string {
  const name = WELL_KNOWN[String(port)] ?? `port-${String(port)}`;
  const suffix = typeof protocol === 'string' && /^[A-Za-z]+$/.test(protocol) ? protocol.toLowerCase() : 'tcp';
  const free = [name, `${name}-${suffix}`, `port-${String(port)}`, `port-${String(port)}-${suffix}`];
  return free.find((each) => !taken.includes(each)) ?? `${name}-${taken.length}`;
}

/** The name of a container, after its image: `nginx` of `registry.example/library/nginx:1.29`. */
export function containerName(image: string): string {
  const last = image.slice(image.lastIndexOf('/') + 1);
  return nameCandidate(last.replace(/[:@].*$/, '')).replaceAll('.', '-');
}
