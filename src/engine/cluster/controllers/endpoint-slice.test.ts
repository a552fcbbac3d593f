import { describe, expect, test } from 'vitest';
import type { EndpointSlice } from '../../api/endpoint-slice.ts';
import type { JsonObject, KubeObject } from '../../api/kind.ts';
import { clusterOf, deployment, object, pod, service } from '../cluster.fixture.ts';

const slicesOf = (objects: readonly KubeObject[], settings = {}): readonly EndpointSlice[] =>
  clusterOf(objects, settings).slicesOfService.get('Service/default/web') ?? [];
const brief = (slices: readonly EndpointSlice[]) =>
  slices.map(({ ports, endpoints }) => [
    ports.map(({ port }) => port),
    endpoints.map(({ targetRef }) => targetRef?.name),
  ]);

const web = (name: string, fields: JsonObject = {}, status: JsonObject = {}, metadata: JsonObject = {}) =>
  object('Pod', name, {
    metadata: { labels: { app: 'web' }, ...metadata },
    spec: { nodeName: 'node-1', containers: [{ name: 'web' }], ...fields },
    status,
  });
const READY = { phase: 'Running', conditions: [{ type: 'Ready', status: 'True' }] };
const UNREADY = { phase: 'Running', conditions: [{ type: 'Ready', status: 'False' }] };

describe('which Pods are endpoints', () => {
  test.each([
    ['one that is ready', web('a', {}, READY), {}, [true, true, false]],
    ['one that is not', web('a', {}, UNREADY), {}, [false, false, false]],
    [
      'one that is not, where such are published',
      web('a', {}, UNREADY),
      { publishNotReadyAddresses: true },
      [true, false, false],
    ],
    [
      'one that leaves and still serves',
      web('a', {}, READY, { deletionTimestamp: '2026-01-01T00:00:00Z' }),
      {},
      [false, true, true],
    ],
    [
      'one that leaves, published',
      web('a', {}, READY, { deletionTimestamp: '2026-01-01T00:00:00Z' }),
      { publishNotReadyAddresses: true },
      [true, true, true],
    ],
    ['not one that failed', web('a', {}, { phase: 'Failed', podIP: '10.244.1.9' }), {}, undefined],
    [
      'not one that succeeded, published or not',
      web('a', {}, { phase: 'Succeeded', podIP: '10.244.1.9' }),
      { publishNotReadyAddresses: true },
      undefined,
    ],
    ['not one that no Node takes', web('a', { nodeName: '', nodeSelector: { a: 'b' } }), {}, undefined],
    ['one on the host network', web('a', { hostNetwork: true }, READY), {}, [true, true, false]],
  ])('%s', (_, one, spec, expected) => {
    const endpoints = slicesOf([one, service('web', spec)]).flatMap((slice) => slice.endpoints);
    expect(endpoints.map(({ conditions: { ready, serving, terminating } }) => [ready, serving, terminating])).toEqual(
      expected ? [expected] : [],
    );
  });

  test('an empty slice stands where there is none', () => {
    expect(brief(slicesOf([service('web')]))).toEqual([[[], []]]);
  });

  test('a selector that only some of the labels meet selects nothing', () => {
    expect(brief(slicesOf([web('a'), service('web', { selector: { app: 'web', tier: 'front' } })]))).toEqual([
      [[], []],
    ]);
  });

  test('Pods of another namespace are not looked at', () => {
    expect(brief(slicesOf([pod('other/web'), service('web')]))).toEqual([[[], []]]);
  });
});

describe('ports', () => {
  const named = (name: string, port: number) =>
    web(name, { containers: [{ name: 'web', ports: [{ name: 'http', containerPort: port }] }] });
  test('a name is looked up in each Pod: a slice for each set of numbers', () => {
    const slices = slicesOf([
      named('a', 8080),
      named('b', 9090),
      named('c', 8080),
      service('web', { ports: [{ port: 80, targetPort: 'http' }] }),
    ]);
    expect(brief(slices)).toEqual([
      [[8080], ['a', 'c']],
      [[9090], ['b']],
    ]);
  });

  test('a Pod that lacks the name is in a slice without the port', () => {
    expect(brief(slicesOf([web('a'), service('web', { ports: [{ port: 80, targetPort: 'http' }] })]))).toEqual([
      [[], ['a']],
    ]);
  });

  test('a headless Service needs none', () => {
    expect(brief(slicesOf([web('a'), service('web', { clusterIP: 'None', ports: [] })]))).toEqual([[[], ['a']]]);
  });
});

