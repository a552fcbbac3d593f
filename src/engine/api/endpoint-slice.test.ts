import { describe, expect, test } from 'vitest';
import { endpointSlice } from './endpoint-slice.ts';
import { endpoints } from './endpoints.ts';
import type { JsonObject } from './kind.ts';

const written = (more: JsonObject): JsonObject => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'web-1' },
  addressType: 'IPv4',
  ...more,
});
const problemsOf = (more: JsonObject) =>
  endpointSlice.validate(endpointSlice.defaults(written(more))).map(({ code, path }) => `${code} ${path}`);

describe('an EndpointSlice', () => {
  test.each<[string, JsonObject, object]>([
    ['what is not said is good', {}, { ready: true, serving: true, terminating: false }],
    ['null says nothing', { conditions: { ready: null } }, { ready: true, serving: true, terminating: false }],
    [
      'serving is said apart from ready',
      { conditions: { ready: false } },
      { ready: false, serving: true, terminating: false },
    ],
    [
      'unless said',
      { conditions: { ready: false, serving: true, terminating: true } },
      { ready: false, serving: true, terminating: true },
    ],
  ])('%s', (_, endpoint, conditions) => {
    const slice = endpointSlice.defaults(written({ endpoints: [{ addresses: ['10.0.0.1'], ...endpoint }] }));
    expect(slice.endpoints[0]?.conditions).toEqual(conditions);
  });

  test('a port without name and protocol', () => {
    expect(endpointSlice.defaults(written({ ports: [{ port: 80 }] })).ports).toEqual([
      { port: 80, name: '', protocol: 'TCP' },
    ]);
  });

  test('of v1beta1 had its Node in the topology', () => {
    const old = written({
      endpoints: [
        {
          addresses: ['10.0.0.1'],
          topology: { 'kubernetes.io/hostname': 'node-1', 'topology.kubernetes.io/zone': 'a' },
        },
      ],
    });
    expect(endpointSlice.convert?.(old, 'discovery.k8s.io/v1beta1')['endpoints']).toEqual([
      { addresses: ['10.0.0.1'], nodeName: 'node-1', zone: 'a' },
    ]);
  });

  const at = (...addresses: string[]): JsonObject => ({ endpoints: [{ addresses }] });
  test.each<[string, JsonObject, string[]]>([
    [
      'nothing of a good one',
      {
        ...at('10.0.0.1'),
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 81 },
        ],
      },
      [],
    ],
    ['nothing of names', { addressType: 'FQDN', ...at('a.example') }, []],
    ['no type', { addressType: '' }, ['required addressType']],
    ['a type that is none', { addressType: 'ipv4' }, ['not-supported addressType']],
    ['no address', at(), ['required endpoints[0].addresses']],
    ['an address of the other family', at('fd00::1'), ['ip-wrong-family endpoints[0].addresses[0]']],
    ['a loopback address', at('127.0.0.1'), ['ip-special-use endpoints[0].addresses[0]']],
    ['a name of one label', { addressType: 'FQDN', ...at('web') }, ['full-name-needs-dot endpoints[0].addresses[0]']],
    ['two ports without names', { ports: [{ port: 80 }, { port: 81 }] }, ['duplicate ports[1].name']],
  ])('%s', (_, more, expected) => expect(problemsOf(more)).toEqual(expected));
});

describe('Endpoints', () => {
  const of = (subset: JsonObject) =>
    endpoints.defaults({ apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'web' }, subsets: [subset] });
  test.each<[string, JsonObject, string[]]>([
    ['nothing of good ones', { addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80 }] }, []],
    ['nobody', { ports: [{ port: 80 }] }, ['required subsets[0]']],
    ['a name for an address', { addresses: [{ ip: 'web.example' }] }, ['ip-invalid subsets[0].addresses[0].ip']],
    [
      'ports without names',
      { addresses: [{ ip: '192.0.2.1' }], ports: [{ port: 80, name: 'a' }, { port: 81 }] },
      ['required subsets[0].ports[1].name'],
    ],
  ])('%s', (_, subset, expected) =>
    expect(endpoints.validate(of(subset)).map(({ code, path }) => `${code} ${path}`)).toEqual(expected),
  );
});
