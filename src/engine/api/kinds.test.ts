import { describe, expect, test } from 'vitest';
import type { JsonObject } from './kind.ts';
import { ALL_KINDS, isOfKind, kindOf } from './kinds.ts';

describe('which kinds are served', () => {
  test.each([
    ['v1', 'Service', 'served'],
    ['apps/v1', 'Deployment', 'served'],
    ['autoscaling/v1', 'HorizontalPodAutoscaler', 'served'],
    ['v1', 'Event', 'served'],
    ['v1', 'Endpoints', 'deprecated'],
    ['extensions/v1beta1', 'Ingress', 'removed'],
    ['networking.k8s.io/v1beta1', 'IngressClass', 'removed'],
    ['extensions/v1beta1', 'NetworkPolicy', 'removed'],
    ['batch/v1beta1', 'CronJob', 'removed'],
    ['policy/v1beta1', 'PodDisruptionBudget', 'removed'],
    ['v1', 'Deployment', undefined],
    ['serving.knative.dev/v1', 'Service', undefined],
    ['v1', 'service', undefined],
  ])('%s %s: %s', (apiVersion, kind, status) => expect(kindOf(apiVersion, kind)?.status).toBe(status));

  test('an autoscaler of v1 knows one metric', () => {
    const definition = kindOf('autoscaling/v1', 'HorizontalPodAutoscaler')?.definition;
    const spec = { maxReplicas: 3, targetCPUUtilizationPercentage: 80 };
    expect(definition?.convert?.({ metadata: { name: 'a' }, spec }, 'autoscaling/v1')).toMatchObject({
      apiVersion: 'autoscaling/v2',
      spec: { maxReplicas: 3, metrics: [{ resource: { name: 'cpu', target: { averageUtilization: 80 } } }] },
    });
  });

  test('no kind is listed twice', () => {
    const names = ALL_KINDS.map(({ group, kind }) => `${group}/${kind}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(ALL_KINDS.map((definition) => [definition.kind, definition] as const))(
    '%s takes an object that says nothing',
    (kind, definition) => {
      const object = definition.defaults({ apiVersion: 'v1', kind, metadata: null } as unknown as JsonObject);
      expect(object.metadata).toMatchObject({ name: '', annotations: {} });
      expect(object.metadata.namespace).toBe(definition.namespaced ? 'default' : undefined);
      const found = (definition.validate as (value: unknown) => readonly { code: string; path: string }[])(object);
      expect(found).toContainEqual(expect.objectContaining({ code: 'required', path: 'metadata.name' }));
    },
  );

  test('an object is asked for its kind before its fields are read', () => {
    const foreign = {
      apiVersion: 'serving.knative.dev/v1',
      kind: 'Service',
      metadata: { name: 'a', labels: {}, annotations: {} },
    };
    expect(isOfKind(foreign, 'Service')).toBe(false);
    expect(isOfKind({ ...foreign, apiVersion: 'v1' }, 'Service')).toBe(true);
  });
});

describe('metadata', () => {
  const of = (metadata: JsonObject, kind = 'ConfigMap') => {
    const definition = kindOf('v1', kind)?.definition;
    if (!definition) throw new Error('unknown kind');
    const object = definition.defaults({ apiVersion: 'v1', kind, metadata });
    return { object, problems: definition.validate(object).map(({ code, path }) => `${code} ${path}`) };
  };

  test.each<[string, JsonObject, string, string[]]>([
    [
      'nothing of good ones',
      { name: 'a.b', labels: { app: 'web' }, annotations: { 'Example.com/A': 'x y' } },
      'ConfigMap',
      [],
    ],
    [
      'a namespace that is no label',
      { name: 'a', namespace: 'x.y' },
      'ConfigMap',
      ['dns-label-has-dots metadata.namespace'],
    ],
    ['a Node in a namespace', { name: 'a', namespace: 'x' }, 'Node', ['namespace-not-allowed metadata.namespace']],
    [
      'an annotation key',
      { name: 'a', annotations: { 'a b': 'c' } },
      'ConfigMap',
      ['annotation-key-invalid metadata.annotations[a b]'],
    ],
    [
      'a quoted label',
      { name: 'a', labels: { app: '“web”' } },
      'ConfigMap',
      ['typographic-quotes metadata.labels[app]'],
    ],
    [
      'too much in annotations',
      { name: 'a', annotations: { a: 'x'.repeat(262144) } },
      'ConfigMap',
      ['annotations-too-large metadata.annotations'],
    ],
    ['a namespace of dots', { name: 'a.b' }, 'Namespace', ['dns-label-has-dots metadata.name']],
  ])('%s', (_, metadata, kind, expected) => expect(of(metadata, kind).problems).toEqual(expected));

  test('a namespace has its name for a label', () => {
    expect(of({ name: 'shop', labels: { team: 'a' } }, 'Namespace').object.metadata.labels).toEqual({
      team: 'a',
      'kubernetes.io/metadata.name': 'shop',
    });
  });

  test('a generated name is always the same', () => {
    const name = of({ generateName: 'web-' }).object.metadata.name;
    expect(name).toMatch(/^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/);
    expect(of({ generateName: 'web-' }).object.metadata.name).toBe(name);
  });
});
