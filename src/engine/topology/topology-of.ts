import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { ingressControllerBoxesOf } from './ingress-boxes.ts';
import { nodeBoxesOf } from './node-boxes.ts';
import { balancerBoxesOf, serviceBoxesOf } from './service-boxes.ts';
import type { Topology } from './topology.ts';

/**
 * The boxes of a cluster's picture. `open` names what is not to be folded: workloads, or Nodes on which nothing is.
 */
export function topologyOf(cluster: Cluster, options: { readonly open?: readonly ObjectRef[] } = {}): Topology {
  return {
    nodes: nodeBoxesOf(cluster, new Set(options.open)),
    services: serviceBoxesOf(cluster),
    balancers: balancerBoxesOf(cluster),
    ingressControllers: ingressControllerBoxesOf(cluster),
    pending: [...cluster.pending].map(([workload, count]) => ({ workload, count })),
    upstreamDns: cluster.pods.size > 0,
  };
}
