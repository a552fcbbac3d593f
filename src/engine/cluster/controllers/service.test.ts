import { describe, expect, test } from 'vitest';
import { parseCIDR } from '../../net/cidr.ts';
import type { JsonObject } from '../../api/kind.ts';
import { clusterOf, object, service } from '../cluster.fixture.ts';
import { addressAt } from '../address-range.ts';
import { bandsOf } from './service-ip.ts';

const specOf = (spec: JsonObject, settings = {}) =>
  clusterOf([service('web', spec)], settings).services.get('Service/default/web')!.spec;
const DUAL = { podCIDR: '10.244.0.0/16,fd00:10:244::/56', serviceCIDR: '10.96.0.0/12,fd00:10:96::/112' };

describe('cluster IPs', () => {
  test.each([
    ['RequireDualStack in a cluster of one family', { ipFamilyPolicy: 'RequireDualStack' }, {}, false],
    ['RequireDualStack in one of two', { ipFamilyPolicy: 'RequireDualStack' }, DUAL, true],
    ['a family that the cluster has not', { ipFamilies: ['IPv6'] }, {}, false],
    [
      'headless without selector, whatever the family',
      { clusterIP: 'None', selector: {}, ipFamilies: ['IPv6'] },
      {},
      true,
    ],
  ])('%s: in the cluster: %s', (_, spec, settings, isThere) => {
    const { services, refused } = clusterOf([service('web', spec as JsonObject)], settings);
    expect([services.has('Service/default/web'), refused.has('Service/default/web')]).toEqual([isThere, !isThere]);
  });

  test.each([
    ['/12: 256 are left to those who ask', '10.96.0.0/12', '10.96.1.1', 1048318],
    ['/24: a sixteenth', '10.96.0.0/24', '10.96.0.17', 238],
    ['/28: none', '10.96.0.0/28', '10.96.0.1', 14],
  ])('%s', (_, cidr, first, count) => {
    const [upper] = bandsOf(parseCIDR(cidr)!);
    expect([addressAt(upper!, 0), upper?.count]).toEqual([first, count]);
  });

  test('the API server has the first address, cluster DNS the tenth', () => {
    const { services } = clusterOf([], { serviceCIDR: '10.43.0.0/16' });
    expect(services.get('Service/default/kubernetes')?.spec.clusterIPs).toEqual(['10.43.0.1']);
    expect(services.get('Service/kube-system/kube-dns')?.spec.clusterIPs).toEqual(['10.43.0.10']);
  });

  test.each([
    ['one family', {}, {}, 'SingleStack', ['IPv4'], 1],
    [
      'two when preferred and there',
      { ipFamilyPolicy: 'PreferDualStack' },
      DUAL,
      'PreferDualStack',
      ['IPv4', 'IPv6'],
      2,
    ],
    [
      'one when two are preferred but not there',
      { ipFamilyPolicy: 'PreferDualStack' },
      {},
      'PreferDualStack',
      ['IPv4'],
      1,
    ],
    [
      'the family that is asked for first',
      { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv6'] },
      DUAL,
      'PreferDualStack',
      ['IPv6', 'IPv4'],
      2,
    ],
    ['one of two families by itself', {}, DUAL, 'SingleStack', ['IPv4'], 1],
  ] as const)('%s', (_, spec, settings, policy, families, count) => {
    const found = specOf(spec as JsonObject, settings);
    expect(found).toMatchObject({ ipFamilyPolicy: policy, ipFamilies: families });
    expect(found.clusterIPs).toHaveLength(count);
    expect(found.clusterIP).toBe(found.clusterIPs?.[0]);
  });

  test('headless has none; without selector it may have both families', () => {
    expect(specOf({ clusterIP: 'None' })).toMatchObject({
      clusterIPs: ['None'],
      ipFamilyPolicy: 'SingleStack',
      ipFamilies: ['IPv4'],
    });
    const cluster = clusterOf([object('Service', 'web', { spec: { clusterIP: 'None' } })]);
    expect(cluster.services.get('Service/default/web')?.spec).toMatchObject({
      clusterIPs: ['None'],
      ipFamilyPolicy: 'RequireDualStack',
      ipFamilies: ['IPv4', 'IPv6'],
    });
  });

  test('an alias has none', () => {
    const spec = specOf({ type: 'ExternalName', externalName: 'a.example', selector: {}, ports: [] });
    expect([spec.clusterIP, spec.clusterIPs, spec.ipFamilies]).toEqual([undefined, undefined, undefined]);
  });
});

describe('node ports', () => {
  test('are given out of what is not kept for those who ask', () => {
    const [port] = specOf({ type: 'NodePort' }).ports;
    expect(port?.nodePort).toBeGreaterThanOrEqual(30086);
    expect(port?.nodePort).toBeLessThanOrEqual(32767);
  });

  test.each([
    ['none on a ClusterIP', { ports: [{ port: 80 }] }, [undefined]],
    [
      'ports of one number share one, as asked by the later',
      {
        type: 'NodePort',
        ports: [
          { name: 'u', port: 53, protocol: 'UDP' },
          { name: 't', port: 53, nodePort: 30253 },
        ],
      },
      [30253, 30253],
    ],
    [
      'a balancer may go without, but what is asked for stays',
      {
        type: 'LoadBalancer',
        allocateLoadBalancerNodePorts: false,
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 443, nodePort: 30243 },
        ],
      },
      [undefined, 30243],
    ],
  ])('%s', (_, spec, expected) => {
    expect(specOf(spec as JsonObject).ports.map(({ nodePort }) => nodePort)).toEqual(expected);
  });

  test('two ports of one number share what is given, others have their own', () => {
    const ports = [
      { name: 'u', port: 53, protocol: 'UDP' },
      { name: 't', port: 53 },
      { name: 'm', port: 9153 },
    ];
    const [udp, tcp, metrics] = specOf({ type: 'NodePort', ports }).ports.map(({ nodePort }) => nodePort);
    expect(udp).toBe(tcp);
    expect(metrics).not.toBe(tcp);
  });

  test.each([
    ['LoadBalancer', 'Local', true],
    ['LoadBalancer', 'Cluster', false],
    ['NodePort', 'Local', false],
  ])('%s with policy %s has a health check port: %s', (type, externalTrafficPolicy, has) => {
    expect(specOf({ type, externalTrafficPolicy }).healthCheckNodePort !== undefined).toBe(has);
  });
});

