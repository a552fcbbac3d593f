import { describe, expect, it } from 'vitest';
import { madeCluster, node, pod, service } from '../made-cluster.ts';
import { decisionsOf, outcomes, placesOf, request } from '../made-request.ts';
import { NO_MEMORY } from '../memory.ts';
import { send } from '../send.ts';

const web = { ports: ['http=8080'], labels: { app: 'web' } };

function cluster(...policies: readonly { readonly kind: string }[]) {
  const ports = [{ name: 'http', port: 80, targetPort: 'http', nodePort: 30080 }];
  return madeCluster([
    node('node-1', '192.168.0.11'),
    node('node-2', '192.168.0.12'),
    service('web', '10.96.0.50', { type: 'NodePort', ports }),
    pod('web-a', 'node-1', '10.244.1.5', web),
    pod('friend', 'node-2', '10.244.2.9', { labels: { role: 'friend' } }),
    pod('other', 'node-1', '10.244.1.9'),
    pod('hosted', 'node-1', '192.168.0.11', { labels: { role: 'friend' }, spec: { hostNetwork: true } }),
    pod('hosted-2', 'node-2', '192.168.0.12', { labels: { role: 'friend' }, spec: { hostNetwork: true } }),
    ...policies,
  ]);
}

const policy = (spec: Record<string, unknown>, name = 'p') => ({
  kind: 'NetworkPolicy',
  metadata: { name, namespace: 'default' },
  spec: { podSelector: { matchLabels: { app: 'web' } }, ...spec },
});
const friends = { from: [{ podSelector: { matchLabels: { role: 'friend' } } }] };

const IN = { 'timeout network-policy': 1 };
const closed = policy({ policyTypes: ['Ingress'] });
const onlyFriends = policy({ ingress: [friends] });
const onPort = (port: number | string) => policy({ ingress: [{ ports: [{ port }] }] });
const block = (cidr: string) => policy({ ingress: [{ from: [{ ipBlock: { cidr } }] }] });
const out = (to: readonly unknown[], ports?: readonly unknown[]) =>
  policy({
    podSelector: { matchLabels: { role: 'friend' } },
    policyTypes: ['Egress'],
    egress: [{ to, ...(ports ? { ports } : {}) }],
  });

describe('what reaches a Pod', () => {
  it.each([
    ['without policies', cluster(), 'pod other', 'tcp://10.96.0.50:80', { 'web-a from 10.244.1.9': 1 }],
    ['nobody, where nothing is allowed', cluster(closed), 'pod friend', 'tcp://10.96.0.50:80', IN],
    ['who is named', cluster(onlyFriends), 'pod friend', 'tcp://10.96.0.50:80', { 'web-a from 10.244.2.9': 1 }],
    ['who is not', cluster(onlyFriends), 'pod other', 'tcp://10.96.0.50:80', IN],
    [
      'policies add up',
      cluster(closed, policy({ ingress: [friends] }, 'q')),
      'pod friend',
      'tcp://10.244.1.5:8080',
      { 'web-a from 10.244.2.9': 1 },
    ],
    [
      'the Pod’s port counts',
      cluster(onPort(8080)),
      'pod other',
      'tcp://10.96.0.50:80',
      { 'web-a from 10.244.1.9': 1 },
    ],
    ['not the Service’s', cluster(onPort(80)), 'pod other', 'tcp://10.96.0.50:80', IN],
    ['a port by its name', cluster(onPort('http')), 'pod other', 'tcp://10.96.0.50:80', { 'web-a from 10.244.1.9': 1 }],
    [
      'a Pod always reaches itself',
      cluster(closed),
      'pod web-a',
      'tcp://10.96.0.50:80',
      { 'web-a from 192.168.0.11': 1 },
    ],
    [
      'its Node’s programs always reach it',
      cluster(closed),
      'node node-1',
      'tcp://10.244.1.5:8080',
      { 'web-a from 192.168.0.11': 1 },
    ],
    [
      'and Pods on that Node’s network',
      cluster(closed),
      'pod hosted',
      'tcp://10.244.1.5:8080',
      { 'web-a from 192.168.0.11': 1 },
    ],
    ['programs of another Node do not', cluster(closed), 'node node-2', 'tcp://10.244.1.5:8080', IN],
    [
      'a Pod on the host network is known by its Node’s address only',
      cluster(onlyFriends),
      'pod hosted-2',
      'tcp://10.244.1.5:8080',
      IN,
    ],
    [
      'so a block lets it in',
      cluster(block('192.168.0.0/24')),
      'pod hosted-2',
      'tcp://10.244.1.5:8080',
      { 'web-a from 192.168.0.12': 1 },
    ],
    [
      'from outside the Pod sees the Node, and so does the policy',
      cluster(block('203.0.113.0/24')),
      'internet 203.0.113.2',
      'tcp://203.0.113.12:30080',
      IN,
    ],
    [
      'through another Node’s node port a friend is none',
      cluster(onlyFriends),
      'pod friend',
      'tcp://192.168.0.12:30080',
      IN,
    ],
    [
      'policies do not bind Pods on the host network',
      cluster(policy({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })),
      'pod hosted-2',
      'tcp://192.168.0.11:10250',
      { 'refused port-not-served': 1 },
    ],
  ])('%s', (_what, made, from, url, expected) => {
    expect(outcomes(made, from, url)).toEqual(expected);
  });
});

