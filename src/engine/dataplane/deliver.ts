import type { KubeNode } from '../api/node.ts';
import { declaredPorts, listening, portPath } from './listening.ts';
import { ingressRefusal } from './network-policy/enforce.ts';
import { isReachable, nodeOfPod, nodeRef, podRef } from './network.ts';
import { lost } from './step.ts';
import type { Arrival, Step, Walk } from './step.ts';
import type { Flow } from './flow.ts';
import type { DecisionOf } from './trace.ts';

/** Over the Node network to the Pod's Node, past the Pod's ingress policies, to a container that listens or does not. */
export function deliver(walk: Walk, { from, pod, flow, sender, by }: Extract<Step, { at: 'pod' }>): Arrival {
  const { record, cluster } = walk;
  const object = podRef(pod);
  const node = nodeOfPod(cluster, pod);
  if (node && !isReachable(cluster, node)) return unreachable(walk, node, flow);
  record?.arrive({ kind: 'pod', pod: object }, flow);
  if (node) {
    const via = viaOf(walk, from, node, pod.spec.hostNetwork);
    const because = [{ object, field: 'status.podIP' }];
    record?.decide({ kind: 'routed', address: flow.destination.ip, node: nodeRef(node), via, because });
  }
  const refusal = ingressRefusal(walk, pod, node, flow, sender);
  if (refusal) return lost(walk, flow, 'dropped', 'network-policy', [{ object }, ...refusal]);
  const { protocol, destination } = flow;
  const { port } = destination;
  const found = listening(cluster, pod, protocol, port);
  const because = record || found === 'no' ? [{ object, field: portPath(pod, protocol, port) }] : [];
  if (found === 'no') {
    record?.decide({ kind: 'nothing-listens', port, protocol, declared: declaredPorts(pod, protocol), because });
    return lost(walk, flow, 'refused', 'nothing-listens', because);
  }
  record?.decide({ kind: 'received', port, assumed: found === 'assumed', because });
  record?.end('received');
  return { kind: 'pod', pod, flow, ...(by ? { by } : {}) };
}

/** A Node that is off: the packet dies on the way to it. */
export function unreachable(walk: Walk, node: KubeNode, flow: Flow): Arrival {
  const object = nodeRef(node);
  const because = [{ object, field: 'status.conditions' }];
  walk.record?.arrive({ kind: 'node', node: object }, flow);
  walk.record?.decide({ kind: 'node-unreachable', node: object, because });
  return lost(walk, flow, 'dropped', 'node-unreachable', because);
}

function viaOf(
  walk: Walk,
  from: KubeNode | undefined,
  to: KubeNode,
  hostNetwork: boolean,
): DecisionOf<'routed'>['via'] {
  if (from?.metadata.name === to.metadata.name) return 'same-node';
  // Only packets between Pod addresses are wrapped.
  return walk.cluster.settings.podNetwork === 'overlay' && from && !hostNetwork ? 'overlay' : 'node-network';
}
