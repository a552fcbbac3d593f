import type { ObjectRef } from '../../api/kind.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { serverAliases, wwwTwin } from '../http/annotations.ts';
import type { Because } from '../trace.ts';
import { normalName } from './answer.ts';

/** A public name that leads into the cluster, as if its owner had written the DNS record. */
export interface PublicHost {
  readonly addresses: readonly string[];
  readonly object: ObjectRef;
  readonly because: readonly Because[];
}

interface PublicHosts {
  readonly exact: ReadonlyMap<string, PublicHost>;
  /** `*.foo.com` by `foo.com`. */
  readonly wildcard: ReadonlyMap<string, PublicHost>;
}

const indexes = new WeakMap<Cluster, PublicHosts>();

/** The host that a name (lower case, no dot at its end) stands for: of an Ingress that is served, or of a balancer. */
export function publicHost(cluster: Cluster, name: string): PublicHost | undefined {
  let index = indexes.get(cluster);
  if (!index) indexes.set(cluster, (index = indexOf(cluster)));
  const exact = index.exact.get(name);
  if (exact) return exact;
  const dot = name.indexOf('.');
  return dot > 0 ? index.wildcard.get(name.slice(dot + 1)) : undefined;
}

function indexOf(cluster: Cluster): PublicHosts {
  const exact = new Map<string, PublicHost>();
  const wildcard = new Map<string, PublicHost>();
  const add = (name: string, host: PublicHost) => {
    const normal = normalName(name);
    if (host.addresses.length === 0) return;
    const [map, key] = normal.startsWith('*.') ? [wildcard, normal.slice(2)] : [exact, normal];
    if (key !== '' && !map.has(key)) map.set(key, host);
  };
  for (const [object, { spec, status }] of cluster.services) {
    for (const { hostname, ip } of status.loadBalancer.ingress ?? []) {
      if (hostname === undefined || spec.type !== 'LoadBalancer') continue;
      const addresses = ip === undefined ? (cluster.allocated.balancers[object] ?? []) : [ip];
      add(hostname, { addresses, object, because: [{ object, field: 'status.loadBalancer.ingress' }] });
    }
  }
  const twins: (() => void)[] = [];
  for (const controller of cluster.ingressControllers) {
    for (const object of controller.ingresses) {
      const ingress = cluster.ingresses.get(object);
      if (!ingress) continue;
      const status = ingress.status.loadBalancer.ingress ?? [];
      const given = status.flatMap(({ ip }) => (ip === undefined ? [] : [ip]));
      const addresses = given.length > 0 ? given : controller.addresses;
      for (const { hostname } of status) {
        if (hostname !== undefined) add(hostname, { addresses, object, because: [{ object }] });
      }
      for (const [index, { host }] of (ingress.spec.rules ?? []).entries()) {
        if (host === undefined || host === '') continue;
        const because = [{ object, field: `spec.rules[${index}].host` }];
        add(host, { addresses, object, because });
        if (!controller.nginx) continue;
        // Names that only the controller knows come after those that somebody wrote as a host.
        for (const name of [...serverAliases(ingress), ...wwwTwin(ingress, host)]) {
          twins.push(() => add(name, { addresses, object, because: [{ object, field: 'metadata.annotations' }] }));
        }
      }
    }
  }
  for (const addTwin of twins) addTwin();
  return { exact, wildcard };
}
