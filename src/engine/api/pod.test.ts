import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from './kind.ts';
import { containerPorts, findPort, isReady, pod, podIPsOf } from './pod.ts';

const container = (more: JsonObject = {}): JsonObject => ({ name: 'web', image: 'nginx:1.27', ...more });
const podOf = (spec: JsonObject = {}, more: JsonObject = {}) =>
  pod.defaults({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [container()], ...spec },
    ...more,
  });
const problemsOf = (spec: JsonObject) => pod.validate(podOf(spec)).map(({ code, path }) => `${code} ${path}`);
const withPorts = (...ports: JsonObject[]): JsonObject => ({ containers: [container({ ports })] });

describe('what the API server fills in', () => {
  test('a Pod that says little', () => {
    const { spec } = podOf(withPorts({ containerPort: 80 }));
    expect(spec).toMatchObject({
      hostNetwork: false,
      dnsPolicy: 'ClusterFirst',
      restartPolicy: 'Always',
      terminationGracePeriodSeconds: 30,
      enableServiceLinks: true,
      schedulerName: 'default-scheduler',
      containers: [{ imagePullPolicy: 'IfNotPresent', ports: [{ containerPort: 80, protocol: 'TCP' }] }],
    });
  });

  test.each([
    ['nginx', 'Always'],
    ['nginx:latest', 'Always'],
    ['registry.example:5000/nginx', 'Always'],
    ['registry.example:5000/nginx:1', 'IfNotPresent'],
    ['nginx@sha256:0123', 'IfNotPresent'],
  ])('image %s is pulled %s', (image, imagePullPolicy) => {
    expect(podOf({ containers: [container({ image })] }).spec.containers[0]).toMatchObject({ imagePullPolicy });
  });

  test('on the host network a port is a port of the Node', () => {
    const spec = { hostNetwork: true, ...withPorts({ containerPort: 80 }) };
    expect(containerPorts(podOf(spec).spec)[0]?.hostPort).toBe(80);
    expect(containerPorts(podOf(withPorts({ containerPort: 80 })).spec)[0]?.hostPort).toBeUndefined();
  });

  test('a probe that says little', () => {
    const spec = { containers: [container({ readinessProbe: { httpGet: { port: 'http' } } })] };
    expect(podOf(spec).spec.containers[0]?.readinessProbe).toEqual({
      httpGet: { port: 'http', path: '/', scheme: 'HTTP' },
      timeoutSeconds: 1,
      periodSeconds: 10,
      successThreshold: 1,
      failureThreshold: 3,
    });
  });

  test('its address and its addresses agree', () => {
    expect(podIPsOf(podOf({}, { status: { podIP: '10.0.0.1' } }))).toEqual(['10.0.0.1']);
    expect(podOf({}, { status: { podIPs: [{ ip: '10.0.0.1' }, { ip: 'fd00::1' }] } }).status.podIP).toBe('10.0.0.1');
    expect(podIPsOf(podOf())).toEqual([]);
  });
});

describe('ports and readiness', () => {
  const spec = podOf({
    containers: [container({ ports: [{ name: 'http', containerPort: 8080 }] })],
    initContainers: [
      container({
        name: 'proxy',
        restartPolicy: 'Always',
        ports: [{ name: 'dns', containerPort: 53, protocol: 'UDP' }],
      }),
      container({ name: 'init', ports: [{ name: 'gone', containerPort: 9 }] }),
    ],
  }).spec;

  test('sidecars have ports too, init containers that end have not', () => {
    expect(containerPorts(spec).map(({ name }) => name)).toEqual(['http', 'dns']);
  });

  test.each<[number | string, 'TCP' | 'UDP', number | undefined]>([
    [81, 'TCP', 81],
    ['http', 'TCP', 8080],
    ['http', 'UDP', undefined],
    ['dns', 'UDP', 53],
    ['gone', 'TCP', undefined],
  ])('port %s/%s is %s', (port, protocol, expected) => expect(findPort(spec, port, protocol)).toBe(expected));

  test.each<[Json, boolean]>([
    [[{ type: 'Ready', status: 'True' }], true],
    [
      [
        { type: 'ContainersReady', status: 'True' },
        { type: 'Ready', status: 'False' },
      ],
      false,
    ],
    [[], false],
  ])('%j: ready is %s', (conditions, ready) => expect(isReady(podOf({}, { status: { conditions } }))).toBe(ready));
});

