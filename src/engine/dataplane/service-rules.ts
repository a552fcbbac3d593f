import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import type { Pod } from '../api/pod.ts';
import type { Service } from '../api/service.ts';
import type { Flow } from './flow.ts';
import { sameSocket } from './flow.ts';
import { balance } from './kube-proxy/balance.ts';
import type { Frontend } from './kube-proxy/frontend.ts';
import { masqueradeOf } from './kube-proxy/masquerade.ts';
import type { Eligible, Origin, Policy } from './kube-proxy/proxy-mode.ts';
import { categorize } from './kube-proxy/usable-endpoints.ts';
import type { CategorizedEndpoints } from './kube-proxy/usable-endpoints.ts';
import { egressRefusal } from './network-policy/enforce.ts';
import { addressesOf, familyOfAddress, hasAddress, isIn, nodeAt, nodeRef, primaryIPOf, rulesOn } from './network.ts';
import { letsIn, proxySourceRanges } from './source-ranges.ts';
import { lost } from './step.ts';
import type { Arrival, ChosenBy, Sender, Step, Walk } from './step.ts';
import type { Because, Decision, EndpointAddress, Place } from './trace.ts';

/** kube-proxy's rules of one Service on one Node: choose an endpoint, put its address into the packet. */
export function serviceRules(
  walk: Walk,
  node: KubeNode,
  flow: Flow,
  sender: Sender,
  frontend: Frontend,
): Step | Arrival {
  const { record, cluster, mode } = walk;
  const { service, ref, port, portName } = frontend;
  enter(walk, node, flow, sender, frontend);
  const known = rulesOn(cluster, node);
  if (known !== cluster) {
    const cutOff = cluster.faults.cutOff.has(node.metadata.name);
    record?.decide({ kind: 'older-rules', node: nodeRef(node), cutOff, because: [{ object: nodeRef(node) }] });
  }
  const origin = originOf(walk, flow, sender);
  const categorized = categorize(known, service, port, familyOfAddress(flow.destination.ip), node);
  const refused = sourceRangeRefusal(walk, flow, frontend, categorized);
  if (refused) return refused;

  const { policy, field } = policyOf(frontend);
  const eligible =
    frontend.by === 'cluster-ip'
      ? mode.internal(categorized, policy, isExternallyAccessible(frontend))
      : mode.external(categorized, policy, origin);
  if (!eligible.usable) return noEndpoint(walk, node, flow, frontend, categorized, eligible.effect);

  const { usable, replyLost = false } = eligible;
  const { chosen, candidates, algorithm } = balance(
    mode,
    frontend,
    usable.endpoints,
    node.metadata.name,
    flow.source.ip,
    walk,
  );
  record?.decide({
    kind: 'endpoint-chosen',
    service: ref,
    port: portName,
    chosen,
    candidates,
    algorithm,
    scope: usable.scope,
    notReady: categorized.notReady,
    ...(usable.terminating ? { terminating: true } : {}),
    because: [{ object: ref, field: scopeField(service, usable.scope, field, algorithm) }],
  });
  const rewritten: Flow = { ...flow, destination: { ip: chosen.ip, port: chosen.port } };
  if (!sameSocket(flow.destination, rewritten.destination)) {
    const because = [{ object: ref, field: portField(frontend, 'targetPort') }];
    record?.decide({ kind: 'dnat', from: flow.destination, to: rewritten.destination, because });
    record?.leave(rewritten);
  }
  return leaveRules(walk, node, flow, rewritten, sender, frontend, chosen, { service: ref, replyLost }, origin);
}

