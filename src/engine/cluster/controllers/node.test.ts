import { expect, test } from 'vitest';
import { addressesOf } from '../../api/node.ts';
import { clusterOf, object, pod } from '../cluster.fixture.ts';
import type { Cluster } from '../cluster.ts';

const facts = (cluster: Cluster) =>
  [...cluster.nodes.values()].map((node) => [
    node.metadata.name,
    addressesOf(node, 'InternalIP').join(),
    addressesOf(node, 'ExternalIP').join(),
    node.spec.podCIDRs?.join(),
  ]);

const ready = { conditions: [{ type: 'Ready', status: 'True' }] };
const node = (name: string, spec = {}, status = {}) => object('Node', name, { spec, status: { ...ready, ...status } });

test.each([
  [
    'as many as the settings say, when none is written',
    [],
    { nodes: 2 },
    [
      ['node-1', '192.168.0.11', '203.0.113.11', '10.244.1.0/24'],
      ['node-2', '192.168.0.12', '203.0.113.12', '10.244.2.0/24'],
    ],
  ],
  [
    'written ones alone',
    [node('a', { podCIDR: '10.1.0.0/24' }, { addresses: [{ type: 'InternalIP', address: '10.0.0.5' }] })],
    {},
    [['a', '10.0.0.5', '', '10.1.0.0/24']],
  ],
  [
    'a written one takes what another would have got',
    [
      node('node-1'),
      node('node-2', { podCIDR: '10.244.1.0/24' }, { addresses: [{ type: 'InternalIP', address: '192.168.0.11' }] }),
    ],
    {},
    [
      ['node-1', '192.168.0.12', '203.0.113.11', '10.244.2.0/24'],
      ['node-2', '192.168.0.11', '', '10.244.1.0/24'],
    ],
  ],
  [
    'columns go by number',
    [node('node-10'), node('node-9')],
    {},
    [
      ['node-9', '192.168.0.19', '203.0.113.19', '10.244.9.0/24'],
      ['node-10', '192.168.0.20', '203.0.113.20', '10.244.10.0/24'],
    ],
  ],
  [
    'two families',
    [],
    { nodes: 1, podCIDR: '10.244.0.0/16,fd00:10:244::/56' },
    [['node-1', '192.168.0.11,2001:db8:0:1::11', '203.0.113.11', '10.244.1.0/24,fd00:10:244:1::/64']],
  ],
  [
    'one that a Pod says it runs on, when none is written',
    [pod('web', { nodeName: 'worker' })],
    { nodes: 0 },
    [
      [
        'worker',
        expect.stringMatching(/^192\.168\.0\./),
        expect.stringMatching(/^203\.0\.113\./),
        expect.stringMatching(/^10\.244\.\d+\.0\/24$/),
      ],
    ],
  ],
])('Nodes: %s', (_, objects, settings, expected) => {
  expect(facts(clusterOf(objects, settings))).toEqual(expected);
});

test('a Node of which nothing is written is ready, one that is written not to be is not', () => {
  const cluster = clusterOf([
    object('Node', 'a'),
    object('Node', 'b', { status: { conditions: [{ type: 'Ready', status: 'False' }] } }),
  ]);
  const states = [...cluster.nodes.values()].map(({ status }) =>
    status.conditions.map((one) => `${one.type}=${one.status}`),
  );
  expect(states).toEqual([['Ready=True'], ['Ready=False']]);
});

test('a Pod on a Node that is not among the written ones runs nowhere', () => {
  const cluster = clusterOf([object('Node', 'a'), pod('lost', { nodeName: 'b' })]);
  expect(cluster.nodes.size).toBe(1);
  expect(cluster.pending.get('Pod/default/lost')).toBe(1);
  expect(cluster.pods.get('Pod/default/lost')?.status).toMatchObject({ phase: 'Pending' });
});
