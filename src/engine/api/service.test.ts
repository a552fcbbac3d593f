import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from './kind.ts';
import { isHeadless, service } from './service.ts';

/** A Service of a name and a spec, as a manifest writes it. */
const written = (spec: JsonObject, more: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', ...more },
  spec,
});
const defaulted = (spec: JsonObject) => service.defaults(written(spec));
const problemsOf = (spec: JsonObject, more?: JsonObject) =>
  service.validate(service.defaults(written(spec, more))).map(({ code, path }) => `${code} ${path}`);
const port80: Json = [{ port: 80 }];

describe('what the API server fills in', () => {
  test.each<[string, JsonObject, JsonObject]>([
    [
      'a plain Service',
      { ports: port80 },
      { type: 'ClusterIP', sessionAffinity: 'None', internalTrafficPolicy: 'Cluster' },
    ],
    ['targetPort is the port', { ports: port80 }, { ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }] }],
    [
      'targetPort 0 says nothing',
      { ports: [{ port: 80, targetPort: 0 }] },
      { ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }] },
    ],
    [
      'nodePort 0 says nothing',
      { ports: [{ port: 80, nodePort: 0 }] },
      { ports: [{ port: 80, targetPort: 80, protocol: 'TCP' }] },
    ],
    ['a NodePort lets outside traffic go anywhere', { type: 'NodePort' }, { externalTrafficPolicy: 'Cluster' }],
    ['a balancer gets node ports', { type: 'LoadBalancer' }, { allocateLoadBalancerNodePorts: true }],
    [
      '... unless it asks for none',
      { type: 'LoadBalancer', allocateLoadBalancerNodePorts: false },
      { allocateLoadBalancerNodePorts: false },
    ],
    [
      'externalIPs make it reachable from outside',
      { externalIPs: ['192.0.2.1'] },
      { externalTrafficPolicy: 'Cluster' },
    ],
    [
      'affinity lasts three hours',
      { sessionAffinity: 'ClientIP' },
      { sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } } },
    ],
    ['clusterIPs follow clusterIP', { clusterIP: 'None' }, { clusterIPs: ['None'] }],
    ['null says nothing', { type: null, ports: [{ port: 80, targetPort: null }] }, { type: 'ClusterIP' }],
  ])('%s', (_, spec, expected) => {
    expect(defaulted(spec).spec).toMatchObject(expected);
  });

  test.each<[string, JsonObject, string]>([
    ['an inner Service has no external policy', { ports: port80 }, 'externalTrafficPolicy'],
    [
      'an ExternalName has no internal policy',
      { type: 'ExternalName', externalName: 'a.example' },
      'internalTrafficPolicy',
    ],
    [
      'without affinity its config goes',
      { sessionAffinityConfig: { clientIP: { timeoutSeconds: 5 } } },
      'sessionAffinityConfig',
    ],
    ['an empty clusterIP is none', { clusterIP: '' }, 'clusterIP'],
    ['a NodePort asks nothing of balancers', { type: 'NodePort' }, 'allocateLoadBalancerNodePorts'],
    ['an empty selector field is none', { selector: null }, 'selector'],
  ])('%s', (_, spec, field) => {
    expect(defaulted(spec).spec).not.toHaveProperty(field);
  });

  test('the written value is left as it was, and fields that nobody reads are kept', () => {
    const value = written({ ports: [{ port: 80 }], somethingNew: { a: 1 } }, { labels: { app: 'web' } });
    const before = JSON.stringify(value);
    const object = service.defaults(value);
    expect(JSON.stringify(value)).toBe(before);
    expect(object.spec).toMatchObject({ somethingNew: { a: 1 } });
    expect(object.metadata).toEqual({ name: 'web', namespace: 'default', labels: { app: 'web' }, annotations: {} });
  });

  test('a balancer address is the real one unless said', () => {
    const value = {
      ...written({ type: 'LoadBalancer', ports: port80 }),
      status: { loadBalancer: { ingress: [{ ip: '192.0.2.1' }, { hostname: 'lb.example' }] } },
    };
    expect(service.defaults(value).status.loadBalancer.ingress).toEqual([
      { ip: '192.0.2.1', ipMode: 'VIP' },
      { hostname: 'lb.example' },
    ]);
  });

  test('headless is a wish, not a lack of an address', () => {
    expect(isHeadless(defaulted({ clusterIP: 'None' }))).toBe(true);
    expect(isHeadless(defaulted({ ports: port80 }))).toBe(false);
    expect(isHeadless(defaulted({ type: 'ExternalName', externalName: 'a.example' }))).toBe(false);
  });
});