describe('balancer addresses', () => {
  const ingressOf = (spec: JsonObject, settings = {}, status: JsonObject = {}) =>
    clusterOf(
      [object('Service', 'web', { spec: { type: 'LoadBalancer', ports: [{ port: 80 }], ...spec }, status })],
      settings,
    ).services.get('Service/default/web')?.status.loadBalancer.ingress;

  test.each([
    ['given by the cloud', {}, {}, {}, [{ ip: expect.stringMatching(/^198\.51\.100\.\d+$/), ipMode: 'VIP' }]],
    ['not without a cloud', {}, { cloudLoadBalancer: false }, {}, undefined],
    ['not for the class of somebody else', { loadBalancerClass: 'example.com/lb' }, {}, {}, undefined],
    ['as written', {}, {}, { loadBalancer: { ingress: [{ ip: '192.0.2.7' }] } }, [{ ip: '192.0.2.7', ipMode: 'VIP' }]],
    [
      'a written host name stays one',
      {},
      {},
      { loadBalancer: { ingress: [{ hostname: 'lb.example' }] } },
      [{ hostname: 'lb.example' }],
    ],
    ['as asked for', { loadBalancerIP: '192.0.2.9' }, {}, {}, [{ ip: '192.0.2.9', ipMode: 'VIP' }]],
    ['none for a NodePort', { type: 'NodePort' }, {}, {}, undefined],
  ])('%s', (_, spec, settings, status, expected) => {
    expect(ingressOf(spec, settings, status)).toEqual(expected);
  });

  test('is no Node address', () => {
    const node = object('Node', 'a', { status: { addresses: [{ type: 'ExternalIP', address: '198.51.100.20' }] } });
    const services = Array.from({ length: 40 }, (_, i) => service(`web-${i}`, { type: 'LoadBalancer' }));
    const cluster = clusterOf([node, ...services]);
    expect(cluster.byAddress.get('198.51.100.20')).toEqual([{ kind: 'node', ref: 'Node/a' }]);
  });
});
