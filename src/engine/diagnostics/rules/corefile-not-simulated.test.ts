import { expect, it } from 'vitest';
import { placesOf } from '../findings-in.ts';

const config = (lines: readonly string[], name = 'coredns', tail: readonly string[] = []) => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name}, namespace: kube-system }
data:
  Corefile: |
${['.:53 {', ...lines.map((line) => `    ${line}`), '}', ...tail].map((line) => `    ${line}`).join('\n')}
`;

const usual = [
  'errors # as kubeadm writes it',
  'health {',
  '   lameduck 5s',
  '}',
  'ready',
  'kubernetes cluster.local in-addr.arpa ip6.arpa {',
  '   pods insecure',
  '   fallthrough in-addr.arpa ip6.arpa',
  '   ttl 30',
  '}',
  'prometheus :9153',
  'forward . /etc/resolv.conf {',
  '   max_concurrent 1000',
  '}',
  'cache 30 {',
  '   disable success cluster.local',
  '   disable denial cluster.local',
  '}',
  'loop',
  'reload',
  'loadbalance',
];

const found = (...lines: readonly string[]) => [[6, 'data[Corefile]', { lines }]];

it.each([
  ['the usual one: silent', config(usual), []],
  ['names of its own', config([...usual, 'hosts {', '  192.0.2.4 a.example', '}']), found('hosts')],
  ['another server to forward to', config(['forward . 192.0.2.53']), found('forward . 192.0.2.53')],
  ['Pods by name only', config(['kubernetes cluster.local {', 'pods verified', '}']), found('pods verified')],
  ['another zone', config(['kubernetes other.local']), found('kubernetes other.local')],
  [
    'a zone with servers of its own',
    config(usual, 'coredns', ['corp.example:53 {', '    forward . 192.0.2.53', '}']),
    found('corp.example:53', 'forward . 192.0.2.53'),
  ],
  ['a ConfigMap of somebody else: silent', config(['hosts'], 'other'), []],
])('%s', (_name, text, places) => expect(placesOf('corefile-not-simulated', text)).toEqual(places));