/** From the rules to the endpoint: past the sender's egress policies, and with the Node's address where it must be. */
function leaveRules(
  walk: Walk,
  node: KubeNode,
  before: Flow,
  rewritten: Flow,
  sender: Sender,
  frontend: Frontend,
  chosen: EndpointAddress,
  by: ChosenBy,
  origin: Origin,
): Step | Arrival {
  const { record, cluster } = walk;
  const pod = chosen.pod === undefined ? undefined : cluster.pods.get(chosen.pod);
  const refusal = egressRefusal(walk, node, rewritten, sender, pod);
  if (refusal) return lost(walk, rewritten, 'dropped', 'network-policy', refusal);
  const masquerade =
    masqueradeOf(node, frontend, before, chosen.ip, origin) ?? leavingPodNetwork(walk, node, rewritten, sender, pod);
  let flow = rewritten;
  if (masquerade && masquerade.ip !== rewritten.source.ip) {
    flow = { ...rewritten, source: { ip: masquerade.ip, port: rewritten.source.port } };
    const { reason, because } = masquerade;
    record?.decide({ kind: 'snat', from: rewritten.source, to: flow.source, reason, because });
    record?.leave(flow);
  }
  if (chosen.pod !== undefined && !(pod && hasAddress(pod, chosen.ip))) return gone(walk, flow, chosen, chosen.pod);
  if (pod) return { at: 'pod', from: node, pod, flow, sender, by };
  return { at: 'outbound', flow, by };
}

/** The rules are older than the Pod's end, or than its move to another address: nobody has the endpoint's address any more. */
function gone(walk: Walk, flow: Flow, { ip }: EndpointAddress, object: ObjectRef): Step | Arrival {
  const host = nodeAt(walk.cluster, ip);
  if (host) return { at: 'node', node: host, flow, sender: { kind: 'outside' } };
  const because: Because[] = [{ object, field: 'status.podIP' }];
  walk.record?.decide({ kind: 'no-route', address: ip, why: 'nobody-has-it', because });
  return lost(walk, flow, 'dropped', 'nobody-has-address', because);
}

/** A Pod's packet for an address outside the Pod network carries its Node's address there. */
export function leavingPodNetwork(walk: Walk, node: KubeNode, flow: Flow, sender: Sender, receiver?: Pod) {
  const { network } = walk;
  const { ip } = flow.destination;
  if (sender.kind !== 'pod' || (receiver && !receiver.spec.hostNetwork) || isIn(network.podCIDRs, ip)) return undefined;
  // What stays on the Node is not sent out, and keeps its source.
  if (nodeAt(walk.cluster, ip)?.metadata.name === node.metadata.name) return undefined;
  const own = primaryIPOf(node, familyOfAddress(ip));
  if (own === undefined) return undefined;
  const because: Because[] = [{ object: nodeRef(node) }];
  return { ip: own, reason: 'leaves-cluster', because } as const;
}

/** Whom the rules take the sender for: by its address in the Pod range (`--detect-local-mode ClusterCIDR`), or on this Node. */
function originOf({ network }: Walk, flow: Flow, sender: Sender): Origin {
  if (sender.kind === 'host') return 'host';
  return sender.kind === 'pod' || isIn(network.podCIDRs, flow.source.ip) ? 'pod' : 'outside';
}

function policyOf({ by, service }: Frontend): { policy: Policy; field: string } {
  return by === 'cluster-ip'
    ? { policy: service.spec.internalTrafficPolicy ?? 'Cluster', field: 'spec.internalTrafficPolicy' }
    : { policy: service.spec.externalTrafficPolicy ?? 'Cluster', field: 'spec.externalTrafficPolicy' };
}

function scopeField({ spec }: Service, scope: string, policyField: string, algorithm: string): string {
  if (algorithm === 'affinity') return 'spec.sessionAffinity';
  if (scope === 'local') return policyField;
  if (scope === 'cluster' || spec.trafficDistribution === undefined) return endpointsField(spec);
  return 'spec.trafficDistribution';
}

/** Where a Service says which endpoints it has; one without selector says so nowhere. */
function endpointsField({ selector }: Service['spec']): string {
  return selector ? 'spec.selector' : 'spec';
}

/** Of the Service's port: `spec.ports[0].targetPort`. */
function portField({ service, port }: Frontend, field: string): string {
  return `spec.ports[${service.spec.ports.indexOf(port)}].${field}`;
}

