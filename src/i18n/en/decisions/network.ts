import type { DecisionOf } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { code, t, type Text } from '../../text.ts';
import { and, values } from '../words.ts';
import { actor } from '../places.ts';

type Network = Pick<
  Messages['decisions'],
  'routed' | 'no-route' | 'left-cluster' | 'received' | 'nothing-listens' | 'node-unreachable' | 'network-policy'
>;

/** What the network between the Nodes, policies and receivers decide. */
export const network: Network = {
  routed: ({ address, node, via }) => {
    switch (via) {
      case 'same-node':
        return t`${code(address)} is on ${named(node)} too: the packet does not leave the Node.`;
      case 'node-network':
        return t`${code(address)} is on ${named(node)}: the packet crosses the Node network as it is. That Node chooses nothing any more.`;
      case 'overlay':
        return t`${code(address)} is on ${named(node)}: the packet crosses wrapped in another, from Node address to Node address.`;
    }
  },
  'no-route': noRoute,
  'left-cluster': ({ address }) => t`${code(address)} is not in the cluster, so the packet leaves it.`,
  received: ({ port, assumed }) =>
    assumed
      ? t`No port is declared here. That something listens on ${code(port)} is assumed.`
      : t`A container declares ${code(`containerPort: ${port}`)}, and listens there.`,
  'nothing-listens': ({ port, protocol, declared }, { to }) =>
    t`${actor(to)} does not listen on ${protocol} port ${code(port)}; ${
      declared.length === 0 ? t`it declares none` : t`it declares ${values(declared.map(String))}`
    }. It says so at once: ${refusalOf(protocol)}.`,
  'node-unreachable': ({ node }) => t`${named(node)} is down. What is sent to it gets lost, and nobody says so.`,
  'network-policy': policy,
};

function noRoute({ address, why }: DecisionOf<'no-route'>): Text {
  const ip = code(address);
  switch (why) {
    case 'cluster-ip-outside':
      return t`${ip} is a cluster IP: it exists only in rules on the Nodes. No router outside knows a way to it.`;
    case 'service-range-outside':
      return t`${ip} is of the range for cluster IPs, and no Service has it. No router outside knows a way to that range.`;
    case 'pod-ip-outside':
      return t`${ip} is a Pod’s address, known only inside the cluster. No router outside knows a way to it.`;
    case 'node-ip-outside':
      return t`${ip} is the Node’s internal address. From outside, only its external one can be reached.`;
    case 'nobody-has-it':
      return t`Nobody has the address ${ip}, so nobody answers.`;
    case 'port-not-served':
      return t`${ip} is known here, but nobody serves this port of it.`;
  }
}

function refusalOf(protocol: DecisionOf<'nothing-listens'>['protocol']): string {
  return { TCP: 'a TCP reset (RST)', UDP: 'ICMP port unreachable', SCTP: 'an SCTP ABORT' }[protocol];
}

function policy({ pod, direction, allowed, policies, by }: DecisionOf<'network-policy'>): Text {
  const way = direction === 'ingress' ? 'in' : 'out';
  if (by) return t`NetworkPolicy ${named(by)} of ${named(pod)} lets this packet ${way}.`;
  if (allowed) return t`No NetworkPolicy selects ${named(pod)} for ${code(direction)}, so everything may go ${way}.`;
  return policies.length === 1
    ? t`NetworkPolicy ${and(policies.map(named))} selects ${named(pod)} for ${code(direction)}, and no rule of it lets this packet ${way}. It is dropped.`
    : t`NetworkPolicies ${and(policies.map(named))} select ${named(pod)} for ${code(direction)}, and none lets this packet ${way}. It is dropped.`;
}
