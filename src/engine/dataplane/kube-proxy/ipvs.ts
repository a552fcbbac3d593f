import type { Eligible, ProxyMode } from './proxy-mode.ts';
import type { UsableEndpoints } from './usable-endpoints.ts';

/** A virtual server without destinations is answered by the kernel itself, with "port unreachable" (ip_vs_leave). */
function eligible(usable: UsableEndpoints): Eligible {
  return usable.endpoints.length > 0 ? { usable } : { effect: 'reject' };
}

/**
 * pkg/proxy/ipvs/proxier.go (syncEndpoint): with policy Local a virtual server has the local endpoints, whoever asks;
 * where there is none it has all of them, so that Pods of the Node get through. From outside the Pod answers past the
 * Node that was asked, and the client does not know that answer.
 */
export const ipvs: ProxyMode = {
  name: 'ipvs',
  algorithm: 'round-robin',
  nodePortAddresses: 'all',
  nodePortsOnLoopback: false,
  // All addresses of Services are on the device kube-ipvs0; chain KUBE-IPVS-FILTER rejects what no virtual server takes.
  rejectsUnservedPort: 'all',
  hasServiceAddresses: true,
  firewallWithoutEndpoints: true,
  internal: ({ cluster, local }, policy, external) => {
    if (policy === 'Cluster') return eligible(cluster);
    if (local.endpoints.length > 0) return { usable: local };
    // A Service that is never used from outside keeps no list of all its endpoints (UsesClusterEndpoints).
    return external ? eligible(cluster) : { effect: 'reject' };
  },
  external: ({ cluster, local }, policy, origin) => {
    if (policy === 'Cluster') return eligible(cluster);
    if (local.endpoints.length > 0) return { usable: local };
    const all = eligible(cluster);
    return all.usable && origin === 'outside' ? { usable: all.usable, replyLost: true } : all;
  },
};
