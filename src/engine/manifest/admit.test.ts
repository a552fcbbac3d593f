import { describe, expect, it } from 'vitest';
import { admit, writtenPath } from './admit.ts';
import { parseText } from './parse.ts';

const admitted = (text: string) => admit(parseText(text));
const codes = (text: string) =>
  admitted(text).map(({ problems }) => problems.map(({ code, path }) => `${code} ${path}`));

const service = (spec: string, rest = '') => `
apiVersion: v1
kind: Service
metadata: { name: web }
${rest}
spec: ${spec}
`;

describe('what is drawn', () => {
  it('is a Service without the type that stands outside of spec', () => {
    const [found] = admitted(service('{ ports: [{ port: 80 }] }', 'type: LoadBalancer'));
    expect(found?.problems.map(({ code, path, params }) => [code, path, params['at']])).toEqual([
      ['unknown-field', 'type', 'spec.type'],
    ]);
    expect(found?.object).toMatchObject({ kind: 'Service', spec: { type: 'ClusterIP' } });
    expect(found?.object).not.toHaveProperty('type');
  });

  it('is a removed Ingress as one of v1, its findings at the fields that are written', () => {
    const [found] = admitted(`
apiVersion: extensions/v1beta1
kind: Ingress
metadata: { name: a }
spec: { backend: { serviceName: A, servicePort: 80 } }
`);
    expect(found?.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'removed-api-version apiVersion',
      'dns-label-invalid spec.backend.serviceName',
    ]);
    const [good] = admitted(
      '{apiVersion: extensions/v1beta1, kind: Ingress, metadata: {name: a}, spec: {backend: {serviceName: a, servicePort: 80}}}',
    );
    expect(good?.object).toMatchObject({
      apiVersion: 'networking.k8s.io/v1',
      spec: { defaultBackend: { service: { name: 'a', port: { number: 80 } } } },
    });
  });

  it('is a kind in a wrong version as the kind that is meant', () => {
    const [found] = admitted(
      '{apiVersion: apps/v1, kind: Service, metadata: {name: web}, spec: {ports: [{port: 80}]}}',
    );
    expect(found?.problems.map(({ code, params }) => [code, params['instead']])).toEqual([
      ['kind-not-in-version', 'v1'],
    ]);
    expect(found?.object).toMatchObject({ apiVersion: 'v1', kind: 'Service' });
  });

  it('is a custom resource as it is written', () => {
    const [found] = admitted(
      '{apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: web}, spec: {a: 1}}',
    );
    expect(found?.ref).toBe('Service.serving.knative.dev/default/web');
    expect(found?.problems.map(({ code, severity }) => [code, severity])).toEqual([['foreign-kind', 'info']]);
    expect(found?.object).toMatchObject({
      kind: 'Service',
      metadata: { namespace: 'default', labels: {} },
      spec: { a: 1 },
    });
  });

  it('is each object of a List', () => {
    const found = admitted(
      '{kind: List, apiVersion: v1, items: [{kind: ConfigMap, apiVersion: v1, metadata: {name: a}}, {kind: Pod}]}',
    );
    expect(found.map(({ base, ref }) => [base, ref])).toEqual([
      ['items[0]', 'ConfigMap/default/a'],
      ['items[1]', undefined],
    ]);
  });
});

it.each([
  ['a text', 'hello', ['not-an-object ']],
  ['a list', '- kind: Pod', ['not-an-object ']],
  ['no kind', 'apiVersion: v1\nmetadata: {}', ['kind-missing kind']],
  ['no version', 'kind: Pod', ['api-version-missing apiVersion']],
  ['a misspelt kind', 'apiVersion: apps/v1\nkind: Depolyment', ['unknown-kind kind']],
  ['a kind that never was', 'apiVersion: v1\nkind: Policy', ['unknown-kind kind']],
  ['a kind that is gone', 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy', ['removed-kind apiVersion']],
  [
    'a port in quotes, and all else that is wrong',
    service('{ type: nodeport, ports: [{ port: "80", protocol: tcp }] }'),
    ['wrong-type spec.ports[0].port', 'not-supported spec.type', 'not-supported spec.ports[0].protocol'],
  ],
  [
    'quotes of a text processor',
    service('{ ports: [{ name: ”http”, port: 80, protocol: “tcp” }] }'),
    ['typographic-quotes spec.ports[0].name', 'typographic-quotes spec.ports[0].protocol'],
  ],
])('%s is refused', (_name, text, problems) => {
  const [found] = admitted(text);
  expect(codes(text)[0]?.toSorted()).toEqual(problems.toSorted());
  expect(found?.object).toBeUndefined();
});

it('minds quotes of a text processor where any text is allowed, but no prose', () => {
  const text =
    '{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {note: "the Pods’"}}, spec: {containers: [{name: a, image: “nginx”}]}}';
  const [found] = admitted(text);
  expect(found?.problems.map(({ path, severity, params }) => [path, severity, params['meant']])).toEqual([
    ['spec.containers[0].image', 'warning', 'nginx'],
  ]);
  expect(found?.object).toBeDefined();
});

it('says nothing of an empty document', () => {
  expect(admitted('---\n# nothing\n')).toEqual([]);
});

it.each([
  ['extensions/v1beta1', 'spec.backend.serviceName'],
  ['networking.k8s.io/v1', 'spec.defaultBackend.service.name'],
])('an Ingress of %s has the name of its Service at %s', (apiVersion, path) => {
  const item = `{apiVersion: ${apiVersion}, kind: Ingress, metadata: {name: a}, spec: {}}`;
  const [found] = admitted(`{apiVersion: v1, kind: List, items: [${item}]}`);
  expect(found && writtenPath(found, 'spec.defaultBackend.service.name')).toBe(`items[0].${path}`);
});