describe('what the API server says', () => {
  const ports = (...list: JsonObject[]): JsonObject => ({ ports: list });
  test.each<[string, JsonObject, string[]]>([
    ['nothing of a good one', { selector: { app: 'web' }, ports: port80 }, []],
    ['nothing of a headless one without ports', { clusterIP: 'None' }, []],
    [
      'nothing of TCP and UDP on one port',
      ports({ name: 'a', port: 53 }, { name: 'b', port: 53, protocol: 'UDP' }),
      [],
    ],
    ['a Service needs ports', {}, ['required spec.ports']],
    ['a port needs a number', ports({ name: 'a' }), ['required spec.ports[0].port']],
    ['0 is no port', ports({ port: 0 }), ['out-of-range spec.ports[0].port']],
    ['a negative targetPort', ports({ port: 80, targetPort: -1 }), ['out-of-range spec.ports[0].targetPort']],
    ['a number in quotes', ports({ port: 80, targetPort: '8080' }), ['port-name-is-number spec.ports[0].targetPort']],
    [
      'a port name too long',
      ports({ port: 80, targetPort: 'a-name-of-16-chr' }),
      ['port-name-invalid spec.ports[0].targetPort'],
    ],
    ['protocols are capitals', ports({ port: 80, protocol: 'tcp' }), ['not-supported spec.ports[0].protocol']],
    [
      'typographic quotes',
      ports({ name: '”http”', port: 80, protocol: '“tcp”' }),
      ['typographic-quotes spec.ports[0].name', 'typographic-quotes spec.ports[0].protocol'],
    ],
    ['two ports need names', ports({ name: 'a', port: 80 }, { port: 81 }), ['required spec.ports[1].name']],
    [
      'one name for two ports',
      ports({ name: 'a', port: 80 }, { name: 'a', port: 81 }),
      ['duplicate spec.ports[1].name'],
    ],
    ['one port twice', ports({ name: 'a', port: 80 }, { name: 'b', port: 80 }), ['duplicate spec.ports[1]']],
    [
      'a protocol name with a colon',
      ports({ port: 80, appProtocol: 'http:80' }),
      ['qualified-name-invalid spec.ports[0].appProtocol'],
    ],
    ['a node port of a ClusterIP', ports({ port: 80, nodePort: 30080 }), ['only-for-type spec.ports[0].nodePort']],
    [
      'a node port below the range',
      { type: 'NodePort', ports: [{ port: 80, nodePort: 29999 }] },
      ['out-of-range spec.ports[0].nodePort'],
    ],
    ['a type that is none', { type: 'Loadbalancer', ports: port80 }, ['not-supported spec.type']],
    ['an ExternalName without name', { type: 'ExternalName' }, ['required spec.externalName']],
    [
      'a URL for a name',
      { type: 'ExternalName', externalName: 'https://a.example/v1' },
      ['host-is-url spec.externalName'],
    ],
    ['nothing of a full name', { type: 'ExternalName', externalName: 'a.example.' }, []],
    [
      'an ExternalName has no families',
      { type: 'ExternalName', externalName: 'a.example', ipFamilies: ['IPv4'] },
      ['not-for-type spec.ipFamilies'],
    ],
    [
      'no policy for outside without outside',
      { externalTrafficPolicy: 'Local', ports: port80 },
      ['not-externally-accessible spec.externalTrafficPolicy'],
    ],
    [
      'a health check nobody asks for',
      { type: 'LoadBalancer', healthCheckNodePort: 30401, ports: port80 },
      ['health-check-not-needed spec.healthCheckNodePort'],
    ],
    [
      'nothing of one that is asked for',
      { type: 'LoadBalancer', externalTrafficPolicy: 'Local', healthCheckNodePort: 30401, ports: port80 },
      [],
    ],
    [
      'ranges of a balancer without balancer',
      { loadBalancerSourceRanges: ['203.0.113.0/24'], ports: port80 },
      ['only-for-type spec.loadBalancerSourceRanges'],
    ],
    [
      'a range that is an address',
      { type: 'LoadBalancer', loadBalancerSourceRanges: ['203.0.113.7'], ports: port80 },
      ['cidr-invalid spec.loadBalancerSourceRanges[0]'],
    ],
    [
      'a range that may be an address',
      { type: 'LoadBalancer', loadBalancerSourceRanges: ['203.0.113.7/24'], ports: port80 },
      ['cidr-ambiguous spec.loadBalancerSourceRanges[0]'],
    ],
    ['a class without prefix is fine', { type: 'LoadBalancer', loadBalancerClass: 'lb', ports: port80 }, []],
    ['headless and NodePort', { type: 'NodePort', clusterIP: 'None', ports: port80 }, ['headless-type spec.clusterIP']],
    ['a cluster IP that is none', { clusterIP: '10.96.0', ports: port80 }, ['ip-invalid spec.clusterIP']],
    ['leading zeros', { clusterIP: '10.096.0.1', ports: port80 }, ['ip-non-standard spec.clusterIP']],
    [
      'clusterIPs without clusterIP',
      { clusterIPs: ['10.96.0.9'], ports: port80 },
      ['cluster-ips-alone spec.clusterIPs'],
    ],
    [
      'clusterIPs that disagree',
      { clusterIP: '10.96.0.8', clusterIPs: ['10.96.0.9'], ports: port80 },
      ['cluster-ips-mismatch spec.clusterIPs'],
    ],
    [
      'two addresses of one family',
      { clusterIP: '10.96.0.8', clusterIPs: ['10.96.0.8', '10.96.0.9'], ports: port80 },
      ['one-address-per-family spec.clusterIPs'],
    ],
    [
      'nothing of one a family, where two are wanted',
      {
        ipFamilyPolicy: 'PreferDualStack',
        clusterIP: '10.96.0.8',
        clusterIPs: ['10.96.0.8', 'fd00::8'],
        ports: port80,
      },
      [],
    ],
    [
      'one a family, where none says that two are wanted',
      { clusterIP: '10.96.0.8', clusterIPs: ['10.96.0.8', 'fd00::8'], ports: port80 },
      ['single-stack-of-two spec.ipFamilyPolicy'],
    ],
    [
      'two families of a single stack',
      { ipFamilyPolicy: 'SingleStack', ipFamilies: ['IPv4', 'IPv6'], ports: port80 },
      ['single-stack-of-two spec.ipFamilyPolicy'],
    ],
    [
      'nothing of two families, headless and without selector',
      { clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'], ports: port80 },
      [],
    ],
    [
      'an address of the other family',
      { clusterIP: 'fd00::8', ipFamilies: ['IPv4'], ports: port80 },
      ['cluster-ip-family-mismatch spec.clusterIP'],
    ],
    ['a family twice', { ipFamilies: ['IPv4', 'IPv4'], ports: port80 }, ['duplicate spec.ipFamilies[1]']],
    [
      'affinity longer than a day',
      { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ports: port80 },
      ['out-of-range spec.sessionAffinityConfig.clientIP.timeoutSeconds'],
    ],
    [
      'a selector value with a space',
      { selector: { app: 'web app' }, ports: port80 },
      ['label-value-invalid spec.selector[app]'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(problemsOf(spec)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['a digit may begin a name since 1.36', '1st', []],
    ['capitals', 'Web', ['dns-label-invalid metadata.name']],
    ['dots', 'web.app', ['dns-label-has-dots metadata.name']],
    ['64 characters', 'a'.repeat(64), ['too-long metadata.name']],
    ['no name', '', ['required metadata.name']],
  ])('of names: %s', (_, name, expected) => {
    expect(problemsOf({ ports: port80 }, { name })).toEqual(expected);
  });

  test.each<[string, JsonObject, string[]]>([
    ['externalIPs are going away', { externalIPs: ['192.0.2.1'], ports: port80 }, ['warning deprecated-field']],
    [
      'a headless Service balances nothing',
      { clusterIP: 'None', sessionAffinity: 'ClientIP' },
      ['warning ignored-when-headless'],
    ],
    ['an externalName of a ClusterIP', { externalName: 'a.example', ports: port80 }, ['warning external-name-ignored']],
    ['PreferClose has a new name', { trafficDistribution: 'PreferClose', ports: port80 }, ['warning deprecated-value']],
    ['nothing of the new one', { trafficDistribution: 'PreferSameZone', ports: port80 }, []],
    ['IPv6 has one right spelling', { clusterIP: 'FD00::8', ports: port80 }, ['warning ip-not-canonical']],
  ])('kubectl warns: %s', (_, spec, expected) => {
    const found = service.validate(defaulted(spec));
    expect(found.map(({ severity, code }) => `${severity} ${code}`)).toEqual(expected);
  });

  test('special addresses are not for the outside', () => {
    const found = service.validate(
      defaulted({ externalIPs: ['127.0.0.1', '169.254.1.9', '0.0.0.0', '192.0.2.7'], ports: port80 }),
    );
    expect(found.map(({ params }) => params['use']).filter(Boolean)).toEqual(['loopback', 'link-local', 'unspecified']);
  });

  test('a word in the wrong case is told the right one', () => {
    const [found] = service.validate(defaulted(ports({ port: 80, protocol: 'tcp' })));
    expect(found?.params).toEqual({ field: 'protocol', value: 'tcp', allowed: ['TCP', 'UDP', 'SCTP'], right: 'TCP' });
    const [quoted] = service.validate(defaulted(ports({ port: 80, protocol: '“tcp”' })));
    expect(quoted?.params).toEqual({ field: 'protocol', value: '“tcp”', meant: 'TCP' });
  });
});
