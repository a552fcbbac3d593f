import { formatCIDR } from '../../../net/cidr.ts';
import { portProtoHash, servicePortText } from './chain-name.ts';
import { MARK, endpointChain, policyChain } from './iptables-endpoints.ts';
import type { LineMeaning, RuleLine } from './rule-line.ts';
import { comment, inSavedOrder } from './saved-rule.ts';
import type { WrittenRule } from './saved-rule.ts';
import { ruleEndpoints } from './service-port-info.ts';
import type { RuleEndpoints, ServicePortInfo } from './service-port-info.ts';

/**
 * The rules of ServicePorts as iptables-save prints them, tables filter and nat (pkg/proxy/iptables/proxier.go,
 * syncProxyRules). In a large cluster kube-proxy leaves out the comments of endpoints.
 */
export function iptablesRules(ports: readonly ServicePortInfo[], isLarge: boolean): RuleLine[] {
  return inSavedOrder(ports.flatMap((info) => rulesOf(info, isLarge)));
}

/** Packets that rules take in: for one address of the Service, or for its node port. */
interface Entry {
  readonly by: NonNullable<LineMeaning['by']>;
  readonly comment: string;
  readonly chain: string;
  readonly address?: string;
  readonly port: number;
}

function rulesOf(info: ServicePortInfo, isLarge: boolean): WrittenRule[] {
  const { name, portName, port, clusterIP, externalIPs, balancerIPs, nodePort, healthCheckNodePort } = info;
  const { protocol } = name;
  const text = servicePortText(name);
  const hash = portProtoHash(name);
  const endpoints = ruleEndpoints(info);
  const chains = {
    cluster: `KUBE-SVC-${hash}`,
    local: `KUBE-SVL-${hash}`,
    external: `KUBE-EXT-${hash}`,
    firewall: `KUBE-FW-${hash}`,
  };
  const usesFirewall = endpoints.any && balancerIPs.length > 0 && info.sourceRanges.length > 0;
  const entries: Entry[] = [
    ...externalIPs.map((address): Entry => ({
      by: 'external-ip',
      comment: `${text} external IP`,
      chain: chains.external,
      address,
      port,
    })),
    ...balancerIPs.map((address): Entry => {
      const chain = usesFirewall ? chains.firewall : chains.external;
      return { by: 'load-balancer-ip', comment: `${text} loadbalancer IP`, chain, address, port };
    }),
    ...(nodePort === undefined
      ? []
      : [{ by: 'node-port', comment: text, chain: chains.external, port: nodePort } as const]),
  ];
  const internalChain = info.internalPolicyLocal ? chains.local : chains.cluster;
  const internal: Entry = {
    by: 'cluster-ip',
    comment: `${text} cluster IP`,
    chain: internalChain,
    address: clusterIP,
    port,
  };
  const written: WrittenRule[] = [];
  if (endpoints.internal) written.push(capture(info, internal));
  else written.push(unserved(info, internal, endpoints));
  for (const entry of entries) {
    if (endpoints.any) written.push(capture(info, entry));
    if (!endpoints.external) written.push(unserved(info, entry, endpoints));
    if (usesFirewall && entry.by === 'load-balancer-ip') written.push(refusal(info, entry));
  }
  if (healthCheckNodePort !== undefined) {
    const matches = [comment(`${text} health check node port`), `-m tcp --dport ${healthCheckNodePort}`];
    const rule = { table: 'filter', chain: 'KUBE-NODEPORTS', protocol: 'tcp', matches, target: 'ACCEPT' } as const;
    written.push([rule, { decision: 'health-check-answered', port: portName }]);
  }
  if (endpoints.internal && info.podCIDR !== undefined) {
    written.push([
      {
        table: 'nat',
        chain: internalChain,
        notSource: info.podCIDR,
        destination: clusterIP,
        protocol,
        matches: [comment(`${text} cluster IP`), `-m ${protocol} --dport ${port}`],
        target: MARK,
      },
      { decision: 'snat', port: portName, by: 'cluster-ip', address: clusterIP },
    ]);
  }
  if (endpoints.any && info.isExternal) written.push(...externalChain(info, chains, endpoints));
  if (usesFirewall) written.push(...firewallChain(info, chains));
  for (const from of ['cluster', 'local'] as const) {
    written.push(...policyChain(info, chains[from], endpoints[from], from, isLarge));
  }
  for (const { address } of endpoints.reachable) {
    written.push(...endpointChain(info, address.ip, address.port, isLarge));
  }
  return written;
}

