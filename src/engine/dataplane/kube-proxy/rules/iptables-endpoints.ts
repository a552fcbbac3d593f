import type { ProxyEndpoint } from '../proxy-endpoint.ts';
import { endpointChainName, servicePortText } from './chain-name.ts';
import { hostPort } from './rule-line.ts';
import { comment, oneOf, recent } from './saved-rule.ts';
import type { WrittenRule } from './saved-rule.ts';
import type { ServicePortInfo } from './service-port-info.ts';

/** The chain that marks a packet, so that KUBE-POSTROUTING masquerades it. */
export const MARK = 'KUBE-MARK-MASQ';

/** KUBE-SVC-… or KUBE-SVL-…: the endpoint that the client had, else one by lot (writeServiceToEndpointRules). */
export function policyChain(
  info: ServicePortInfo,
  chain: string,
  endpoints: readonly ProxyEndpoint[],
  from: 'cluster' | 'local',
  isLarge: boolean,
): WrittenRule[] {
  const ruleTo = (
    { address: { ip, port } }: ProxyEndpoint,
    match: readonly string[],
    affinity: boolean,
  ): WrittenRule => {
    const endpoint = hostPort(ip, port);
    const said = isLarge ? [] : [comment(`${servicePortText(info.name)} -> ${endpoint}`)];
    return [
      { table: 'nat', chain, matches: [...said, ...match], target: endpointChainName(info.name, endpoint) },
      { decision: 'endpoint-chosen', port: info.portName, endpoint, from, ...(affinity ? { affinity } : {}) },
    ];
  };
  const seconds = info.affinitySeconds;
  const remembered = seconds === undefined ? [] : endpoints;
  return [
    ...remembered.map((endpoint) => {
      const list = endpointChainName(info.name, hostPort(endpoint.address.ip, endpoint.address.port));
      return ruleTo(endpoint, [recent(list, `--rcheck --seconds ${seconds} --reap`, info.family === 'IPv6')], true);
    }),
    ...endpoints.map((endpoint, i) => {
      const left = endpoints.length - i;
      return ruleTo(endpoint, left > 1 ? [oneOf(left)] : [], false);
    }),
  ];
}

/** KUBE-SEP-…: a Pod that reaches itself is masqueraded; then the endpoint's address takes the Service's place. */
export function endpointChain(
  info: ServicePortInfo,
  ip: string,
  endpointPort: number,
  isLarge: boolean,
): WrittenRule[] {
  const { protocol } = info.name;
  const endpoint = hostPort(ip, endpointPort);
  const chain = endpointChainName(info.name, endpoint);
  const said = isLarge ? [] : [comment(servicePortText(info.name))];
  const set = info.affinitySeconds === undefined ? [] : [recent(chain, '--set', info.family === 'IPv6')];
  return [
    [
      { table: 'nat', chain, source: ip, matches: said, target: MARK },
      { decision: 'snat', port: info.portName, endpoint },
    ],
    [
      {
        table: 'nat',
        chain,
        protocol,
        matches: [...said, ...set, `-m ${protocol}`],
        target: `DNAT --to-destination ${endpoint}`,
      },
      { decision: 'dnat', port: info.portName, endpoint },
    ],
  ];
}
