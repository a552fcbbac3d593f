import { describe, expect, it } from 'vitest';
import type { EndpointSlice } from '../../api/endpoint-slice.ts';
import { frontendKey, frontendsOf } from './frontend.ts';
import { madeCluster, node, service } from '../made-cluster.ts';
import { categorize } from './usable-endpoints.ts';

/** `a@1 ready zone-a`: name, Node's number, then conditions and hints (`zone-…`, `node-…`). */
function endpoint(text: string): EndpointSlice['endpoints'][number] {
  const [place = '', ...words] = text.split(' ');
  const [name = '', on = ''] = place.split('@');
  const zones = words.filter((word) => word.startsWith('zone-')).map((zone) => ({ name: zone }));
  const nodes = words.filter((word) => word.startsWith('node-')).map((one) => ({ name: one }));
  const leaving = words.includes('leaving');
  return {
    addresses: [`10.244.${on || 9}.${name.charCodeAt(0)}`],
    conditions: {
      ready: words.includes('ready'),
      serving: words.includes('ready') || words.includes('serving'),
      terminating: leaving,
    },
    ...(on === '' ? {} : { nodeName: `node-${on}` }),
    hints: { forZones: zones, forNodes: nodes },
  };
}

function usable(endpoints: readonly string[], zone = 'zone-a') {
  const labels = { 'topology.kubernetes.io/zone': zone };
  const cluster = madeCluster([
    node('node-1', '192.168.0.11', { metadata: { name: 'node-1', labels } }),
    service('web', '10.96.0.50', { selector: undefined }),
    {
      kind: 'EndpointSlice',
      metadata: { name: 'web-1', namespace: 'default', labels: { 'kubernetes.io/service-name': 'web' } },
      addressType: 'IPv4',
      endpoints: endpoints.map(endpoint),
      ports: [{ name: 'http', port: 80, protocol: 'TCP' }],
    },
  ]);
  const frontend = frontendsOf(cluster).byAddress.get(frontendKey('TCP', '10.96.0.50', 80))!;
  const found = categorize(cluster, frontend.service, frontend.port, 'IPv4', cluster.nodes.get('Node/node-1')!);
  const names = (one: typeof found.cluster) => {
    const letters = one.endpoints.map(({ address }) => String.fromCharCode(Number(address.ip.split('.')[3]))).join('');
    return `${letters} ${one.scope}${one.terminating ? ' terminating' : ''}`.trim();
  };
  return { cluster: names(found.cluster), local: names(found.local), any: found.any };
}

describe('which endpoints node-1 may use, of zone-a', () => {
  it.each([
    ['all that are ready', ['a@1 ready', 'b@2 ready', 'c@1'], { cluster: 'ab cluster', local: 'a local', any: true }],
    ['none', ['a@1', 'b@2'], { cluster: 'cluster', local: 'local', any: false }],
    [
      'those that leave and still serve, where none is ready',
      ['a@1 serving leaving', 'b@2 serving leaving', 'c@1 leaving'],
      { cluster: 'ab cluster terminating', local: 'a local terminating', any: true },
    ],
    [
      'each policy falls back on its own',
      ['a@1 serving leaving', 'b@2 ready'],
      { cluster: 'b cluster', local: 'a local terminating', any: true },
    ],
    ['an endpoint of no Node is local nowhere', ['a@ ready'], { cluster: 'a cluster', local: 'local', any: true }],
    [
      'those hinted to the zone',
      ['a@1 ready zone-a', 'b@2 ready zone-b'],
      { cluster: 'a same-zone', local: 'a local', any: true },
    ],
    [
      'all, where one ready endpoint has no hint',
      ['a@1 ready zone-a', 'b@2 ready'],
      { cluster: 'ab cluster', local: 'a local', any: true },
    ],
    [
      'an endpoint that is not ready needs no hint',
      ['a@1 ready zone-a', 'b@2'],
      { cluster: 'a same-zone', local: 'a local', any: true },
    ],
    [
      'all, where no hint is for the zone',
      ['b@2 ready zone-b', 'c@2 ready zone-c'],
      { cluster: 'bc cluster', local: 'local', any: true },
    ],
    [
      'those hinted to the Node, before the zone',
      ['a@1 ready zone-a node-1', 'b@2 ready zone-a node-2'],
      { cluster: 'a same-node', local: 'a local', any: true },
    ],
    [
      'the zone, where no hint is for the Node',
      ['b@2 ready zone-a node-2', 'c@2 ready zone-b node-2'],
      { cluster: 'b same-zone', local: 'local', any: true },
    ],
    [
      'hints do not matter to policy Local',
      ['a@1 ready zone-b', 'b@2 ready zone-a'],
      { cluster: 'b same-zone', local: 'a local', any: true },
    ],
  ])('%s', (_what, endpoints, expected) => {
    expect(usable(endpoints)).toEqual(expected);
  });

  it('a Node without zone takes no hints', () => {
    expect(usable(['a@1 ready zone-a', 'b@2 ready zone-b'], '').cluster).toBe('ab cluster');
  });
});
