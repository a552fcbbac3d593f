import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import type { Service, ServicePort } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { canonicalIP } from '../net/ip.ts';
import { evenly } from './choose.ts';
import type { Candidate } from './choose.ts';
import type { Flow } from './flow.ts';
import { serviceRef } from './kube-proxy/frontend.ts';
import { familyOfAddress, isReachable, nodeRef, primaryIPOf } from './network.ts';
import { localReadyEndpoints } from './node-programs.ts';
import { cloudSourceRanges, letsIn } from './source-ranges.ts';
import { lost } from './step.ts';
import type { Arrival, Step, Walk } from './step.ts';
import type { DecisionOf } from './trace.ts';

/** The label that keeps a Node out of all balancers (cloud-provider controllers/service, nodeIncludedPredicate). */
const EXCLUDED = 'node.kubernetes.io/exclude-from-external-load-balancers';

/** The cloud's L4 balancer of a Service: takes one of the Nodes that pass its health check. */
export function loadBalancer(walk: Walk, { service, flow }: Extract<Step, { at: 'balancer' }>): Step | Arrival {
  const { record, choose, key } = walk;
  const ref = serviceRef(service);
  const { protocol, destination } = flow;
  record?.arrive({ kind: 'load-balancer', service: ref }, flow);
  const port = service.spec.ports.find((one) => one.port === destination.port && one.protocol === protocol);
  if (!port) return notOpen(walk, flow, service);
  const entry = entryOf(walk, service, port, flow);
  if (!entry) return notOpen(walk, flow, service);
  const refused = entry.arrives === 'node-port' ? sourceRangeRefusal(walk, flow, service) : undefined;
  if (refused) return refused;
  const { healthy, candidates, unhealthy } = nodesOf(walk.cluster, service);
  if (healthy.length === 0) {
    const because = [{ object: ref, field: 'spec.externalTrafficPolicy' }];
    record?.decide({ kind: 'no-healthy-node', service: ref, unhealthy, because });
    return lost(walk, flow, 'dropped', 'no-healthy-node', because);
  }
  const node = choose(`node ${ref}, ${key}`, healthy);
  const own = primaryIPOf(node, familyOfAddress(destination.ip));
  if (entry.arrives === 'node-port' && own === undefined) return notOpen(walk, flow, service);
  record?.decide({
    kind: 'node-chosen',
    service: ref,
    node: nodeRef(node),
    candidates,
    unhealthy,
    ...entry,
    because: [{ object: ref, field: 'spec.externalTrafficPolicy' }],
  });
  const sender = { kind: 'outside' } as const;
  if (entry.arrives === 'balancer-address' || own === undefined || port.nodePort === undefined) {
    return { at: 'node', node, flow, sender };
  }
  const isReplaced = entry.source === 'replaced';
  const out: Flow = {
    protocol,
    source: isReplaced ? { ip: destination.ip, port: flow.source.port } : flow.source,
    destination: { ip: own, port: port.nodePort },
  };
  const because = [{ object: ref, field: `spec.ports[${service.spec.ports.indexOf(port)}].nodePort` }];
  if (!isReplaced) record?.decide({ kind: 'dnat', from: destination, to: out.destination, because });
  record?.leave(out);
  return { at: 'node', node, flow: out, sender };
}

/** How a packet comes from the balancer to a Node. */
type Entry = Pick<DecisionOf<'node-chosen'>, 'source'> & { readonly arrives: 'node-port' | 'balancer-address' };

/**
 * An address of mode Proxy is the balancer's own: it opens a connection of its own to the node port (KEP-1860). One of
 * mode VIP keeps the sender, and comes as the settings say; without node port by its address. An address that stands in
 * no status (a balancer known by its host name) has no rule on the Nodes, so only the node port is left.
 */
function entryOf({ cluster }: Walk, service: Service, port: ServicePort, { destination }: Flow): Entry | undefined {
  const told = service.status.loadBalancer.ingress?.find(({ ip = '' }) => (canonicalIP(ip) ?? ip) === destination.ip);
  const byPort = cluster.settings.balancerArrives === 'node-port';
  const hasPort = Boolean(port.nodePort);
  if (told && told.ipMode !== 'Proxy') {
    return { arrives: byPort && hasPort ? 'node-port' : 'balancer-address', source: 'kept' };
  }
  if (!hasPort) return undefined;
  return { arrives: 'node-port', source: byPort && !told ? 'kept' : 'replaced' };
}

/** The cloud's firewall or security group: it sees the sender and the balancer's port; Nodes see a node port, which the ranges do not bind there. */
function sourceRangeRefusal(walk: Walk, flow: Flow, service: Service): Arrival | undefined {
  const ranges = cloudSourceRanges(service);
  const { ip } = flow.source;
  if (letsIn(ranges, ip)) return undefined;
  const object = serviceRef(service);
  const because = [{ object, field: 'spec.loadBalancerSourceRanges' }];
  walk.record?.decide({ kind: 'source-range-refused', service: object, source: ip, ranges, because });
  return lost(walk, flow, 'dropped', 'source-range', because);
}

/** The Nodes of a balancer. */
export interface BalancerNodes {
  readonly healthy: readonly Candidate<KubeNode>[];
  readonly candidates: readonly Candidate<ObjectRef>[];
  readonly unhealthy: readonly ObjectRef[];
}

const tables = new WeakMap<Cluster, Map<Service, BalancerNodes>>();

/**
 * Sorted by what their health check says: with policy Local, whether they have a ready endpoint of the Service. After a
 * what-if, as the balancer has found by its own clock.
 */
export function nodesOf(cluster: Cluster, service: Service): BalancerNodes {
  let table = tables.get(cluster);
  if (!table) tables.set(cluster, (table = new Map()));
  let found = table.get(service);
  if (!found) {
    const nodes = [...cluster.nodes.values()].filter(({ metadata }) => !(EXCLUDED in metadata.labels));
    const isLocal = service.spec.externalTrafficPolicy === 'Local';
    const failing = cluster.faults.failingChecks.get(serviceRef(service));
    const passes = (node: KubeNode) =>
      failing
        ? !failing.has(nodeRef(node))
        : isReachable(cluster, node) && (!isLocal || localReadyEndpoints(cluster, service, node) > 0);
    const healthy = nodes.filter(passes);
    found = {
      healthy: evenly(healthy),
      candidates: evenly(healthy.map(nodeRef)),
      unhealthy: nodes.filter((node) => !passes(node)).map(nodeRef),
    };
    table.set(service, found);
  }
  return found;
}

function notOpen(walk: Walk, flow: Flow, service: Service): Arrival {
  const object = serviceRef(service);
  const because = [{ object, field: 'spec.ports' }];
  walk.record?.decide({ kind: 'port-not-open', service: object, port: flow.destination.port, because });
  return lost(walk, flow, 'dropped', 'port-not-served', because);
}