test('a hundred endpoints a slice', () => {
  const nodes = [object('Node', 'a', { status: { allocatable: { pods: 300 } } })];
  const slices = slicesOf([...nodes, deployment('web', 205), service('web')]);
  expect(slices.map(({ endpoints }) => endpoints.length)).toEqual([100, 100, 5]);
  expect(new Set(slices.map(({ metadata }) => metadata.name)).size).toBe(3);
});

test('a slice a family', () => {
  const dual = { podCIDR: '10.244.0.0/16,fd00:10:244::/56', serviceCIDR: '10.96.0.0/12,fd00:10:96::/112' };
  const slices = slicesOf([deployment('web'), service('web', { ipFamilyPolicy: 'RequireDualStack' })], dual);
  expect(slices.map(({ addressType, endpoints }) => [addressType, endpoints.length])).toEqual([
    ['IPv4', 1],
    ['IPv6', 1],
  ]);
});

describe('hints', () => {
  const zoned = object('Node', 'node-1', { metadata: { labels: { 'topology.kubernetes.io/zone': 'z1' } } });
  test.each([
    ['none by itself', {}, undefined],
    ['the zone', { trafficDistribution: 'PreferSameZone' }, { forZones: [{ name: 'z1' }] }],
    ['the zone, by the older word', { trafficDistribution: 'PreferClose' }, { forZones: [{ name: 'z1' }] }],
    [
      'Node and zone',
      { trafficDistribution: 'PreferSameNode' },
      { forZones: [{ name: 'z1' }], forNodes: [{ name: 'node-1' }] },
    ],
  ])('%s', (_, spec, expected) => {
    const [slice] = slicesOf([zoned, web('a', {}, READY), web('b', {}, UNREADY), service('web', spec)]);
    expect(slice?.endpoints.map(({ hints }) => hints)).toEqual([expected, undefined]);
  });
});

describe('written slices and Endpoints', () => {
  const slice = (labels: JsonObject, name: string) =>
    object('EndpointSlice', name, {
      metadata: { labels: { 'kubernetes.io/service-name': 'web', ...labels } },
      addressType: 'IPv4',
      endpoints: [{ addresses: ['10.244.1.77'] }],
      ports: [{ port: 1234 }],
    });
  const managed = { 'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io' };
  const endpoints = object('Endpoints', 'web', {
    subsets: [{ addresses: [{ ip: '192.0.2.1' }], notReadyAddresses: [{ ip: '192.0.2.2' }], ports: [{ port: 5432 }] }],
  });
  const bare = object('Service', 'web', { spec: { ports: [{ port: 80 }] } });
  const addresses = (objects: readonly KubeObject[]) =>
    slicesOf(objects).flatMap((one) =>
      one.endpoints.map(({ addresses: [address], conditions }) => `${address} ${conditions.ready}`),
    );

  test.each([
    [
      'a slice of somebody counts beside the Pods',
      [web('a', {}, { ...READY, podIP: '10.244.1.5' }), service('web'), slice({}, 'own')],
      ['10.244.1.77 true', '10.244.1.5 true'],
    ],
    [
      'the controller makes its own anew',
      [web('a', {}, { ...READY, podIP: '10.244.1.5' }), service('web'), slice(managed, 'web-x')],
      ['10.244.1.5 true'],
    ],
    ['a dump without Pods keeps them', [service('web'), slice(managed, 'web-x')], ['10.244.1.77 true']],
    ['Endpoints without selector are mirrored', [bare, endpoints], ['192.0.2.1 true', '192.0.2.2 false']],
    ['Endpoints of a Service with selector are not', [service('web'), endpoints], []],
    ['Endpoints of no Service are not', [endpoints], []],
  ])('%s', (_, objects, expected) => {
    expect(addresses(objects)).toEqual(expected);
  });

  test('an endpoint is known by its Pod, by name or by address', () => {
    const [written] = slicesOf([web('a', {}, { ...READY, podIP: '10.244.1.77' }), bare, slice({}, 'own')]);
    expect(written?.endpoints[0]?.pod).toBe('Pod/default/a');
  });

  test('the API server is behind Service kubernetes', () => {
    const [own] = clusterOf([]).slicesOfService.get('Service/default/kubernetes') ?? [];
    expect([own?.endpoints[0]?.addresses, own?.ports[0]?.port]).toEqual([['192.168.0.10'], 6443]);
  });
});
