import type { Pod } from '../api/pod.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { canonicalIP, familyOf } from '../net/ip.ts';
import type { IPFamily } from '../net/ip.ts';
import type { Flow } from './flow.ts';
import { hasNetwork, isReachable, nodeOfPod, podIPOf, podRef, primaryIPOf } from './network.ts';
import type { Sender, Step } from './step.ts';
import type { Client, Place } from './trace.ts';

/** A client that is there: where it stands, from which address it sends, and how its packets set out. */
export interface RunningClient {
  readonly place: Place;
  address(family: IPFamily): string | undefined;
  start(flow: Flow): Step;
}

/** Addresses of a client outside that names none: of the documentation ranges (RFC 5737, RFC 3849). */
const OUTSIDE: Readonly<Record<IPFamily, string>> = { IPv4: '192.0.2.7', IPv6: '2001:db8::7' };

/** Undefined where the client cannot send: a Pod that does not run, a Node that does not exist or is off. */
export function runningClient(cluster: Cluster, client: Client): RunningClient | undefined {
  switch (client.kind) {
    case 'internet':
      return internetClient(client.address);
    case 'node': {
      const node = cluster.nodes.get(client.node);
      if (!node || !isReachable(cluster, node)) return undefined;
      return {
        place: { kind: 'node', node: client.node },
        address: (family) => primaryIPOf(node, family),
        start: (flow) => ({ at: 'node', node, flow, sender: { kind: 'host', node } }),
      };
    }
    case 'pod': {
      const pod = cluster.pods.get(client.pod);
      return pod && podClient(cluster, pod);
    }
  }
}

function internetClient(written: string | undefined): RunningClient {
  const own = written === undefined ? undefined : (canonicalIP(written) ?? written);
  const place: Place = { kind: 'internet', address: own ?? OUTSIDE.IPv4 };
  return {
    place,
    address: (family) => (own !== undefined && familyOf(own) === family ? own : OUTSIDE[family]),
    start: (flow) => ({ at: 'outside', flow, cloud: false }),
  };
}

/** A Pod as a client: also for what proxies and name servers in Pods ask themselves. */
export function podClient(cluster: Cluster, pod: Pod): RunningClient | undefined {
  const node = nodeOfPod(cluster, pod);
  if (!node || !isReachable(cluster, node) || !hasNetwork(pod) || pod.status.phase === 'Pending') return undefined;
  const sender: Sender = pod.spec.hostNetwork ? { kind: 'host', node, pod } : { kind: 'pod', pod };
  return {
    place: { kind: 'pod', pod: podRef(pod) },
    address: (family) => (pod.spec.hostNetwork ? primaryIPOf(node, family) : podIPOf(pod, family)),
    start: (flow) =>
      sender.kind === 'pod' && isLoopback(flow.destination.ip)
        ? { at: 'pod', from: node, pod, flow, sender }
        : { at: 'node', node, flow, sender },
  };
}

function isLoopback(ip: string): boolean {
  return ip.startsWith('127.') || ip === '::1';
}
