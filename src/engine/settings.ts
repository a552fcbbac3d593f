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
  /**
   * How a packet comes from the cloud's L4 balancer to a Node: for the Service's node port (AWS NLB with instance targets),
   * or still for the balancer's own address (Google Cloud's passthrough balancer). A balancer of ipMode Proxy enters by the node port either way.
   */
  readonly balancerArrives: 'node-port' | 'balancer-address';
  /** Where an Ingress is served: by controller Pods, or by the cloud's own L7 balancer. */
  readonly ingressPlacement: 'inside' | 'outside';
  /** Nodes made when no Node is written: node-1, node-2 … */
  readonly nodes: number;
}

/** The defaults of the case files (`conformance`), and of a new workspace. */
export const DEFAULT_SETTINGS: ClusterSettings = {
  proxyMode: 'iptables',
  podCIDR: '10.244.0.0/16',
  serviceCIDR: '10.96.0.0/12',
  clusterDomain: 'cluster.local',
  podNetwork: 'routed',
  cloudLoadBalancer: true,
  balancerArrives: 'node-port',
  ingressPlacement: 'inside',
  nodes: 3,
};
