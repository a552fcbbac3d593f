import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import type { Service } from '../api/service.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { evenly } from './choose.ts';
import type { Candidate } from './choose.ts';
import type { Flow } from './flow.ts';
import { serviceRef } from './kube-proxy/frontend.ts';
import { familyOfAddress, isReachable, nodeRef, primaryIPOf } from './network.ts';
import { localReadyEndpoints } from './node-programs.ts';
import { lost } from './step.ts';
import type { Arrival, Step, Walk } from './step.ts';

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
  const { healthy, candidates, unhealthy } = nodesOf(walk.cluster, service);
  if (healthy.length === 0) {
    const because = [{ object: ref, field: 'spec.externalTrafficPolicy' }];
    record?.decide({ kind: 'no-healthy-node', service: ref, unhealthy, because });
    return lost(walk, flow, 'dropped', 'no-healthy-node', because);
  }
  const node = choose(`node ${ref}, ${key}`, healthy);
  const told = service.status.loadBalancer.ingress?.find(({ ip }) => ip === destination.ip);
  const mode = told ? (told.ipMode ?? 'VIP') : 'Proxy';
  const own = primaryIPOf(node, familyOfAddress(destination.ip));
  if (mode === 'Proxy' && (port.nodePort === undefined || own === undefined)) return notOpen(walk, flow, service);
  record?.decide({
    kind: 'node-chosen',
    service: ref,
    node: nodeRef(node),
    candidates,
    unhealthy,
    arrives: mode === 'VIP' ? 'balancer-address' : 'node-port',
    source: mode === 'VIP' ? 'kept' : 'replaced',
    because: [{ object: ref, field: 'spec.externalTrafficPolicy' }],
  });
  if (mode === 'VIP' || own === undefined || port.nodePort === undefined) {
    return { at: 'node', node, flow, sender: { kind: 'outside' } };
  }
  // The address is the balancer's own: it opens a connection of its own to the node port (KEP-1860, ipMode Proxy).
  const out: Flow = {
    protocol,
    source: { ip: destination.ip, port: flow.source.port },
    destination: { ip: own, port: port.nodePort },
  };
  record?.leave(out);
  return { at: 'node', node, flow: out, sender: { kind: 'outside' } };
}

/** The Nodes of a balancer. */
interface BalancerNodes {
  readonly healthy: readonly Candidate<KubeNode>[];
  readonly candidates: readonly Candidate<ObjectRef>[];
  readonly unhealthy: readonly ObjectRef[];
}

const tables = new WeakMap<Cluster, Map<Service, BalancerNodes>>();

/** Sorted by what their health check says: with policy Local, whether they have a ready endpoint of the Service. */
function nodesOf(cluster: Cluster, service: Service): BalancerNodes {
  let table = tables.get(cluster);
  if (!table) tables.set(cluster, (table = new Map()));
  let found = table.get(service);
  if (!found) {
    const nodes = [...cluster.nodes.values()].filter(({ metadata }) => !(EXCLUDED in metadata.labels));
    const isLocal = service.spec.externalTrafficPolicy === 'Local';
    const passes = (node: KubeNode) =>
      isReachable(node) && (!isLocal || localReadyEndpoints(cluster, service, node) > 0);
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
