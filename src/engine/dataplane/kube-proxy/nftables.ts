import { filterExternal, filterInternal } from './iptables.ts';
import type { ProxyMode } from './proxy-mode.ts';

/**
 * pkg/proxy/nftables/proxier.go: node ports answer at the Node's primary address only, and chain cluster-ips-check
 * rejects other ports of live cluster IPs. A map of endpoints is drawn from by `numgen random`.
 */
export const nftables: ProxyMode = {
  name: 'nftables',
  algorithm: 'random',
  nodePortAddresses: 'primary',
  nodePortsOnLoopback: false,
  rejectsUnservedPort: 'cluster-ips',
  hasServiceAddresses: false,
  firewallWithoutEndpoints: true,
  internal: filterInternal,
  external: filterExternal,
};
