import { refOf } from '../../api/kind.ts';
import type { FieldPath, ObjectRef } from '../../api/kind.ts';
import type { Service, ServicePort } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { canonicalIP } from '../../net/ip.ts';
import type { Protocol } from '../../net/port.ts';
import type { DecisionOf } from '../trace.ts';

/** An address and port at which kube-proxy takes packets for one port of a Service. */
export interface Frontend {
  readonly service: Service;
  readonly ref: ObjectRef;
  readonly port: ServicePort;
  /** The port's name, or its number where it has none. */
  readonly portName: string;
  readonly by: DecisionOf<'service-matched'>['by'];
  /** The field that says so: `spec.clusterIP`, `spec.ports[0].nodePort`. */
  readonly field: FieldPath;
}

/** All frontends of a cluster. Every Node has the same; only its own addresses take node ports. */
export interface Frontends {
  readonly byAddress: ReadonlyMap<string, Frontend>;
  readonly byNodePort: ReadonlyMap<string, Frontend>;
  /** Services by their health check node port. */
  readonly byHealthCheckPort: ReadonlyMap<number, Service>;
  /** Services by the address of their cloud balancer, whatever its ipMode. */
  readonly byBalancer: ReadonlyMap<string, Service>;
  /** Services by an external IP of theirs. */
  readonly byExternalIP: ReadonlyMap<string, Service>;
}

const tables = new WeakMap<Cluster, Frontends>();

export function frontendsOf(cluster: Cluster): Frontends {
  let frontends = tables.get(cluster);
  if (!frontends) {
    frontends = buildFrontends(cluster);
    tables.set(cluster, frontends);
  }
  return frontends;
}

export function frontendKey(protocol: Protocol, ip: string, port: number): string {
  return `${protocol} ${ip} ${port}`;
}

export function nodePortKey(protocol: Protocol, port: number): string {
  return `${protocol} ${port}`;
}

export function portNameOf(port: ServicePort): string {
  return port.name !== undefined && port.name !== '' ? port.name : String(port.port);
}

export function serviceRef(service: Service): ObjectRef {
  return refOf('Service', service.metadata.namespace, service.metadata.name);
}

/** Services that kube-proxy leaves alone: ExternalName, headless, without address (pkg/proxy/util, ShouldSkipService). */
function isSkipped({ spec }: Service): boolean {
  return (
    spec.type === 'ExternalName' || spec.clusterIP === undefined || spec.clusterIP === '' || spec.clusterIP === 'None'
  );
}

function buildFrontends(cluster: Cluster): Frontends {
  const byAddress = new Map<string, Frontend>();
  const byNodePort = new Map<string, Frontend>();
  const byHealthCheckPort = new Map<number, Service>();
  const byBalancer = new Map<string, Service>();
  const byExternalIP = new Map<string, Service>();
  for (const service of cluster.services.values()) {
    if (isSkipped(service)) continue;
    const { spec, status } = service;
    const ref = serviceRef(service);
    const addresses: { ip: string; by: Frontend['by']; field: FieldPath }[] = [];
    const clusterIPs = spec.clusterIPs ?? (spec.clusterIP === undefined ? [] : [spec.clusterIP]);
    clusterIPs.forEach((ip, index) =>
      addresses.push({ ip, by: 'cluster-ip', field: index === 0 ? 'spec.clusterIP' : `spec.clusterIPs[${index}]` }),
    );
    spec.externalIPs?.forEach((ip, index) => {
      addresses.push({ ip, by: 'external-ip', field: `spec.externalIPs[${index}]` });
      addOnce(byExternalIP, canonicalIP(ip) ?? ip, service);
    });
    if (spec.type === 'LoadBalancer') {
      (status.loadBalancer.ingress ?? []).forEach(({ ip, ipMode }, index) => {
        if (ip === undefined) return;
        addOnce(byBalancer, canonicalIP(ip) ?? ip, service);
        // An address of mode Proxy is not taken by the Nodes: packets go out to the balancer (KEP-1860).
        if (ipMode === 'Proxy') return;
        addresses.push({ ip, by: 'load-balancer-ip', field: `status.loadBalancer.ingress[${index}].ip` });
      });
    }
    // A balancer known by a host name alone (AWS): clients come to an address that no rule of the Nodes knows.
    if (spec.type === 'LoadBalancer') {
      for (const ip of cluster.allocated.balancers[ref] ?? []) addOnce(byBalancer, canonicalIP(ip) ?? ip, service);
    }
    spec.ports.forEach((port, index) => {
      const portName = portNameOf(port);
      for (const { ip, by, field } of addresses) {
        const key = frontendKey(port.protocol, canonicalIP(ip) ?? ip, port.port);
        addOnce(byAddress, key, { service, ref, port, portName, by, field });
      }
      if (port.nodePort !== undefined && port.nodePort !== 0 && spec.type !== 'ClusterIP') {
        const field = `spec.ports[${index}].nodePort`;
        addOnce(byNodePort, nodePortKey(port.protocol, port.nodePort), {
          service,
          ref,
          port,
          portName,
          by: 'node-port',
          field,
        });
      }
    });
    if (spec.healthCheckNodePort) addOnce(byHealthCheckPort, spec.healthCheckNodePort, service);
  }
  return { byAddress, byNodePort, byHealthCheckPort, byBalancer, byExternalIP };
}

/** The first one that claims an address keeps it. */
function addOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