/** Clients outside have a way in (pkg/proxy/serviceport.go, ExternallyAccessible). */
function isExternallyAccessible({ service: { spec, status }, port }: Frontend): boolean {
  return (
    Boolean(port.nodePort) || (spec.externalIPs?.length ?? 0) > 0 || (status.loadBalancer.ingress?.length ?? 0) > 0
  );
}

/** The places up to the rules. From outside, the address that took the packet is a place of its own: the node port, or the Node. */
function enter({ record }: Walk, node: KubeNode, flow: Flow, sender: Sender, frontend: Frontend): void {
  if (!record) return;
  const { service, ref, by, field, portName } = frontend;
  const rules: Place = { kind: 'service', service: ref, node: nodeRef(node) };
  const { protocol, destination } = flow;
  const matched: Decision = {
    kind: 'service-matched',
    service: ref,
    port: portName,
    by,
    address: destination,
    because: [{ object: ref, field: service.spec.ports.length > 0 ? field : 'spec.ports' }],
  };
  if (by === 'node-port')
    record.arrive({ kind: 'node-port', node: nodeRef(node), port: destination.port, protocol }, flow);
  else if (sender.kind === 'outside') record.arrive({ kind: 'node', node: nodeRef(node) }, flow);
  else {
    record.arrive(rules, flow);
    record.decide(matched);
    return;
  }
  record.decide(matched);
  record.arrive(rules, flow);
}

/** loadBalancerSourceRanges bind whoever uses the balancer's address, Pods too; node ports and external IPs they do not. */
function sourceRangeRefusal(
  walk: Walk,
  flow: Flow,
  { by, ref, service }: Frontend,
  { any }: CategorizedEndpoints,
): Arrival | undefined {
  if (by !== 'load-balancer-ip' || (!any && !walk.mode.firewallWithoutEndpoints)) return undefined;
  const { ip } = flow.source;
  const ranges = proxySourceRanges(service, flow.destination.ip);
  if (letsIn(ranges, ip)) return undefined;
  const because = [{ object: ref, field: 'spec.loadBalancerSourceRanges' }];
  walk.record?.decide({ kind: 'source-range-refused', service: ref, source: ip, ranges, because });
  return lost(walk, flow, 'dropped', 'source-range', because);
}

function noEndpoint(
  walk: Walk,
  node: KubeNode,
  flow: Flow,
  frontend: Frontend,
  { any, notReady }: CategorizedEndpoints,
  effect: (Eligible & { usable?: undefined })['effect'],
): Arrival {
  const { ref, portName, by } = frontend;
  const { policy, field } = policyOf(frontend);
  const isLocal = any && policy === 'Local';
  const because = [{ object: ref, field: isLocal ? field : endpointsField(frontend.service.spec) }];
  walk.record?.decide({
    kind: 'no-endpoint',
    service: ref,
    port: portName,
    ...(isLocal ? { policy: by === 'cluster-ip' ? 'internalTrafficPolicy' : 'externalTrafficPolicy' } : {}),
    notReady,
    effect,
    because,
  });
  const reason = isLocal ? 'no-local-endpoint' : 'no-ready-endpoint';
  if (effect === 'drop') return lost(walk, flow, 'dropped', reason, because);
  return lost(walk, flow, 'refused', reason, because, refuserOf(walk, node, flow));
}

/**
 * Under which address a Node tells that it rejects a packet (ICMP, port unreachable): its own, unless the packet was for an
 * address that it has (Linux net/ipv4/icmp.c, `icmp_send`; towards a Pod some Pod networks have the bridge's instead).
 */
export function refuserOf({ mode }: Walk, node: KubeNode, { destination: { ip } }: Flow): string | undefined {
  return mode.hasServiceAddresses || addressesOf(node).all.includes(ip)
    ? undefined
    : primaryIPOf(node, familyOfAddress(ip));
}
