import type { Eligible, ProxyMode } from './proxy-mode.ts';
import type { CategorizedEndpoints, UsableEndpoints } from './usable-endpoints.ts';

/**
 * Traffic for cluster IPs in the modes that write packet filter rules: without any endpoint it is rejected (chain
 * KUBE-SERVICES, REJECT), without a local one dropped (pkg/proxy/iptables/proxier.go, internalTrafficFilterTarget).
 */
export const filterInternal: ProxyMode['internal'] = (endpoints, policy) =>
  eligible(endpoints, policy === 'Local' ? endpoints.local : endpoints.cluster);

/**
 * Traffic for node ports, external IPs and balancer addresses (chain KUBE-EXT-…): what starts in the cluster is led to
 * all endpoints even with policy Local, as if it went out and came back in ("short-circuit").
 */
export const filterExternal: ProxyMode['external'] = (endpoints, policy, origin) =>
  eligible(endpoints, policy === 'Local' && origin === 'outside' ? endpoints.local : endpoints.cluster);

function eligible(endpoints: CategorizedEndpoints, usable: UsableEndpoints): Eligible {
  if (usable.endpoints.length > 0) return { usable };
  return { effect: endpoints.any ? 'drop' : 'reject' };
}

/** pkg/proxy/iptables/proxier.go. A port that no rule names leaves the Node as it came: nobody has that address. */
export const iptables: ProxyMode = {
  name: 'iptables',
  algorithm: 'random',
  nodePortAddresses: 'all',
  nodePortsOnLoopback: true,
  rejectsUnservedPort: 'never',
  hasServiceAddresses: false,
  // No chain KUBE-FW-… is written then: the REJECT of chain KUBE-EXTERNAL-SERVICES is for everybody.
  firewallWithoutEndpoints: false,
  internal: filterInternal,
  external: filterExternal,
};
