import type { KubeNode } from '../../../api/node.ts';
import { needsHealthCheck } from '../../../api/service.ts';
import type { Service, ServicePort } from '../../../api/service.ts';
import type { Cluster } from '../../../cluster/cluster.ts';
import { contains, parseCIDR, parseCIDRs } from '../../../net/cidr.ts';
import type { CIDR } from '../../../net/cidr.ts';
import { canonicalIP } from '../../../net/ip.ts';
import type { IPFamily } from '../../../net/ip.ts';
import { familyOfAddress, primaryIPOf } from '../../network.ts';
import { portNameOf } from '../frontend.ts';
import type { ProxyEndpoint } from '../proxy-endpoint.ts';
import { categorize } from '../usable-endpoints.ts';
import type { CategorizedEndpoints } from '../usable-endpoints.ts';
import type { ServicePortName } from './chain-name.ts';

/** What kube-proxy keeps of one ServicePort in one IP family (pkg/proxy/serviceport.go, BaseServicePortInfo). */
export interface ServicePortInfo {
  readonly name: ServicePortName;
  /** As decisions name the port. */
  readonly portName: string;
  readonly family: IPFamily;
  readonly clusterIP: string;
  readonly port: number;
  readonly externalIPs: readonly string[];
  /** The balancer's addresses that Nodes take packets for. */
  readonly balancerIPs: readonly string[];
  readonly nodePort?: number;
  readonly healthCheckNodePort?: number;
  readonly sourceRanges: readonly CIDR[];
  /** The Node may use the balancer's address, and then does so with that very address as its source. */
  readonly allowsNode: boolean;
  /** sessionAffinity ClientIP: how long, in seconds. */
  readonly affinitySeconds?: number;
  readonly internalPolicyLocal: boolean;
  readonly externalPolicyLocal: boolean;
  /** Clients outside have a way in (ExternallyAccessible). */
  readonly isExternal: boolean;
  /** The Pod range of the family: who is in it counts as a Pod of the cluster (`--cluster-cidr`). */
  readonly podCIDR?: string;
  readonly categorized: CategorizedEndpoints;
}

/** The endpoints that a ServicePort's rules lead to on one Node (pkg/proxy/topology.go, CategorizeEndpoints). */
export interface RuleEndpoints {
  /** Those of policy Cluster; empty where the ServicePort never uses them. */
  readonly cluster: readonly ProxyEndpoint[];
  /** Those of policy Local; empty where the ServicePort never uses them. */
  readonly local: readonly ProxyEndpoint[];
  /** Each once. */
  readonly reachable: readonly ProxyEndpoint[];
  /** Some Node has one. */
  readonly any: boolean;
  /** Packets for the cluster IP, and those for other addresses, find one. */
  readonly internal: boolean;
  readonly external: boolean;
}

/** One for each port of a Service in a family, in the Service's order: none for a Service that kube-proxy skips. */
export function servicePortInfos(
  cluster: Cluster,
  service: Service,
  node: KubeNode,
  family: IPFamily,
): readonly ServicePortInfo[] {
  const { spec, status, metadata } = service;
  if (spec.type === 'ExternalName' || spec.clusterIP === 'None') return [];
  const ofFamily = (addresses: readonly string[]) =>
    addresses.map((ip) => canonicalIP(ip) ?? ip).filter((ip) => familyOfAddress(ip) === family);
  const [clusterIP] = ofFamily(clusterIPsOf(service));
  if (clusterIP === undefined) return [];
  const externalIPs = ofFamily(spec.externalIPs ?? []);
  const ingress = spec.type === 'LoadBalancer' ? (status.loadBalancer.ingress ?? []) : [];
  const balancerIPs = ofFamily(
    ingress.flatMap(({ ip, ipMode }) => (ip === undefined || ip === '' || ipMode === 'Proxy' ? [] : [ip])),
  );
  const sourceRanges = (spec.loadBalancerSourceRanges ?? [])
    .map((range) => parseCIDR(range.trim()))
    .filter((cidr) => cidr !== undefined)
    .filter((cidr) => cidr.family === family);
  const nodeIP = primaryIPOf(node, family);
  const podCIDR = podCIDROf(cluster, family);
  const shared = {
    family,
    clusterIP,
    externalIPs,
    balancerIPs,
    sourceRanges,
    allowsNode: nodeIP !== undefined && sourceRanges.some((range) => contains(range, nodeIP)),
    internalPolicyLocal: spec.internalTrafficPolicy === 'Local',
    externalPolicyLocal: spec.externalTrafficPolicy === 'Local',
    ...(podCIDR === undefined ? {} : { podCIDR }),
    ...(needsHealthCheck(spec) && spec.healthCheckNodePort ? { healthCheckNodePort: spec.healthCheckNodePort } : {}),
    ...(spec.sessionAffinity === 'ClientIP'
      ? { affinitySeconds: spec.sessionAffinityConfig?.clientIP?.timeoutSeconds ?? DEFAULT_AFFINITY_SECONDS }
      : {}),
  };
  return spec.ports.map((port) => {
    const nodePort = spec.type === 'ClusterIP' ? undefined : port.nodePort;
    return {
      ...shared,
      name: servicePortName(metadata.namespace ?? '', metadata.name, port),
      portName: portNameOf(port),
      port: port.port,
      ...(nodePort ? { nodePort } : {}),
      isExternal: Boolean(nodePort) || externalIPs.length > 0 || balancerIPs.length > 0,
      categorized: categorize(cluster, service, port, family, node),
    };
  });
}

/** `core/v1` default: a client stays with its endpoint for three hours. */
const DEFAULT_AFFINITY_SECONDS = 10800;

export function clusterIPsOf({ spec }: Service): readonly string[] {
  return spec.clusterIPs ?? (spec.clusterIP === undefined ? [] : [spec.clusterIP]);
}

function servicePortName(namespace: string, name: string, port: ServicePort): ServicePortName {
  const protocol = ({ TCP: 'tcp', UDP: 'udp', SCTP: 'sctp' } as const)[port.protocol];
  return { namespace, name, port: port.name ?? '', protocol };
}

function podCIDROf({ settings }: Cluster, family: IPFamily): string | undefined {
  return settings.podCIDR
    .split(',')
    .map((text) => text.trim())
    .find((text) => parseCIDRs(text)[0]?.family === family);
}

export function ruleEndpoints({
  categorized,
  isExternal,
  internalPolicyLocal,
  externalPolicyLocal,
}: ServicePortInfo): RuleEndpoints {
  // Even with policy Local for all traffic from outside, Pods are led to all endpoints (UsesClusterEndpoints).
  const cluster = !internalPolicyLocal || isExternal ? categorized.cluster.endpoints : [];
  const usesLocal = internalPolicyLocal || (externalPolicyLocal && isExternal);
  const local = usesLocal ? categorized.local.endpoints : [];
  return {
    cluster,
    local,
    reachable: [...new Set([...cluster, ...local])],
    any: categorized.any,
    internal: categorized.any && (!internalPolicyLocal || local.length > 0),
    external: categorized.any && (!externalPolicyLocal || local.length > 0),
  };
}
