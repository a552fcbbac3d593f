import { refOf } from '../../api/kind.ts';
import { matches } from '../../api/label-selector.ts';
import type { NetworkPolicyPeer } from '../../api/network-policy.ts';
import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { contains, parseCIDR } from '../../net/cidr.ts';

/** The other end of a connection, as a policy can know it: an address, and the Pod that has it. */
export interface PolicyPeer {
  readonly ip: string;
  /** Absent for Nodes, Pods on the host network and everything outside. */
  readonly pod?: Pod;
}

/**
 * Whether one peer of a rule names the other end (networking/v1 NetworkPolicyPeer). Without a namespaceSelector, Pods of
 * the policy's own namespace are meant.
 */
export function isNamed(cluster: Cluster, namespace: string, peer: NetworkPolicyPeer, other: PolicyPeer): boolean {
  const { ipBlock, namespaceSelector, podSelector } = peer;
  if (ipBlock) {
    const block = parseCIDR(ipBlock.cidr);
    if (!block || !contains(block, other.ip)) return false;
    return !(ipBlock.except ?? []).some((hole) => {
      const cidr = parseCIDR(hole);
      return cidr !== undefined && contains(cidr, other.ip);
    });
  }
  const { pod } = other;
  if (!pod) return false;
  const own = pod.metadata.namespace ?? '';
  if (namespaceSelector) {
    const labels = cluster.namespaces.get(refOf('Namespace', undefined, own))?.metadata.labels ?? {};
    if (!matches(namespaceSelector, { ...labels, 'kubernetes.io/metadata.name': own })) return false;
  } else if (own !== namespace) {
    return false;
  }
  return podSelector === undefined || matches(podSelector, pod.metadata.labels);
}
