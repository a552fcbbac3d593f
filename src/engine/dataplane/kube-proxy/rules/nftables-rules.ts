import { servicePortText } from './chain-name.ts';
import { addressType, affinitySets, chainBlocks, nftablesChains, usesFirewall } from './nftables-chains.ts';
import { listedTable } from './nftables-listing.ts';
import type { Block, Element } from './nftables-listing.ts';
import type { LineMeaning, RuleLine } from './rule-line.ts';
import { ruleEndpoints } from './service-port-info.ts';
import type { ServicePortInfo } from './service-port-info.ts';

/**
 * The elements and chains of ServicePorts in kube-proxy's table, as `nft list table` prints them after kube-proxy started
 * (pkg/proxy/nftables/proxier.go, setupNFTables and syncProxyRules). Sets and maps stand before chains.
 */
export function nftablesRules(ports: readonly ServicePortInfo[]): RuleLine[] {
  const [first] = ports;
  if (!first) return [];
  const type = addressType(first.family);
  const byAddress = `type ${type} . inet_proto . inet_service : verdict`;
  const byPort = 'type inet_proto . inet_service : verdict';
  const elements = ports.map(elementsOf);
  const collect = (container: keyof Elements) => elements.flatMap((one) => one[container]);
  const containers: Block[] = [
    {
      header: 'set cluster-ips',
      declares: [`type ${type}`, 'comment "Active ClusterIPs"'],
      elements: [{ text: first.clusterIP }],
    },
    {
      header: 'map no-endpoint-services',
      declares: [byAddress, 'comment "vmap to drop or reject packets to services with no endpoints"'],
      elements: collect('noEndpointServices'),
    },
    {
      header: 'map no-endpoint-nodeports',
      declares: [byPort, 'comment "vmap to drop or reject packets to service nodeports with no endpoints"'],
      elements: collect('noEndpointNodePorts'),
    },
    {
      header: 'map firewall-ips',
      declares: [byAddress, 'comment "destinations that are subject to LoadBalancerSourceRanges"'],
      elements: collect('firewallIPs'),
    },
    {
      header: 'map service-ips',
      declares: [byAddress, 'comment "ClusterIP, ExternalIP and LoadBalancer IP traffic"'],
      elements: collect('serviceIPs'),
    },
    {
      header: 'map service-nodeports',
      declares: [byPort, 'comment "NodePort traffic"'],
      elements: collect('serviceNodePorts'),
    },
  ];
  return listedTable(first.family === 'IPv6' ? 'ip6' : 'ip', [
    ...containers.filter((block) => block.elements && block.elements.length > 0),
    ...ports.flatMap(affinitySets),
    ...ports.flatMap(chainBlocks),
  ]);
}

/** What a ServicePort adds to the sets and maps that all Services share. */
interface Elements {
  readonly noEndpointServices: Element[];
  readonly noEndpointNodePorts: Element[];
  readonly firewallIPs: Element[];
  readonly serviceIPs: Element[];
  readonly serviceNodePorts: Element[];
}

function elementsOf(info: ServicePortInfo): Elements {
  const { name, portName, clusterIP, externalIPs, balancerIPs, nodePort } = info;
  const { protocol } = name;
  const endpoints = ruleEndpoints(info);
  const chains = nftablesChains(info);
  const found: Elements = {
    noEndpointServices: [],
    noEndpointNodePorts: [],
    firewallIPs: [],
    serviceIPs: [],
    serviceNodePorts: [],
  };
  const verdict = endpoints.any ? 'drop' : 'goto reject-chain';
  const at = (address: string | undefined, port: number) =>
    address === undefined ? { protocol, port } : { address, protocol, port };
  const element = (key: ReturnType<typeof at>, said: string, meaning?: LineMeaning): Element => {
    const { address } = key;
    const text = `${address === undefined ? '' : `${address} . `}${protocol} . ${key.port}${said}`;
    return {
      text,
      ...key,
      ...(meaning ? { meaning: { ...meaning, ...(address === undefined ? {} : { address }) } } : {}),
    };
  };
  const serve = (by: NonNullable<LineMeaning['by']>, address: string | undefined, port: number, chain: string) => {
    const meaning = { decision: 'service-matched', port: portName, by } as const;
    const map = address === undefined ? found.serviceNodePorts : found.serviceIPs;
    map.push(element(at(address, port), ` : goto ${chain}`, meaning));
  };
  const refuse = (by: NonNullable<LineMeaning['by']>, address: string | undefined, port: number) => {
    const meaning = { decision: 'no-endpoint', port: portName, by } as const;
    const map = address === undefined ? found.noEndpointNodePorts : found.noEndpointServices;
    map.push(element(at(address, port), ` comment "${servicePortText(name)}" : ${verdict}`, meaning));
  };
  if (endpoints.internal) {
    serve('cluster-ip', clusterIP, info.port, info.internalPolicyLocal ? chains.local : chains.cluster);
  } else refuse('cluster-ip', clusterIP, info.port);
  const external = [
    ...externalIPs.map((address) => ['external-ip', address, info.port] as const),
    ...balancerIPs.map((address) => ['load-balancer-ip', address, info.port] as const),
    ...(nodePort === undefined ? [] : [['node-port', undefined, nodePort] as const]),
  ];
  for (const [by, address, port] of external) {
    if (endpoints.any) serve(by, address, port, chains.external);
    if (!endpoints.external) refuse(by, address, port);
    if (by === 'load-balancer-ip' && usesFirewall(info)) {
      found.firewallIPs.push(element(at(address, port), ` : goto ${chains.firewall}`));
    }
  }
  return found;
}