/** Table nat, chains KUBE-SERVICES and KUBE-NODEPORTS. */
function capture({ name, portName }: ServicePortInfo, { by, comment: said, chain, address, port }: Entry): WrittenRule {
  return [
    {
      table: 'nat',
      chain: address === undefined ? 'KUBE-NODEPORTS' : 'KUBE-SERVICES',
      ...(address === undefined ? {} : { destination: address }),
      protocol: name.protocol,
      matches: [comment(said), `-m ${name.protocol} --dport ${port}`],
      target: chain,
    },
    { decision: 'service-matched', port: portName, by, ...(address === undefined ? {} : { address }) },
  ];
}

/** Table filter: no endpoint anywhere, REJECT; none on this Node where only those may be used, DROP. */
function unserved(info: ServicePortInfo, { by, address, port }: Entry, { any }: RuleEndpoints): WrittenRule {
  const { protocol } = info.name;
  const why = any ? 'has no local endpoints' : 'has no endpoints';
  const icmp = info.family === 'IPv6' ? 'icmp6-port-unreachable' : 'icmp-port-unreachable';
  return [
    {
      table: 'filter',
      chain: by === 'cluster-ip' ? 'KUBE-SERVICES' : 'KUBE-EXTERNAL-SERVICES',
      ...(address === undefined ? {} : { destination: address }),
      protocol,
      matches: [
        comment(`${servicePortText(info.name)} ${why}`),
        ...(address === undefined ? ['-m addrtype --dst-type LOCAL'] : []),
        `-m ${protocol} --dport ${port}`,
      ],
      target: any ? 'DROP' : `REJECT --reject-with ${icmp}`,
    },
    { decision: 'no-endpoint', port: info.portName, by, ...(address === undefined ? {} : { address }) },
  ];
}

/** Table filter: what the chain KUBE-FW-… did not let pass is still for the balancer's address. */
function refusal({ name, portName }: ServicePortInfo, { by, address = '', port }: Entry): WrittenRule {
  const said = `${servicePortText(name)} traffic not accepted by KUBE-FW-${portProtoHash(name)}`;
  return [
    {
      table: 'filter',
      chain: 'KUBE-PROXY-FIREWALL',
      destination: address,
      protocol: name.protocol,
      matches: [comment(said), `-m ${name.protocol} --dport ${port}`],
      target: 'DROP',
    },
    { decision: 'source-range-refused', port: portName, by, address },
  ];
}

type Chains = Readonly<Record<'cluster' | 'local' | 'external' | 'firewall', string>>;

/** KUBE-EXT-…: all that is not for the cluster IP. */
function externalChain(info: ServicePortInfo, chains: Chains, endpoints: RuleEndpoints): WrittenRule[] {
  const { portName: port } = info;
  const text = `${servicePortText(info.name)} external destinations`;
  const rule = { table: 'nat', chain: chains.external } as const;
  const written: WrittenRule[] = [];
  if (!info.externalPolicyLocal) {
    written.push([
      { ...rule, matches: [comment(`masquerade traffic for ${text}`)], target: MARK },
      { decision: 'snat', port },
    ]);
  } else {
    if (info.podCIDR !== undefined) {
      const matches = [comment(`pod traffic for ${text}`)];
      written.push([{ ...rule, source: info.podCIDR, matches, target: chains.cluster }]);
    }
    const local = '-m addrtype --src-type LOCAL';
    written.push(
      [
        { ...rule, matches: [comment(`masquerade LOCAL traffic for ${text}`), local], target: MARK },
        { decision: 'snat', port },
      ],
      [{ ...rule, matches: [comment(`route LOCAL traffic for ${text}`), local], target: chains.cluster }],
    );
  }
  if (endpoints.external) {
    written.push([{ ...rule, matches: [], target: info.externalPolicyLocal ? chains.local : chains.cluster }]);
  }
  return written;
}

/** KUBE-FW-…: sources that loadBalancerSourceRanges allows go on; the rest falls through to KUBE-PROXY-FIREWALL. */
function firewallChain(info: ServicePortInfo, chains: Chains): WrittenRule[] {
  const text = servicePortText(info.name);
  const rule = { table: 'nat', chain: chains.firewall } as const;
  const sources = [...info.sourceRanges.map(formatCIDR), ...(info.allowsNode ? info.balancerIPs : [])];
  const said = `other traffic to ${text} will be dropped by KUBE-PROXY-FIREWALL`;
  return [
    ...sources.map((source): WrittenRule => {
      return [{ ...rule, source, matches: [comment(`${text} loadbalancer IP`)], target: chains.external }];
    }),
    [{ ...rule, matches: [comment(said)] }],
  ];
}
