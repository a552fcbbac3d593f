import { describe, expect, test } from 'vitest';
import { ingressClass, isDefaultClass } from './ingress-class.ts';
import { ingress } from './ingress.ts';
import type { Json, JsonObject } from './kind.ts';

const backend: Json = { service: { name: 'web', port: { number: 80 } } };
const path = (more: JsonObject = {}): JsonObject => ({ path: '/', pathType: 'Prefix', backend, ...more });
const rule = (more: JsonObject = {}, ...paths: JsonObject[]): JsonObject => ({
  http: { paths: paths.length > 0 ? paths : [path()] },
  ...more,
});
const written = (spec: JsonObject, annotations: JsonObject = {}): JsonObject => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'Ingress',
  metadata: { name: 'site', annotations },
  spec,
});
const problemsOf = (value: JsonObject) =>
  ingress.validate(ingress.defaults(value)).map(({ code, path: at }) => `${code} ${at}`);
const P = 'spec.rules[0].http.paths[0]';

describe('what the API server says of an Ingress', () => {
  test.each<[string, JsonObject, string[]]>([
    [
      'nothing of a good one',
      { rules: [rule({ host: 'shop.example' })], tls: [{ hosts: ['*.shop.example'], secretName: 'a.b' }] },
      [],
    ],
    ['nothing of a default backend alone', { defaultBackend: backend }, []],
    [
      'nothing of a pattern as ImplementationSpecific path',
      { rules: [rule({}, path({ path: '/a//(.*)', pathType: 'ImplementationSpecific' }))] },
      [],
    ],
    ['it needs something to serve', {}, ['ingress-needs-rules spec']],
    ['a path needs a type', { rules: [rule({}, { path: '/', backend })] }, [`required ${P}.pathType`]],
    ['a type in the wrong case', { rules: [rule({}, path({ pathType: 'prefix' }))] }, [`not-supported ${P}.pathType`]],
    ['a path begins with a slash', { rules: [rule({}, path({ path: 'web' }))] }, [`path-not-absolute ${P}.path`]],
    ['a path is a clean one', { rules: [rule({}, path({ path: '/a//b' }))] }, [`path-has-sequence ${P}.path`]],
    ['a path has no way back', { rules: [rule({}, path({ path: '/a/..' }))] }, [`path-ends-with ${P}.path`]],
    ['an IP is no host', { rules: [rule({ host: '203.0.113.10' })] }, ['host-is-ip spec.rules[0].host']],
    ['capitals in a host', { rules: [rule({ host: 'Shop.Example' })] }, ['dns-name-invalid spec.rules[0].host']],
    ['a URL as host', { rules: [rule({ host: 'http://shop.example' })] }, ['host-is-url spec.rules[0].host']],
    ['a lone star', { rules: [rule({ host: '*' })] }, ['wildcard-host-invalid spec.rules[0].host']],
    ['a star inside', { rules: [rule({ host: 'a.*.example' })] }, ['wildcard-host-invalid spec.rules[0].host']],
    ['an empty backend', { rules: [rule({}, path({ backend: {} }))] }, [`backend-empty ${P}.backend`]],
    [
      'both kinds of backend',
      { rules: [rule({}, path({ backend: { ...(backend as JsonObject), resource: { kind: 'A', name: 'b' } } }))] },
      [`backend-service-and-resource ${P}.backend`],
    ],
    [
      'no port',
      { rules: [rule({}, path({ backend: { service: { name: 'web' } } }))] },
      [`backend-port-missing ${P}.backend`],
    ],
    [
      'two ports',
      { rules: [rule({}, path({ backend: { service: { name: 'web', port: { name: 'http', number: 80 } } } }))] },
      [`backend-port-twice ${P}.backend`],
    ],
    [
      'a port that is none',
      { defaultBackend: { service: { name: 'web', port: { number: 65536 } } } },
      ['out-of-range spec.defaultBackend.service.port.number'],
    ],
    [
      'a Secret is named by a DNS name',
      { rules: [rule()], tls: [{ secretName: 'Shop_TLS' }] },
      ['dns-name-invalid spec.tls[0].secretName'],
    ],
    [
      'a class is named by a DNS name',
      { rules: [rule()], ingressClassName: 'My_Class' },
      ['dns-name-invalid spec.ingressClassName'],
    ],
    ['rules without paths', { rules: [{ http: { paths: [] } }] }, ['required spec.rules[0].http.paths']],
    ['nothing of a rule with a host alone', { rules: [{ host: 'shop.example' }] }, []],
  ])('%s', (_, spec, expected) => {
    expect(problemsOf(written(spec))).toEqual(expected);
  });

  test.each<[string, JsonObject, string[]]>([
    [
      'annotation and field disagree',
      { ingressClassName: 'nginx' },
      ['ingress-class-mismatch metadata.annotations[kubernetes.io/ingress.class]'],
    ],
    ['nothing where they agree', { ingressClassName: 'traefik' }, []],
    [
      'the annotation alone is the old way',
      {},
      ['deprecated-annotation metadata.annotations[kubernetes.io/ingress.class]'],
    ],
  ])('%s', (_, spec, expected) => {
    expect(problemsOf(written({ rules: [rule()], ...spec }, { 'kubernetes.io/ingress.class': 'traefik' }))).toEqual(
      expected,
    );
  });
});

