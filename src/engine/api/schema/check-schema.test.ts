import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kind.ts';
import { checkSchema } from './check-schema.ts';
import { schemaOf } from './schema.ts';

const service = schemaOf('v1', 'Service')!;
const pod = schemaOf('v1', 'Pod')!;
const ingress = schemaOf('networking.k8s.io/v1', 'Ingress')!;
const httpRoute = schemaOf('gateway.networking.k8s.io/v1', 'HTTPRoute')!;

const found = (schema: typeof service, value: JsonObject) =>
  checkSchema(schema, value).problems.map(({ code, path }) => `${code} ${path}`);

describe('decoding', () => {
  it.each([
    ['a number in quotes', { spec: { ports: [{ port: '80' }] } }, ['wrong-type spec.ports[0].port']],
    ['a number that is not whole', { spec: { ports: [{ port: 80.5 }] } }, ['wrong-type spec.ports[0].port']],
    [
      'a boolean as an annotation',
      { metadata: { annotations: { 'a.b/c': false } } },
      ['wrong-type metadata.annotations[a.b/c]'],
    ],
    ['a number as a label', { spec: { selector: { version: 1 } } }, ['wrong-type spec.selector.version']],
    ['a text for a list', { spec: { externalIPs: '192.0.2.1' } }, ['wrong-type spec.externalIPs']],
    ['an object for a list', { spec: { ports: { port: 80 } } }, ['wrong-type spec.ports']],
    ['a list for an object', { spec: [] }, ['wrong-type spec']],
    [
      '"true" for a boolean',
      { spec: { publishNotReadyAddresses: 'true' } },
      ['wrong-type spec.publishNotReadyAddresses'],
    ],
    [
      'a boolean for a port or name',
      { spec: { ports: [{ port: 80, targetPort: true }] } },
      ['wrong-type spec.ports[0].targetPort'],
    ],
    ['the wrong case', { Spec: {} }, ['unknown-field Spec']],
    [
      'an unknown field in a list',
      { spec: { ports: [{ port: 80 }, { port: 81, prot: 'TCP' }] } },
      ['unknown-field spec.ports[1].prot'],
    ],
    [
      'a port or name: silent',
      {
        spec: {
          ports: [
            { port: 80, targetPort: 'http' },
            { port: 81, targetPort: 8080 },
          ],
        },
      },
      [],
    ],
    [
      'null is as good as absent: silent',
      { metadata: null, spec: { ports: null, type: null, selector: { a: null } } },
      [],
    ],
    ['words are the business of validation: silent', { spec: { type: 'Loadbalancer' } }, []],
    [
      'a live object: silent',
      {
        metadata: { creationTimestamp: '2024-01-01T00:00:00Z', managedFields: [{ fieldsV1: { 'f:spec': {} } }] },
        status: { loadBalancer: {} },
      },
      [],
    ],
  ] as const)('a Service with %s', (_name, value, problems) =>
    expect(found(service, value as JsonObject)).toEqual(problems),
  );

  it.each([
    ['quantities', { limits: { cpu: 1, memory: '1Gi', 'ephemeral-storage': '1e3', a: '.5', b: '500m' } }, []],
    ['what is no quantity', { limits: { memory: '1 Gi', cpu: '1GB' } }, ['memory', 'cpu']],
  ])('a container with %s', (_name, resources, names) => {
    const at = (name: string) => `quantity-invalid spec.containers[0].resources.limits.${name}`;
    expect(found(pod, { spec: { containers: [{ name: 'a', resources }] } } as JsonObject)).toEqual(names.map(at));
  });

  it('holds custom resources to their schema: required fields and words', () => {
    expect(
      found(httpRoute, { metadata: {}, spec: { rules: [{ matches: [{ path: { type: 'Prefix' } }], filters: [{}] }] } }),
    ).toEqual(['value-not-allowed spec.rules[0].matches[0].path.type', 'field-required spec.rules[0].filters[0].type']);
    expect(found(httpRoute, { status: { parents: [{}] }, spec: {} })).toEqual([]);
  });
});

describe('what is left', () => {
  it('is the same object when nothing is dropped', () => {
    const value = { spec: { ports: [{ port: 80 }] } };
    expect(checkSchema(service, value).pruned).toBe(value);
  });

  it('lacks what is not known, and what is of a wrong type', () => {
    const value = { type: 'LoadBalancer', spec: { ports: [{ port: '80', nodeport: 1, name: 'a' }, { port: 81 }] } };
    expect(checkSchema(service, value).pruned).toEqual({ spec: { ports: [{ name: 'a' }, { port: 81 }] } });
    expect(value.spec.ports[0]).toEqual({ port: '80', nodeport: 1, name: 'a' });
  });
});

describe('what was meant by an unknown field', () => {
  const suggestion = (schema: typeof service, value: JsonObject) =>
    checkSchema(schema, value).problems.map(({ params }) => [params['near'], params['at']])[0];

  it.each([
    ['type outside of spec', service, { type: 'LoadBalancer', spec: { ports: [] } }, ['', 'spec.type']],
    ['type outside, and no spec', service, { type: 'NodePort' }, ['', 'spec.type']],
    ['ports under metadata', service, { metadata: { ports: [{ port: 80 }] }, spec: {} }, ['', 'spec.ports']],
    ['labels outside of metadata', service, { labels: { a: 'b' }, metadata: {} }, ['', 'metadata.labels']],
    [
      'targetPort beside the ports',
      service,
      { spec: { targetPort: 80, ports: [{ port: 80 }] } },
      ['', 'spec.ports[0].targetPort'],
    ],
    [
      'containerPort beside the ports',
      pod,
      { spec: { containers: [{ name: 'a', containerPort: 80, ports: [{}] }] } },
      ['', 'spec.containers[0].ports[0].containerPort'],
    ],
    ['another case', service, { spec: { ports: [{ nodeport: 1 }] } }, ['nodePort', '']],
    ['a slip', service, { metadata: { lables: {} } }, ['labels', '']],
    ['two letters swapped', service, { sepc: {} }, ['spec', '']],
    ['the name of an older version', ingress, { spec: { backend: { serviceName: 'a' } } }, ['defaultBackend', '']],
    [
      'the shape of an older version',
      ingress,
      { spec: { defaultBackend: { serviceName: 'a' } } },
      ['service.name', ''],
    ],
    ['nothing like it', service, { spec: { colour: 'red' } }, ['', '']],
    ['a value that does not fit elsewhere', service, { type: 'Round', spec: {} }, ['', '']],
  ] as const)('%s', (_name, schema, value, expected) => {
    expect(suggestion(schema, value as unknown as JsonObject)).toEqual(expected);
  });
});
