import type { ClusterSettings } from '../../settings.ts';
import type { CategorizedEndpoints, UsableEndpoints } from './usable-endpoints.ts';

/** Who sent the packet that the rules look at: a Pod of the cluster, a program on this Node, or somebody else. */
export type Origin = 'pod' | 'host' | 'outside';

/** Which endpoints a packet may be sent to, or why there is none. */
export type Eligible =
  | { readonly usable: UsableEndpoints; /** The answer will not find its way back. */ readonly replyLost?: boolean }
  | { readonly usable?: undefined; readonly effect: 'reject' | 'drop' };

/** What differs between the modes of kube-proxy. */
export interface ProxyMode {
  readonly name: ClusterSettings['proxyMode'];
  readonly algorithm: 'random' | 'round-robin';
  /** At which of a Node's addresses node ports answer (`--nodeport-addresses`, its default). */
  readonly nodePortAddresses: 'all' | 'primary';
  /** Node ports answer at 127.0.0.1 too. */
  readonly nodePortsOnLoopback: boolean;
  /** Which addresses of Services reject a packet for a port that they do not have; it is routed on where none does. */
  readonly rejectsUnservedPort: 'never' | 'cluster-ips' | 'all';
  /** Every Node has the addresses of Services as its own, so that it refuses a packet under the address that was asked. */
  readonly hasServiceAddresses: boolean;
  /** loadBalancerSourceRanges bind even where a Service has no endpoint anywhere. */
  readonly firewallWithoutEndpoints: boolean;
  readonly internal: (endpoints: CategorizedEndpoints, policy: Policy, external: boolean) => Eligible;
  readonly external: (endpoints: CategorizedEndpoints, policy: Policy, origin: Origin) => Eligible;
}

export type Policy = 'Cluster' | 'Local';
