import { expect, it } from 'vitest';
import { madeCluster, pod } from '../made-cluster.ts';
import { policyVerdict } from './verdict.ts';

const web = { labels: { app: 'web' }, ports: ['http=8080', 'dns=53/UDP'] };

function allows(
  rule: Record<string, unknown>,
  { from = 'x/a', protocol = 'TCP' as const, port = 8080 }: Partial<Target> = {},
) {
  const cluster = madeCluster([
    { kind: 'Namespace', metadata: { name: 'x', labels: { team: 'red' } } },
    { kind: 'Namespace', metadata: { name: 'y', labels: { team: 'blue' } } },
    pod('x/web', 'node-1', '10.244.1.5', web),
    pod('x/a', 'node-1', '10.244.1.6', { labels: { app: 'a' } }),
    pod('y/a', 'node-2', '10.244.2.6', { labels: { app: 'a' } }),
    { kind: 'NetworkPolicy', metadata: { name: 'p', namespace: 'x' }, spec: { podSelector: {}, ingress: [rule] } },
  ]);
  const receiver = cluster.pods.get('Pod/x/web')!;
  const sender = cluster.pods.get(`Pod/${from}`);
  const other = sender ? { ip: sender.status.podIP ?? '', pod: sender } : { ip: from };
  return policyVerdict(cluster, receiver, 'ingress', other, { protocol, port, pod: receiver }).allowed;
}

interface Target {
  readonly from: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
}

const blue = { matchLabels: { team: 'blue' } };
const a = { matchLabels: { app: 'a' } };
const hole = { ipBlock: { cidr: '10.244.0.0/16', except: ['10.244.2.0/24'] } };

it.each<[string, Record<string, unknown>, Partial<Target>, boolean]>([
  ['an empty rule', {}, {}, true],
  ['an empty list of peers', { from: [] }, { from: '203.0.113.2' }, true],
  ['Pods of the own namespace', { from: [{ podSelector: a }] }, {}, true],
  ['not of another', { from: [{ podSelector: a }] }, { from: 'y/a' }, false],
  ['a namespace by its labels', { from: [{ namespaceSelector: blue }] }, { from: 'y/a' }, true],
  ['not the own, then', { from: [{ namespaceSelector: blue }] }, {}, false],
  [
    'a namespace by its name',
    { from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'y' } } }] },
    { from: 'y/a' },
    true,
  ],
  [
    'both selectors in one peer must hold',
    { from: [{ namespaceSelector: blue, podSelector: { matchLabels: { app: 'b' } } }] },
    { from: 'y/a' },
    false,
  ],
  [
    'as two peers, one is enough',
    { from: [{ namespaceSelector: blue }, { podSelector: { matchLabels: { app: 'b' } } }] },
    { from: 'y/a' },
    true,
  ],
  [
    'all namespaces are no strangers from outside',
    { from: [{ namespaceSelector: {} }] },
    { from: '203.0.113.2' },
    false,
  ],
  ['a block', { from: [hole] }, {}, true],
  ['not its hole', { from: [hole] }, { from: 'y/a' }, false],
  ['a block of the other family', { from: [{ ipBlock: { cidr: '::/0' } }] }, {}, false],
  ['a port', { ports: [{ port: 8080 }] }, {}, true],
  ['another port', { ports: [{ port: 80 }] }, {}, false],
  ['the last of a range', { ports: [{ port: 8000, endPort: 8080 }] }, {}, true],
  ['behind the range', { ports: [{ port: 8000, endPort: 8079 }] }, {}, false],
  ['all ports of TCP, where none is named', { ports: [{}] }, {}, true],
  ['and none of UDP', { ports: [{}] }, { protocol: 'UDP', port: 53 }, false],
  ['a port by name', { ports: [{ port: 'dns', protocol: 'UDP' }] }, { protocol: 'UDP', port: 53 }, true],
  ['its name under another protocol', { ports: [{ port: 'dns' }] }, { protocol: 'UDP', port: 53 }, false],
  ['a name that the Pod does not have', { ports: [{ port: 'web' }] }, {}, false],
])('%s', (_what, rule, target, expected) => {
  expect(allows(rule, target)).toBe(expected);
});
