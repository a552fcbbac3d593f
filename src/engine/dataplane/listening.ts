import type { FieldPath } from '../api/kind.ts';
import { containerPorts, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { Protocol } from '../net/port.ts';
import { canonicalIP } from '../net/ip.ts';

/** Whether something in a Pod listens: it declares the port, or declares none and is taken to. */
export type Listening = 'declared' | 'assumed' | 'no';

interface Declared {
  readonly none: boolean;
  /** `TCP 80`. */
  readonly ports: ReadonlySet<string>;
}

const declarations = new WeakMap<Pod, Declared>();

function declaredBy(pod: Pod): Declared {
  let declared = declarations.get(pod);
  if (!declared) {
    const ports = containerPorts(pod.spec).map(({ protocol, containerPort }) => `${protocol} ${containerPort}`);
    declared = { none: ports.length === 0, ports: new Set(ports) };
    declarations.set(pod, declared);
  }
  return declared;
}

/** Whether a Pod declares a port. */
export function declares(pod: Pod, protocol: Protocol, port: number): boolean {
  return declaredBy(pod).ports.has(`${protocol} ${port}`);
}

/** The ports that a Pod declares for a protocol. */
export function declaredPorts(pod: Pod, protocol: Protocol): number[] {
  return containerPorts(pod.spec)
    .filter((port) => port.protocol === protocol)
    .map(({ containerPort }) => containerPort);
}

/**
 * A Pod listens on the ports that it declares. One that declares none at all listens wherever a Service sends its
 * clients; where no Service does, on any port (containerPorts are information only: core/v1 Container.ports).
 */
export function listening(cluster: Cluster, pod: Pod, protocol: Protocol, port: number): Listening {
  if (!declaredBy(pod).none) return declares(pod, protocol, port) ? 'declared' : 'no';
  const served = servedPorts(cluster);
  const ports = podIPsOf(pod).flatMap((ip) => [...(served.get(canonicalIP(ip) ?? ip) ?? [])]);
  return ports.length === 0 || ports.includes(`${protocol} ${port}`) ? 'assumed' : 'no';
}

/** The field that says that a Pod listens on a port: `spec.containers[0].ports[1]`; of one that does not, its containers. */
export function portPath({ spec }: Pod, protocol: Protocol, port: number): FieldPath {
  for (const list of ['containers', 'initContainers'] as const) {
    for (const [index, { ports }] of (spec[list] ?? []).entries()) {
      const at = ports?.findIndex((one) => one.containerPort === port && one.protocol === protocol) ?? -1;
      if (at >= 0) return `spec.${list}[${index}].ports[${at}]`;
    }
  }
  return containerPorts(spec).length > 0 ? 'spec.containers[0].ports' : 'spec.containers[0]';
}

const tables = new WeakMap<Cluster, Map<string, Set<string>>>();

/** By address: the ports that EndpointSlices name there. */
export function servedPorts(cluster: Cluster): ReadonlyMap<string, ReadonlySet<string>> {
  let table = tables.get(cluster);
  if (!table) {
    table = new Map();
    for (const { endpoints, ports } of cluster.endpointSlices.values()) {
      for (const { addresses } of endpoints) {
        const [first] = addresses;
        if (first === undefined) continue;
        const ip = canonicalIP(first) ?? first;
        let served = table.get(ip);
        if (!served) table.set(ip, (served = new Set()));
        for (const { protocol, port } of ports) if (port !== undefined) served.add(`${protocol} ${port}`);
      }
    }
    tables.set(cluster, table);
  }
  return table;
}
