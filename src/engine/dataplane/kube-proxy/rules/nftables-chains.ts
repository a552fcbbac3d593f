import type { ProxyEndpoint } from '../proxy-endpoint.ts';
import { nftablesEndpointNameBase, nftablesNameBase } from './chain-name.ts';
import { listedIntervals } from './listed-intervals.ts';
import type { Block } from './nftables-listing.ts';
import { hostPort } from './rule-line.ts';
import { ruleEndpoints } from './service-port-info.ts';
import type { RuleEndpoints, ServicePortInfo } from './service-port-info.ts';

type Rules = NonNullable<Block['rules']>;

const MARK = 'jump mark-for-masquerade';

/** The names of a ServicePort's chains (pkg/proxy/nftables/proxier.go, newServiceInfo). */
export function nftablesChains({ name }: ServicePortInfo) {
  const base = nftablesNameBase(name);
  return {
    cluster: `service-${base}`,
    local: `local-${base}`,
    external: `external-${base}`,
    firewall: `firewall-${base}`,
  };
}

type Chains = ReturnType<typeof nftablesChains>;

/** The chains of one ServicePort, in the order in which kube-proxy makes them (pkg/proxy/nftables/proxier.go). */
export function chainBlocks(info: ServicePortInfo): Block[] {
  const endpoints = ruleEndpoints(info);
  const chains = nftablesChains(info);
  const blocks = endpoints.reachable.map((endpoint) => endpointChain(info, endpoint));
  for (const from of ['cluster', 'local'] as const) {
    if (endpoints[from].length > 0) blocks.push(chain(chains[from], policyRules(info, endpoints, from)));
  }
  if (endpoints.any && info.isExternal) blocks.push(chain(chains.external, externalRules(info, chains, endpoints)));
  if (usesFirewall(info)) blocks.push(chain(chains.firewall, firewallRules(info)));
  return blocks;
}

/** Unlike in iptables, sources are refused even where no endpoint is. */
export function usesFirewall({ balancerIPs, sourceRanges }: ServicePortInfo): boolean {
  return balancerIPs.length > 0 && sourceRanges.length > 0;
}

/** For each endpoint, whom it served: clients that come again within the time are sent to it again. */
export function affinitySets(info: ServicePortInfo): Block[] {
  const { affinitySeconds, family } = info;
  if (affinitySeconds === undefined) return [];
  return ruleEndpoints(info).reachable.map((endpoint) => ({
    header: `set ${affinitySetName(info, endpoint)}`,
    // The kernel bounds a dynamic set that says no size.
    declares: [
      `type ${addressType(family)}`,
      'size 65535',
      'flags dynamic,timeout',
      `timeout ${listedTime(affinitySeconds)}`,
    ],
  }));
}

export function addressType(family: ServicePortInfo['family']): string {
  return family === 'IPv6' ? 'ipv6_addr' : 'ipv4_addr';
}

/** Seconds as nft lists them: `3h`, `1d2m5s` (nftables src/datatype.c, time_print). */
function listedTime(seconds: number): string {
  const parts = [
    [Math.floor(seconds / 86400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'm'],
    [seconds % 60, 's'],
  ] as const;
  return parts.map(([count, unit]) => (count > 0 ? `${count}${unit}` : '')).join('') || '0s';
}

function chain(name: string, rules: Rules): Block {
  return { header: `chain ${name}`, declares: [], rules };
}

function ipOf({ family }: ServicePortInfo): 'ip' | 'ip6' {
  return family === 'IPv6' ? 'ip6' : 'ip';
}

function endpointChainOf({ name }: ServicePortInfo, { address: { ip, port } }: ProxyEndpoint): string {
  return `endpoint-${nftablesEndpointNameBase(name, ip, port)}`;
}

function affinitySetName({ name }: ServicePortInfo, { address: { ip, port } }: ProxyEndpoint): string {
  return `affinity-${nftablesEndpointNameBase(name, ip, port)}`;
}

/** An endpoint that the client had, else one by lot: `numgen random` (writeServiceToEndpointRules). */
function policyRules(info: ServicePortInfo, endpoints: RuleEndpoints, from: 'cluster' | 'local'): Rules {
  const { portName: port, clusterIP, podCIDR, affinitySeconds, internalPolicyLocal } = info;
  const ip = ipOf(info);
  const isInternal = endpoints.internal && internalPolicyLocal === (from === 'local');
  const chosen = { decision: 'endpoint-chosen', port, from } as const;
  const lot = endpoints[from].map((endpoint, i) => `${i} : goto ${endpointChainOf(info, endpoint)}`);
  const masquerade = [
    `${ip} daddr ${clusterIP} ${ip} saddr != ${podCIDR} ${MARK}`,
    { decision: 'snat', port, by: 'cluster-ip', address: clusterIP },
  ] as const;
  return [
    ...(isInternal && podCIDR !== undefined ? [masquerade] : []),
    ...(affinitySeconds === undefined ? [] : endpoints[from]).map((endpoint) => {
      const { address } = endpoint;
      return [
        `${ip} saddr @${affinitySetName(info, endpoint)} goto ${endpointChainOf(info, endpoint)}`,
        { ...chosen, endpoint: hostPort(address.ip, address.port), affinity: true },
      ] as const;
    }),
    [`numgen random mod ${lot.length} vmap { ${lot.join(', ')} }`, chosen],
  ];
}

/** All that is not for the cluster IP. */
function externalRules(info: ServicePortInfo, chains: Chains, endpoints: RuleEndpoints): Rules {
  const { portName: port, podCIDR } = info;
  const snat = { decision: 'snat', port } as const;
  const local = 'fib saddr type local';
  const end = `goto ${info.externalPolicyLocal ? chains.local : chains.cluster}`;
  const pods = `${ipOf(info)} saddr ${podCIDR} goto ${chains.cluster} comment "short-circuit pod traffic"`;
  return [
    ...(info.externalPolicyLocal
      ? ([
          ...(podCIDR === undefined ? [] : ([[pods]] as const)),
          [`${local} ${MARK} comment "masquerade local traffic"`, snat],
          [`${local} goto ${chains.cluster} comment "short-circuit local traffic"`],
        ] as const)
      : ([[MARK, snat]] as const)),
    ...(endpoints.external ? ([[end]] as const) : []),
  ];
}

function firewallRules(info: ServicePortInfo): Rules {
  const sources = listedIntervals(info.sourceRanges, info.allowsNode ? info.balancerIPs : []);
  const meaning = { decision: 'source-range-refused', port: info.portName, by: 'load-balancer-ip' } as const;
  return [[`${ipOf(info)} saddr != ${sources} drop`, meaning]];
}

/** A Pod that reaches itself is masqueraded; then the endpoint's address takes the Service's place. */
function endpointChain(info: ServicePortInfo, endpoint: ProxyEndpoint): Block {
  const { portName: port, name, affinitySeconds } = info;
  const text = hostPort(endpoint.address.ip, endpoint.address.port);
  const ip = ipOf(info);
  return chain(endpointChainOf(info, endpoint), [
    [`${ip} saddr ${endpoint.address.ip} ${MARK}`, { decision: 'snat', port, endpoint: text }],
    ...(affinitySeconds === undefined
      ? []
      : ([[`update @${affinitySetName(info, endpoint)} { ${ip} saddr }`]] as const)),
    [`meta l4proto ${name.protocol} dnat to ${text}`, { decision: 'dnat', port, endpoint: text }],
  ]);
}
