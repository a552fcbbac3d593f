import { canonicalIP } from '../net/ip.ts';
import { evenly } from './choose.ts';
import type { Flow } from './flow.ts';
import { listenerPorts } from './http/cloud.ts';
import { frontendKey, frontendsOf } from './kube-proxy/frontend.ts';
import { addressesOf, isIn, isPrivate, isReachable, isServiceAddress, nodeAt, podAt } from './network.ts';
import { lost } from './step.ts';
import type { Arrival, Step, Walk } from './step.ts';
import type { DecisionOf, DropReason } from './trace.ts';

/** A packet that leaves the cluster: to a balancer of its own, to the cloud's L7 balancer, or to somebody outside. */
export function outbound(walk: Walk, { flow, by }: Extract<Step, { at: 'outbound' }>): Step | Arrival {
  const { record, cluster, network } = walk;
  const { ip, port } = flow.destination;
  const to = by ? undefined : cloudAddress(walk, flow);
  if (to) return to;
  // A Service's address, but not a port of it: whoever has the address has nothing there.
  if (!by && isServiceAddress(cluster, ip)) return unknown(walk, flow, 'port-not-served', 'port-not-served');
  const inside = isIn(network.nodeCIDRs, ip) || nodeAt(cluster, ip) !== undefined;
  if (!by && !inside && isIn(network.podCIDRs, ip)) return unknown(walk, flow, 'nobody-has-it', 'nobody-has-address');
  // A Service's endpoint is taken to be there, whoever it is.
  record?.arrive(inside || by ? { kind: 'endpoint', address: ip } : walk.outside(ip), flow);
  if (!inside) record?.decide({ kind: 'left-cluster', address: ip, because: by ? [{ object: by.service }] : [] });
  // What is inside is taken to listen; of somebody outside nothing is known that could be said.
  if (inside) record?.decide({ kind: 'received', port, assumed: true, because: by ? [{ object: by.service }] : [] });
  record?.end('received');
  return { kind: 'endpoint', flow, ...(by ? { by } : {}) };
}

/** A packet of a client outside: who has its address, and is there a way to it? */
export function outside(walk: Walk, { flow, cloud }: Extract<Step, { at: 'outside' }>): Step | Arrival {
  const { cluster, network, choose, key, record } = walk;
  const { ip } = flow.destination;
  const to = cloudAddress(walk, flow);
  if (to) return to;
  const sender = { kind: 'outside' } as const;
  const node = nodeAt(cluster, ip);
  if (node) {
    // A private address of a Node that has a public one is not known outside.
    if (!cloud && isPrivate(ip) && addressesOf(node).external.length > 0) {
      return unknown(walk, flow, 'node-ip-outside', 'nobody-has-address');
    }
    return { at: 'node', node, flow, sender };
  }
  const pod = podAt(cluster, ip);
  if (pod && cloud) return { at: 'pod', from: undefined, pod, flow, sender };
  const external = frontendsOf(cluster).byExternalIP.get(ip);
  if (external) {
    // Kubernetes does not bring packets for an external IP to a Node; that some router does is taken for granted.
    const nodes = [...cluster.nodes.values()].filter((one) => isReachable(cluster, one));
    if (nodes.length === 0) return unknown(walk, flow, 'nobody-has-it', 'nobody-has-address');
    const chosen = choose(`node for ${ip}, ${key}`, evenly(nodes));
    return { at: 'node', node: chosen, flow, sender };
  }
  if (pod || isIn(network.podCIDRs, ip)) return unknown(walk, flow, 'pod-ip-outside', 'pod-ip-outside');
  if (isServiceAddress(cluster, ip)) return unknown(walk, flow, 'cluster-ip-outside', 'cluster-ip-outside');
  if (isIn(network.serviceCIDRs, ip)) return unknown(walk, flow, 'service-range-outside', 'cluster-ip-outside');
  // Somebody else's address; between two strangers this cluster has no say.
  if (cloud) {
    record?.arrive(walk.outside(ip), flow);
    record?.end('received');
    return { kind: 'endpoint', flow };
  }
  return unknown(walk, flow, 'nobody-has-it', 'nobody-has-address');
}

/** The balancer (L4) or Ingress (L7) of the cloud that has the address. */
function cloudAddress(walk: Walk, flow: Flow): Step | Arrival | undefined {
  const { cluster, network, record } = walk;
  const ip = canonicalIP(flow.destination.ip) ?? flow.destination.ip;
  const service = frontendsOf(cluster).byBalancer.get(ip);
  if (service) return { at: 'balancer', service, flow };
  const controller = network.cloudIngresses.get(ip);
  if (!controller) return undefined;
  record?.arrive({ kind: 'cloud-ingress', controller: controller.name }, flow);
  if (flow.protocol !== 'TCP' || !listenerPorts(cluster, controller).includes(flow.destination.port)) {
    record?.decide({ kind: 'no-route', address: ip, why: 'port-not-served', because: [] });
    return lost(walk, flow, 'dropped', 'port-not-served', []);
  }
  record?.end('received');
  return { kind: 'cloud-ingress', controller, flow };
}

function unknown(walk: Walk, flow: Flow, why: DecisionOf<'no-route'>['why'], reason: DropReason): Arrival {
  const { ip, port } = flow.destination;
  const { cluster, record } = walk;
  const owner = cluster.byAddress.get(ip)?.[0];
  const named = frontendsOf(cluster).byAddress.get(frontendKey(flow.protocol, ip, port));
  const object = named?.ref ?? owner?.ref;
  const because = object === undefined ? [] : [{ object, ...(named ? { field: named.field } : {}) }];
  // It gets lost before it comes near the cluster.
  record?.arrive({ kind: 'internet', address: ip }, flow);
  record?.decide({ kind: 'no-route', address: ip, why, because });
  return lost(walk, flow, 'dropped', reason, because);
}