describe('what leaves a Pod', () => {
  const toWeb = [{ podSelector: { matchLabels: { app: 'web' } } }];
  it.each([
    ['to the Pod that is named', out(toWeb), 'tcp://10.96.0.50:80', { 'web-a from 10.244.2.9': 1 }],
    ['on its named port', out(toWeb, [{ port: 'http' }]), 'tcp://10.96.0.50:80', { 'web-a from 10.244.2.9': 1 }],
    ['not on the Service’s port', out(toWeb, [{ port: 80 }]), 'tcp://10.96.0.50:80', IN],
    [
      'a block around the cluster IP does not help',
      out([{ ipBlock: { cidr: '10.96.0.0/12' } }]),
      'tcp://10.96.0.50:80',
      IN,
    ],
    ['nobody else', out(toWeb), 'tcp://10.244.1.9:80', IN],
    ['nor outside', out(toWeb), 'tcp://8.8.8.8:53', IN],
    ['but the own Node, always', out(toWeb), 'tcp://192.168.0.12:9999', { 'refused port-not-served': 1 }],
    [
      'outside, where a block says so',
      out([{ ipBlock: { cidr: '8.8.8.0/24' } }]),
      'tcp://8.8.8.8:53',
      { '8.8.8.8:53 from 192.168.0.12': 1 },
    ],
  ])('%s', (_what, egress, url, expected) => {
    expect(outcomes(cluster(egress), 'pod friend', url)).toEqual(expected);
  });
});

it('drops at the sender’s Node what may not leave, and names the policy', () => {
  const made = cluster(
    out([]),
    policy({ podSelector: {}, policyTypes: ['Egress'] }, 'q'),
    out([{ ipBlock: { cidr: '1.1.1.1/32' } }]),
  );
  const { trace } = send(made, request('pod friend', 'tcp://10.244.1.5:8080'), 1, NO_MEMORY);
  expect(placesOf(trace)).toEqual(['node-2']);
  expect(trace.exchanges[0]?.there[0]?.end).toBe('dropped');
  const [decision] = decisionsOf(trace, 'network-policy');
  expect(decision).toMatchObject({ direction: 'egress', allowed: false, pod: 'Pod/default/friend' });
  expect(decision?.policies).toContain('NetworkPolicy/default/q');
});

it('names the rule that lets in', () => {
  const made = cluster(closed, policy({ ingress: [{ ports: [{ port: 1 }] }, friends] }, 'q'));
  const { trace } = send(made, request('pod friend', 'tcp://10.96.0.50:80'), 1, NO_MEMORY);
  expect(decisionsOf(trace, 'network-policy').at(-1)).toMatchObject({
    allowed: true,
    by: 'NetworkPolicy/default/q',
    because: [{ object: 'NetworkPolicy/default/q', field: 'spec.ingress[1]' }],
  });
});
