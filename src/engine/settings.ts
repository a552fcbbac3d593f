/** What manifests cannot say about a cluster. Every field changes an answer. */
export interface ClusterSettings {
  readonly proxyMode: 'iptables' | 'ipvs' | 'nftables';
  /** One CIDR, or two with a comma between (dual stack). */
  readonly podCIDR: string;
  readonly serviceCIDR: string;
  readonly clusterDomain: string;
  /** How Pod packets cross the Node network: by routes (addresses as they are) or wrapped between the Nodes' addresses. */
  readonly podNetwork: 'routed' | 'overlay';
  /** A cloud provider is there to give LoadBalancer Services an address. */
  readonly cloudLoadBalancer: boolean;
  /** Where an Ingress is served: by controller Pods, or by the cloud's own L7 balancer. */
  readonly ingressPlacement: 'inside' | 'outside';
  /** Nodes made when no Node is written: node-1, node-2 … */
  readonly nodes: number;
  readonly version: '1.36' | '1.37';
}

/** The defaults of the case files (`conformance`), and of a new workspace. */
export const DEFAULT_SETTINGS: ClusterSettings = {
  proxyMode: 'iptables',
  podCIDR: '10.244.0.0/16',
  serviceCIDR: '10.96.0.0/12',
  clusterDomain: 'cluster.local',
  podNetwork: 'routed',
  cloudLoadBalancer: true,
  ingressPlacement: 'inside',
  nodes: 3,
  version: '1.37',
};
