import type { KubeNode } from '../api/node.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { unreachable } from './deliver.ts';
import type { Flow } from './flow.ts';
import { frontendKey, frontendsOf, nodePortKey } from './kube-proxy/frontend.ts';
import type { Frontend } from './kube-proxy/frontend.ts';
import type { ProxyMode } from './kube-proxy/proxy-mode.ts';
import { egressRefusal, hasPolicies } from './network-policy/enforce.ts';
import {
  addressesOf,
  familyOfAddress,
  isIn,
  isReachable,
  isServiceAddress,
  nodeAt,
  nodeRef,
  podAt,
  primaryIPOf,
} from './network.ts';
import { onNode } from './node-programs.ts';
import { leavingPodNetwork, refuserOf, serviceRules } from './service-rules.ts';
import { lost } from './step.ts';
import type { Arrival, Sender, Step, Walk } from './step.ts';
import type { Place } from './trace.ts';

/** A packet on a Node: kube-proxy's rules take it, or the Node routes it on, or it is for the Node itself. */
export function nodeRules(walk: Walk, { node, flow, sender }: Extract<Step, { at: 'node' }>): Step | Arrival {
  if (!isReachable(walk.cluster, node)) return unreachable(walk, node, flow);
  const frontend = frontendAt(walk, node, flow);
  if (frontend) return serviceRules(walk, node, flow, sender, frontend);
  return route(walk, node, flow, sender);
}

/** Which Service a Node's rules take the packet for. */
function frontendAt({ cluster, mode }: Walk, node: KubeNode, { protocol, destination }: Flow): Frontend | undefined {
  const { ip, port } = destination;
  const frontends = frontendsOf(cluster);
  const found = frontends.byAddress.get(frontendKey(protocol, ip, port));
  if (found) return found;
  const nodePort = frontends.byNodePort.get(nodePortKey(protocol, port));
  if (!nodePort) return undefined;
  if (isLoopback(ip)) return mode.nodePortsOnLoopback && familyOfAddress(ip) === 'IPv4' ? nodePort : undefined;
  if (!addressesOf(node).all.includes(ip)) return undefined;
  // The external address is another name of the primary one: the cloud translates it on the way.
  const isPrimary = ip === primaryIPOf(node, familyOfAddress(ip)) || addressesOf(node).external.includes(ip);
  return mode.nodePortAddresses === 'all' || isPrimary ? nodePort : undefined;
}

function isLoopback(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1';
}

/** No Service takes the packet. */
function route(walk: Walk, node: KubeNode, flow: Flow, sender: Sender): Step | Arrival {
  const { cluster, network, mode, record } = walk;
  const { ip } = flow.destination;
  const place: Place = { kind: 'node', node: nodeRef(node) };
  const pod = podAt(cluster, ip);
  if (pod) {
    if (hasPolicies(walk, sender)) record?.arrive(place, flow);
    const refusal = egressRefusal(walk, node, flow, sender, pod);
    if (refusal) return lost(walk, flow, 'dropped', 'network-policy', refusal);
    return { at: 'pod', from: node, pod, flow, sender };
  }
  const receiver = nodeAt(cluster, ip);
  if (receiver?.metadata.name === node.metadata.name || isLoopback(ip)) return onNode(walk, node, flow, sender);
  if (!receiver) {
    if (isIn(network.podCIDRs, ip)) return nobody(walk, node, flow);
    const isService = isServiceAddress(cluster, ip);
    if (isService && rejects(mode, cluster, ip)) return unserved(walk, node, flow);
    if (isIn(network.serviceCIDRs, ip)) return isService ? unserved(walk, node, flow) : nobody(walk, node, flow);
  }
  const sent = sendOut(walk, node, flow, sender, place);
  if ('kind' in sent) return sent;
  return receiver
    ? { at: 'node', node: receiver, flow: sent.flow, sender: { kind: 'outside' } }
    : { at: 'outbound', flow: sent.flow };
}

/** Past the sender's egress policies, with the Node's address as its source where it leaves the Pod network. */
function sendOut(
  walk: Walk,
  node: KubeNode,
  flow: Flow,
  sender: Sender,
  place: Place,
): Arrival | { readonly flow: Flow } {
  const { record } = walk;
  const masquerade = leavingPodNetwork(walk, node, flow, sender);
  if (masquerade || hasPolicies(walk, sender)) record?.arrive(place, flow);
  const refusal = egressRefusal(walk, node, flow, sender, undefined);
  if (refusal) return lost(walk, flow, 'dropped', 'network-policy', refusal);
  if (!masquerade) return { flow };
  const { reason, because } = masquerade;
  const out: Flow = { ...flow, source: { ip: masquerade.ip, port: flow.source.port } };
  record?.decide({ kind: 'snat', from: flow.source, to: out.source, reason, because });
  record?.leave(out);
  return { flow: out };
}

/** An address of the cluster's own ranges that nothing has. */
function nobody(walk: Walk, node: KubeNode, flow: Flow): Arrival {
  walk.record?.arrive({ kind: 'node', node: nodeRef(node) }, flow);
  walk.record?.decide({ kind: 'no-route', address: flow.destination.ip, why: 'nobody-has-it', because: [] });
  return lost(walk, flow, 'dropped', 'nobody-has-address', []);
}

/** Whether a Node rejects what is for a Service's address and no port of it (nftables: only cluster IPs are in its set). */
function rejects({ rejectsUnservedPort }: ProxyMode, { byAddress }: Cluster, ip: string): boolean {
  if (rejectsUnservedPort !== 'cluster-ips') return rejectsUnservedPort === 'all';
  return (byAddress.get(ip) ?? []).some(({ kind }) => kind === 'cluster-ip');
}

/** A Service's address, but not a port of it: no rule takes it, or a rule rejects it. */
function unserved(walk: Walk, node: KubeNode, flow: Flow): Arrival {
  const { ip } = flow.destination;
  const owner = (walk.cluster.byAddress.get(ip) ?? []).find(({ kind }) => kind !== 'pod' && kind !== 'node');
  const because = owner ? [{ object: owner.ref, field: 'spec.ports' }] : [];
  walk.record?.arrive({ kind: 'node', node: nodeRef(node) }, flow);
  walk.record?.decide({ kind: 'no-route', address: ip, why: 'port-not-served', because });
  if (!rejects(walk.mode, walk.cluster, ip)) return lost(walk, flow, 'dropped', 'port-not-served', because);
  return lost(walk, flow, 'refused', 'port-not-served', because, refuserOf(walk, node, flow));
}
