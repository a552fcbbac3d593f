import type { KubeNode } from '../../../api/node.ts';
import { compareIP, parseIP } from '../../../net/ip.ts';
import { addressesOf, familyOfAddress } from '../../network.ts';
import { ipvs } from '../ipvs.ts';
import type { ProxyEndpoint } from '../proxy-endpoint.ts';
import { hostPort } from './rule-line.ts';
import type { LineMeaning, RuleLine } from './rule-line.ts';
import type { ServicePortInfo } from './service-port-info.ts';

/** A virtual server of IPVS: one address and port that the Node takes packets for, and its real servers. */
interface VirtualServer {
  readonly info: ServicePortInfo;
  readonly address: string;
  readonly port: number;
  readonly by: NonNullable<LineMeaning['by']>;
  readonly endpoints: readonly ProxyEndpoint[];
  readonly from: 'cluster' | 'local';
}

/** The size of the kernel's connection table is its own (CONFIG_IP_VS_TAB_BITS, 12). */
const HEADER = [
  'IP Virtual Server version 1.2.1 (size=4096)',
  'Prot LocalAddress:Port Scheduler Flags',
  '  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn',
];

/**
 * The virtual servers of ServicePorts as `ipvsadm -Ln` prints them: by protocol, address and port, each followed by its
 * real servers, all of weight 1, without any connection (ipvsadm.c, print_service_entry; libipvs.c, ipvs_cmp_services;
 * pkg/proxy/ipvs/proxier.go). What it masquerades or refuses by source stands in iptables and ipset, not here.
 */
export function ipvsRules(ports: readonly ServicePortInfo[], node: KubeNode): RuleLine[] {
  const servers = ports.flatMap((info) => virtualServers(info, node)).toSorted(compareServers);
  if (servers.length === 0) return [];
  return [...HEADER.map((text) => ({ text })), ...servers.flatMap(printed)];
}

function virtualServers(info: ServicePortInfo, node: KubeNode): VirtualServer[] {
  const { categorized, isExternal, internalPolicyLocal, externalPolicyLocal } = info;
  const internal = ipvs.internal(categorized, internalPolicyLocal ? 'Local' : 'Cluster', isExternal).usable;
  const external = ipvs.external(categorized, externalPolicyLocal ? 'Local' : 'Cluster', 'outside').usable;
  const ofPolicy = (usable: typeof internal) =>
    ({ endpoints: usable?.endpoints ?? [], from: usable?.scope === 'local' ? 'local' : 'cluster' }) as const;
  const at = (by: VirtualServer['by'], address: string, port = info.port): VirtualServer => {
    return { info, address, port, by, ...ofPolicy(by === 'cluster-ip' ? internal : external) };
  };
  const { nodePort } = info;
  return [
    at('cluster-ip', info.clusterIP),
    ...info.externalIPs.map((ip) => at('external-ip', ip)),
    ...info.balancerIPs.map((ip) => at('load-balancer-ip', ip)),
    ...(nodePort === undefined ? [] : localAddresses(node, info).map((ip) => at('node-port', ip, nodePort))),
  ];
}

/** The addresses that the Node itself has: an external one usually is the cloud's. */
function localAddresses(node: KubeNode, { family }: ServicePortInfo): string[] {
  const { all, external } = addressesOf(node);
  const ofFamily = all.filter((ip) => familyOfAddress(ip) === family);
  const internal = ofFamily.filter((ip) => !external.includes(ip));
  return internal.length > 0 ? internal : ofFamily;
}

const NUMBERS = { tcp: 6, udp: 17, sctp: 132 };

function compareServers(a: VirtualServer, b: VirtualServer): number {
  const byProtocol = NUMBERS[a.info.name.protocol] - NUMBERS[b.info.name.protocol];
  return byProtocol || compareAddresses(a.address, b.address) || a.port - b.port;
}

function compareAddresses(a: string, b: string): number {
  const [left, right] = [parseIP(a), parseIP(b)];
  return left && right ? compareIP(left, right) : 0;
}

function printed({ info, address, port, by, endpoints, from }: VirtualServer): RuleLine[] {
  const persistent = info.affinitySeconds === undefined ? '' : ` persistent ${info.affinitySeconds}`;
  const meaning = { port: info.portName, by, address } as const;
  const sorted = endpoints.toSorted(
    (a, b) => compareAddresses(a.address.ip, b.address.ip) || a.address.port - b.address.port,
  );
  return [
    {
      text: `${info.name.protocol.toUpperCase()}  ${hostPort(address, port)} rr${persistent}`,
      decision: endpoints.length > 0 ? 'service-matched' : 'no-endpoint',
      ...meaning,
    },
    ...sorted.map(({ address: real }): RuleLine => {
      const endpoint = hostPort(real.ip, real.port);
      const text = `  -> ${endpoint.padEnd(28)} ${'Masq'.padEnd(7)} ${'1'.padEnd(6)} ${'0'.padEnd(10)} ${'0'.padEnd(10)}`;
      return { text, decision: 'endpoint-chosen', ...meaning, endpoint, from };
    }),
  ];
}
