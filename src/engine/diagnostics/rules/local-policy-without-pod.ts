import type { KubeNode } from '../../api/node.ts';
import { externallyAccessible } from '../../api/service.ts';
import type { Service } from '../../api/service.ts';
import { localReadyEndpoints } from '../../dataplane/node-programs.ts';
import type { Surroundings } from '../diagnostic.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A policy `Local` and Nodes without a ready Pod of the Service: what arrives there is dropped (pkg/proxy/topology.go).
 * Said only where some other Node has one; a cloud's balancer asks each Node's health check and leaves those out.
 */
export const localPolicyWithoutPod: Rule<Service> = {
  kind: 'Service',
  find(service, ref, around) {
    const { spec } = service;
    const external = spec.externalTrafficPolicy === 'Local' && externallyAccessible(spec);
    const internal = spec.internalTrafficPolicy === 'Local' && spec.clusterIP !== 'None';
    if ((!external && !internal) || (around.cluster.slicesOfService.get(ref) ?? []).length === 0) return [];
    const nodes = nodesWithoutPod(service, around);
    const all = around.cluster.nodes.size;
    if (nodes.length === 0 || nodes.length === all) return [];
    const say = (field: 'externalTrafficPolicy' | 'internalTrafficPolicy'): Finding =>
      finding('local-policy-without-pod', 'info', `spec.${field}`, { field, type: spec.type, nodes, all });
    return [...(external ? [say('externalTrafficPolicy')] : []), ...(internal ? [say('internalTrafficPolicy')] : [])];
  },
};

function nodesWithoutPod(service: Service, { cluster }: Surroundings): readonly string[] {
  const lacks = (node: KubeNode) => localReadyEndpoints(cluster, service, node) === 0;
  return [...cluster.nodes.values()].filter(lacks).map(({ metadata }) => metadata.name);
}