describe('what the API server says', () => {
  const C = 'spec.containers[0]';
  test.each<[string, JsonObject, string[]]>([
    [
      'nothing of a good one',
      { hostname: 'web', subdomain: 'db', ...withPorts({ name: 'http', containerPort: 80 }) },
      [],
    ],
    [
      'nothing of None with a nameserver',
      { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'], searches: ['_tcp.example.', '.'] } },
      [],
    ],
    [
      'nothing of two protocols on a port',
      withPorts({ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }),
      [],
    ],
    ['no container', { containers: [] }, ['required spec.containers']],
    ['no image', { containers: [{ name: 'web' }] }, [`required ${C}.image`]],
    ['one name twice', { containers: [container(), container()] }, ['duplicate spec.containers[1].name']],
    ['one name for an init container', { initContainers: [container()] }, ['duplicate spec.initContainers[0].name']],
    ['a policy in the wrong case', { dnsPolicy: 'none' }, ['not-supported spec.dnsPolicy']],
    ['None without config', { dnsPolicy: 'None' }, ['dns-config-required spec.dnsConfig']],
    [
      'None without nameserver',
      { dnsPolicy: 'None', dnsConfig: { searches: ['a.example'] } },
      ['nameserver-required spec.dnsConfig.nameservers'],
    ],
    [
      'four nameservers',
      { dnsConfig: { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] } },
      ['too-many spec.dnsConfig.nameservers'],
    ],
    [
      'a nameserver with a name',
      { dnsConfig: { nameservers: ['dns.example'] } },
      ['ip-invalid spec.dnsConfig.nameservers[0]'],
    ],
    [
      '33 search domains',
      { dnsConfig: { searches: Array.from({ length: 33 }, (_, i) => `a${i}.example`) } },
      ['too-many spec.dnsConfig.searches'],
    ],
    [
      'search domains of 2,049 characters',
      { dnsConfig: { searches: Array.from({ length: 10 }, () => 'a'.repeat(204)) } },
      ['too-long spec.dnsConfig.searches'],
    ],
    [
      'a search domain in capitals',
      { dnsConfig: { searches: ['Corp.example'] } },
      ['dns-name-invalid spec.dnsConfig.searches[0]'],
    ],
    ['an option without name', { dnsConfig: { options: [{ value: '2' }] } }, ['required spec.dnsConfig.options[0]']],
    ['a hostname with dots', { hostname: 'web.corp.example' }, ['dns-label-has-dots spec.hostname']],
    ['a hostname of 64', { hostname: 'h'.repeat(64) }, ['too-long spec.hostname']],
    ['a port without number', withPorts({ name: 'http' }), [`required ${C}.ports[0].containerPort`]],
    [
      'a port name twice',
      withPorts({ name: 'a', containerPort: 80 }, { name: 'a', containerPort: 81 }),
      [`duplicate ${C}.ports[1].name`],
    ],
    [
      'a port named by its number',
      withPorts({ name: '80', containerPort: 80 }),
      [`port-name-is-number ${C}.ports[0].name`],
    ],
    [
      'another host port on the host network',
      { hostNetwork: true, ...withPorts({ containerPort: 80, hostPort: 81 }) },
      [`host-port-mismatch ${C}.ports[0].hostPort`],
    ],
    [
      'one host port twice',
      withPorts({ containerPort: 80, hostPort: 90 }, { containerPort: 81, hostPort: 90 }),
      [`duplicate ${C}.ports[1].hostPort`],
    ],
    ['a probe of nothing', { containers: [container({ livenessProbe: {} })] }, [`probe-handlers ${C}.livenessProbe`]],
    [
      'a volume that is not there',
      { containers: [container({ volumeMounts: [{ name: 'data', mountPath: '/data' }] })] },
      [`volume-not-found ${C}.volumeMounts[0].name`],
    ],
    [
      'a toleration of nothing',
      { tolerations: [{ effect: 'NoSchedule' }] },
      ['toleration-needs-exists spec.tolerations[0].operator'],
    ],
    ['nothing of one of everything', { tolerations: [{ operator: 'Exists' }] }, []],
  ])('%s', (_, spec, expected) => expect(problemsOf(spec)).toEqual(expected));

  test('kubectl warns of one port in two containers', () => {
    const both = {
      containers: [
        container({ ports: [{ containerPort: 80 }] }),
        container({ name: 'b', ports: [{ containerPort: 80 }] }),
      ],
    };
    const [found, ...rest] = pod.validate(podOf(both));
    expect(found).toMatchObject({ code: 'port-repeated', severity: 'warning', path: 'spec.containers[1].ports[0]' });
    expect(rest).toEqual([]);
  });
});
