import type { ObjectRef } from '../../../api/kind.ts';
import type { Service } from '../../../api/service.ts';
import type { Cluster } from '../../../cluster/cluster.ts';
import type { IPFamily } from '../../../net/ip.ts';
import { familyOfAddress } from '../../network.ts';
import { endpointsOf } from '../proxy-endpoint.ts';
import { portProtoHash } from './chain-name.ts';
import { iptablesRules } from './iptables-rules.ts';
import { ipvsRules } from './ipvs-rules.ts';
import { nftablesRules } from './nftables-rules.ts';
import type { PrintedRules, RuleLine, RuleTool } from './rule-line.ts';
import { clusterIPsOf, servicePortInfos } from './service-port-info.ts';
import type { ServicePortInfo } from './service-port-info.ts';

const TOOLS = { iptables: 'iptables-save', nftables: 'nft list', ipvs: 'ipvsadm -Ln' } as const satisfies Record<
  Cluster['settings']['proxyMode'],
  RuleTool
>;

/**
 * All rules about a Service on a Node, as the tool of the cluster's proxy mode prints them there: of one of its ports (by
 * name, or by number where it has none) or of all, in one IP family (the Service's first, unless said).
 */
export function printedRules(
  cluster: Cluster,
  service: ObjectRef,
  node: ObjectRef,
  port?: string,
  family?: IPFamily,
): PrintedRules {
  const mode = cluster.settings.proxyMode;
  const asked = cluster.services.get(service);
  const on = cluster.nodes.get(node);
  const chosenFamily = family ?? (asked && firstFamily(asked)) ?? 'IPv4';
  const ports =
    asked && on
      ? servicePortInfos(cluster, asked, on, chosenFamily).filter(
          ({ portName }) => port === undefined || portName === port,
        )
      : [];
  const isLarge = mode === 'iptables' && isLargeCluster(cluster, chosenFamily);
  const lines: RuleLine[] =
    on === undefined || ports.length === 0
      ? []
      : mode === 'ipvs'
        ? ipvsRules(ports, on)
        : mode === 'nftables'
          ? nftablesRules(ports)
          : iptablesRules(ports, isLarge);
  return { tool: TOOLS[mode], command: commandOf(mode, ports, chosenFamily, isLarge, port !== undefined), lines };
}

function firstFamily(service: Service): IPFamily | undefined {
  const [ip] = clusterIPsOf(service);
  return ip === undefined || ip === '' || ip === 'None' ? service.spec.ipFamilies?.[0] : familyOfAddress(ip);
}

/** pkg/proxy/iptables/proxier.go, largeClusterEndpointsThreshold. */
const LARGE_CLUSTER_ENDPOINTS = 1000;

const large = new WeakMap<Cluster, Map<IPFamily, boolean>>();

/** Whether kube-proxy leaves out the comments that it would otherwise write for each endpoint. */
function isLargeCluster(cluster: Cluster, family: IPFamily): boolean {
  let known = large.get(cluster);
  if (!known) large.set(cluster, (known = new Map()));
  let isLarge = known.get(family);
  if (isLarge === undefined) {
    let endpoints = 0;
    for (const service of cluster.services.values()) {
      if (!clusterIPsOf(service).some((ip) => ip !== 'None' && ip !== '' && familyOfAddress(ip) === family)) continue;
      for (const port of service.spec.ports) endpoints += endpointsOf(cluster, service, port, family).length;
    }
    isLarge = endpoints > LARGE_CLUSTER_ENDPOINTS;
    known.set(family, isLarge);
  }
  return isLarge;
}

/**
 * What prints the lines. Of iptables-save's, the Service's are those whose comment names it, and the one without comment
 * that leads on to the chain of a policy; in a large cluster endpoints have no comments, and everything is printed.
 */
function commandOf(
  mode: keyof typeof TOOLS,
  ports: readonly ServicePortInfo[],
  family: IPFamily,
  isLarge: boolean,
  isOnePort: boolean,
): string {
  if (mode === 'ipvs') return 'ipvsadm -Ln';
  if (mode === 'nftables') return `nft list table ${family === 'IPv6' ? 'ip6' : 'ip'} kube-proxy`;
  const save = family === 'IPv6' ? 'ip6tables-save' : 'iptables-save';
  const [first] = ports;
  if (isLarge || !first) return save;
  const { namespace, name, port } = first.name;
  const named = isOnePort ? `${port === '' ? '' : `:${port}`}[" ]` : '[": ]';
  const hashes = ports.map((info) => portProtoHash(info.name)).join('|');
  const hash = ports.length > 1 ? `(${hashes})` : hashes;
  return `${save} | grep -E '[" ]${namespace}/${name}${named}|-j KUBE-SV[CL]-${hash}$'`;
}
