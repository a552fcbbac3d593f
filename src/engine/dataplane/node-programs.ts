import type { KubeNode } from '../api/node.ts';
import { containerPorts, podIPsOf } from '../api/pod.ts';
import type { Pod } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { canonicalIP } from '../net/ip.ts';
import type { Flow } from './flow.ts';
import { endpointsOf } from './kube-proxy/proxy-endpoint.ts';
import { frontendsOf, serviceRef } from './kube-proxy/frontend.ts';
import { declares, portPath, servedPorts } from './listening.ts';
import { egressRefusal } from './network-policy/enforce.ts';
import { hasNetwork, nodeRef, podRef, rulesOn } from './network.ts';
import { lost } from './step.ts';
import type { Arrival, Sender, Step, Walk } from './step.ts';

/** A packet for the Node itself that no Service took: a hostPort, a Pod on the host network, a health check, or nobody. */
export function onNode(walk: Walk, node: KubeNode, flow: Flow, sender: Sender): Step | Arrival {
  const { record, cluster } = walk;
  const { protocol, destination } = flow;
  const place = { kind: 'node', node: nodeRef(node) } as const;
  const pods = (cluster.podsOfNode.get(node.metadata.name) ?? []).filter(hasNetwork);

  const host = pods.find((pod) => pod.spec.hostNetwork && declares(pod, protocol, destination.port));
  if (host) return { at: 'pod', from: node, pod: host, flow, sender };

  const forwarded = pods.map((pod) => hostPortOf(pod, flow)).find((found) => found !== undefined);
  if (forwarded) {
    const out: Flow = { ...flow, destination: forwarded.destination };
    record?.arrive(place, flow);
    record?.decide({
      kind: 'dnat',
      from: destination,
      to: out.destination,
      because: [{ object: podRef(forwarded.pod), field: forwarded.field }],
    });
    record?.leave(out);
    const refusal = egressRefusal(walk, node, out, sender, forwarded.pod);
    if (refusal) return lost(walk, out, 'dropped', 'network-policy', refusal);
    return { at: 'pod', from: node, pod: forwarded.pod, flow: out, sender };
  }

  const service = protocol === 'TCP' ? frontendsOf(cluster).byHealthCheckPort.get(destination.port) : undefined;
  if (service) {
    const ref = serviceRef(service);
    const localEndpoints = localReadyEndpoints(cluster, service, node);
    const because = [{ object: ref, field: 'spec.healthCheckNodePort' }];
    const status = localEndpoints > 0 ? 200 : 503;
    record?.arrive(place, flow);
    record?.decide({ kind: 'health-check-answered', service: ref, localEndpoints, status, because });
    record?.end('received');
    return { kind: 'health-check', service, node, localEndpoints, flow };
  }

  if (servedPorts(cluster).get(destination.ip)?.has(`${protocol} ${destination.port}`)) return { at: 'outbound', flow };

  const because = [{ object: nodeRef(node) }];
  record?.arrive(place, flow);
  record?.decide({ kind: 'no-route', address: destination.ip, why: 'port-not-served', because });
  return lost(walk, flow, 'refused', 'port-not-served', because);
}

/** A container's hostPort that the packet is for (CNI plugin portmap). */
function hostPortOf(pod: Pod, { protocol, destination }: Flow) {
  if (pod.spec.hostNetwork) return undefined;
  for (const { hostPort, hostIP, protocol: own, containerPort } of containerPorts(pod.spec)) {
    if (hostPort !== destination.port || own !== protocol) continue;
    if (hostIP !== undefined && !['', '0.0.0.0', '::', destination.ip].includes(canonicalIP(hostIP) ?? hostIP))
      continue;
    const ip = podIPsOf(pod).find((one) => one.includes(':') === destination.ip.includes(':'));
    if (ip === undefined) continue;
    const field = `${portPath(pod, protocol, containerPort)}.hostPort`;
    return { pod, destination: { ip, port: containerPort }, field };
  }
  return undefined;
}

/** How many ready endpoints of a Service run on a Node, as its health check counts them: distinct addresses, not ports. */
export function localReadyEndpoints(
  cluster: Cluster,
  service: Parameters<typeof serviceRef>[0],
  node: KubeNode,
): number {
  const found = new Set<string>();
  const known = rulesOn(cluster, node);
  for (const port of service.spec.ports) {
    for (const family of service.spec.ipFamilies ?? (['IPv4'] as const)) {
      for (const { ready, address } of endpointsOf(known, service, port, family)) {
        if (ready && address.node === node.metadata.name) found.add(address.ip);
      }
    }
  }
  return found.size;
}
