import { selectorText } from '../api/label-selector.ts';
import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../api/network-policy.ts';
import { aligned, OF_DESCRIBE } from './aligned.ts';
import { UNKNOWN } from './command.ts';

interface Rule {
  readonly peers: readonly NetworkPolicyPeer[];
  readonly ports: readonly NetworkPolicyPort[];
}

/** What `kubectl describe networkpolicy` prints (kubectl pkg/describe, describeNetworkPolicy). */
export function describedNetworkPolicy({ metadata, spec }: NetworkPolicy): string {
  const selector = selectorText(spec.podSelector);
  const ingress = (spec.ingress ?? []).map(({ from, ports }): Rule => ({ peers: from ?? [], ports: ports ?? [] }));
  const egress = (spec.egress ?? []).map(({ to, ports }): Rule => ({ peers: to ?? [], ports: ports ?? [] }));
  const head = aligned(
    [
      ['Name:', metadata.name],
      ['Namespace:', metadata.namespace ?? ''],
      ['Created on:', UNKNOWN],
      ...pairs('Labels:', metadata.labels, '='),
      ...pairs('Annotations:', metadata.annotations, ': '),
    ],
    OF_DESCRIBE,
  );
  return [
    head,
    'Spec:',
    `  PodSelector:     ${selector || '<none> (Allowing the specific traffic to all pods in this namespace)'}`,
    ...(spec.policyTypes.includes('Ingress')
      ? ['  Allowing ingress traffic:', ...rulesText(ingress, 'From', 'source', 'ingress')]
      : ['  Not affecting ingress traffic']),
    ...(spec.policyTypes.includes('Egress')
      ? ['  Allowing egress traffic:', ...rulesText(egress, 'To', 'destination', 'egress')]
      : ['  Not affecting egress traffic']),
    `  Policy Types: ${spec.policyTypes.join(', ') || '<none>'}`,
  ].join('\n');
}

function pairs(title: string, values: Readonly<Record<string, string>>, between: string): string[][] {
  const texts = Object.keys(values)
    .sort()
    .map((key) => `${key}${between}${values[key]}`);
  return texts.length === 0 ? [[title, '<none>']] : texts.map((text, index) => [index === 0 ? title : '', text]);
}

/** printNetworkPolicySpecIngressFrom, printNetworkPolicySpecEgressTo */
function rulesText(
  rules: readonly Rule[],
  word: 'From' | 'To',
  end: 'source' | 'destination',
  direction: 'ingress' | 'egress',
): string[] {
  if (rules.length === 0) return [`    <none> (Selected pods are isolated for ${direction} connectivity)`];
  return rules.flatMap(({ peers, ports }, index) => [
    ...(ports.length === 0 ? ['    To Port: <any> (traffic allowed to all ports)'] : ports.map(portText)),
    ...(peers.length === 0
      ? [`    ${word}: <any> (traffic not restricted by ${end})`]
      : peers.flatMap((peer) => [`    ${word}:`, ...peerText(peer)])),
    ...(index < rules.length - 1 ? ['    ----------'] : []),
  ]);
}

/** A port that is absent is Go's nil. */
function portText({ port, endPort, protocol }: NetworkPolicyPort): string {
  return endPort === undefined
    ? `    To Port: ${port ?? '<nil>'}/${protocol}`
    : `    To Port Range: ${port ?? '<nil>'}-${endPort}/${protocol}`;
}

function peerText({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): string[] {
  const selectors = [
    ...(namespaceSelector ? [`      NamespaceSelector: ${selectorText(namespaceSelector) || '<none>'}`] : []),
    ...(podSelector ? [`      PodSelector: ${selectorText(podSelector) || '<none>'}`] : []),
  ];
  if (selectors.length > 0 || !ipBlock) return selectors;
  return ['      IPBlock:', `        CIDR: ${ipBlock.cidr}`, `        Except: ${(ipBlock.except ?? []).join(', ')}`];
}