describe('an Ingress of v1beta1', () => {
  const convert = (spec: JsonObject) =>
    ingress.convert?.({ ...written(spec), apiVersion: 'extensions/v1beta1' }, 'extensions/v1beta1');

  test('names its backends in another shape, and its paths have a type', () => {
    const old = { serviceName: 'web', servicePort: 80 };
    const value = convert({
      backend: { serviceName: 'rest', servicePort: 'http' },
      rules: [
        {
          host: 'a.example',
          http: {
            paths: [
              { path: '/', backend: old },
              { pathType: 'Exact', backend: old },
            ],
          },
        },
      ],
    });
    const service = { service: { name: 'web', port: { number: 80 } } };
    expect(value).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      spec: {
        defaultBackend: { service: { name: 'rest', port: { name: 'http' } } },
        rules: [
          {
            host: 'a.example',
            http: {
              paths: [
                { pathType: 'ImplementationSpecific', backend: service },
                { pathType: 'Exact', backend: service },
              ],
            },
          },
        ],
      },
    });
    expect(value?.['spec']).not.toHaveProperty('backend');
  });

  test('that already has the shape of v1 keeps its meaning', () => {
    const value = convert({ rules: [rule()] });
    expect(value?.['spec']).toMatchObject({ rules: [{ http: { paths: [{ backend }] } }] });
  });

  test.each([
    ['spec.rules[0].http.paths[1].backend.service.name', 'spec.rules[0].http.paths[1].backend.serviceName'],
    ['spec.rules[0].http.paths[1].backend.service.port.number', 'spec.rules[0].http.paths[1].backend.servicePort'],
    ['spec.defaultBackend.service.name', 'spec.backend.serviceName'],
    ['spec.rules[0].host', 'spec.rules[0].host'],
  ])('%s stood at %s', (now, then) => {
    expect(ingress.olderPath?.(now, 'extensions/v1beta1')).toBe(then);
  });
});

describe('an IngressClass', () => {
  const classOf = (spec: JsonObject, annotations: JsonObject = {}) =>
    ingressClass.defaults({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'IngressClass',
      metadata: { name: 'nginx', annotations },
      spec,
    });
  const codes = (spec: JsonObject) => ingressClass.validate(classOf(spec)).map(({ code, path: at }) => `${code} ${at}`);
  const controller = 'example.com/ingress';

  test.each<[string, JsonObject, string[]]>([
    ['nothing of a good one', { controller, parameters: { kind: 'A', name: 'b' } }, []],
    ['it needs a controller', {}, ['required spec.controller']],
    ['a controller has a domain', { controller: 'nginx' }, ['domain-prefixed-path-invalid spec.controller']],
    [
      'parameters name an object',
      { controller, parameters: {} },
      ['required spec.parameters.kind', 'required spec.parameters.name'],
    ],
    [
      'a scope that is none',
      { controller, parameters: { kind: 'A', name: 'b', scope: 'Global' } },
      ['not-supported spec.parameters.scope'],
    ],
    [
      'a namespaced one needs its namespace',
      { controller, parameters: { kind: 'A', name: 'b', scope: 'Namespace' } },
      ['namespace-for-scope-required spec.parameters.namespace'],
    ],
    [
      'a cluster-wide one has none',
      { controller, parameters: { kind: 'A', name: 'b', namespace: 'x' } },
      ['namespace-for-scope-forbidden spec.parameters.namespace'],
    ],
  ])('%s', (_, spec, expected) => expect(codes(spec)).toEqual(expected));

  test('is cluster-wide unless said, and the default one by an annotation', () => {
    expect(classOf({ controller, parameters: { kind: 'A', name: 'b' } }).spec.parameters?.scope).toBe('Cluster');
    expect(isDefaultClass(classOf({ controller }, { 'ingressclass.kubernetes.io/is-default-class': 'true' }))).toBe(
      true,
    );
    expect(isDefaultClass(classOf({ controller }))).toBe(false);
  });
});
