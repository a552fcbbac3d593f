import { describe, expect, test } from 'vitest';
import type { JsonObject } from './kind.ts';
import { kindOf } from './kinds.ts';

const pods = (labels: JsonObject, spec: JsonObject = {}): JsonObject => ({
  metadata: { labels },
  spec: { containers: [{ name: 'web', image: 'nginx' }], ...spec },
});
const good: JsonObject = { selector: { matchLabels: { app: 'web' } }, template: pods({ app: 'web' }) };
const written = (kind: string, spec: JsonObject, apiVersion = 'apps/v1'): JsonObject => ({
  apiVersion,
  kind,
  metadata: { name: 'web' },
  spec,
});

function accepted(value: JsonObject) {
  const found = kindOf(String(value['apiVersion']), String(value['kind']));
  if (!found) throw new Error('unknown kind');
  const { definition, status } = found;
  const newest = status === 'removed' ? (definition.convert?.(value, String(value['apiVersion'])) ?? value) : value;
  const object = definition.defaults(newest);
  return { object, problems: definition.validate(object).map(({ code, path }) => `${code} ${path}`) };
}

describe('what the API server fills in', () => {
  test.each<[string, JsonObject]>([
    [
      'Deployment',
      {
        replicas: 1,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: '25%' } },
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: 600,
      },
    ],
    ['ReplicaSet', { replicas: 1 }],
    [
      'StatefulSet',
      {
        replicas: 1,
        podManagementPolicy: 'OrderedReady',
        updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 0 } },
      },
    ],
    ['DaemonSet', { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } } }],
  ])('%s', (kind, expected) => {
    const { object, problems } = accepted(written(kind, good));
    expect(object).toMatchObject({
      spec: { ...expected, template: { spec: { restartPolicy: 'Always', dnsPolicy: 'ClusterFirst' } } },
    });
    expect(problems).toEqual([]);
  });

  test('no replicas is a number', () => {
    expect(accepted(written('Deployment', { ...good, replicas: 0 })).object).toMatchObject({ spec: { replicas: 0 } });
  });

  test('a template on the host network says no host ports', () => {
    const template = pods(
      { app: 'web' },
      { hostNetwork: true, containers: [{ name: 'web', image: 'a', ports: [{ containerPort: 80 }] }] },
    );
    const { object, problems } = accepted(written('Deployment', { ...good, template }));
    expect(JSON.stringify(object)).not.toContain('hostPort');
    expect(problems).toEqual([]);
  });

  test('a ReplicationController selects what it makes', () => {
    const { object, problems } = accepted(written('ReplicationController', { template: pods({ app: 'web' }) }, 'v1'));
    expect(object).toMatchObject({
      metadata: { labels: { app: 'web' } },
      spec: { replicas: 1, selector: { app: 'web' } },
    });
    expect(problems).toEqual([]);
  });

  test.each([
    ['Deployment', 'extensions/v1beta1'],
    ['Deployment', 'apps/v1beta1'],
    ['DaemonSet', 'extensions/v1beta1'],
    ['StatefulSet', 'apps/v1beta2'],
    ['ReplicaSet', 'apps/v1beta2'],
  ])('a %s of %s selects its template', (kind, apiVersion) => {
    const { object, problems } = accepted(
      written(kind, { template: pods({ app: 'web' }), rollbackTo: {} }, apiVersion),
    );
    expect(object).toMatchObject({ apiVersion: 'apps/v1', spec: { selector: { matchLabels: { app: 'web' } } } });
    expect(object).not.toHaveProperty('spec.rollbackTo');
    expect(problems).toEqual([]);
  });
});

describe('what the API server says', () => {
  test.each<[string, string, JsonObject, string[]]>([
    ['no selector', 'Deployment', { template: pods({ app: 'web' }) }, ['required spec.selector']],
    [
      'a selector of nothing',
      'DaemonSet',
      { selector: {}, template: pods({ app: 'web' }) },
      ['selector-empty spec.selector'],
    ],
    [
      'a selector of others',
      'ReplicaSet',
      { ...good, template: pods({ app: 'api' }) },
      ['selector-misses-template spec.template.metadata.labels'],
    ],
    [
      'Pods that end',
      'Deployment',
      { ...good, template: pods({ app: 'web' }, { restartPolicy: 'Never' }) },
      ['not-supported spec.template.spec.restartPolicy'],
    ],
    ['fewer than none', 'StatefulSet', { ...good, replicas: -1 }, ['negative spec.replicas']],
    [
      'a port of a template',
      'Deployment',
      {
        ...good,
        template: pods({ app: 'web' }, { containers: [{ name: 'a', image: 'b', ports: [{ containerPort: 0 }] }] }),
      },
      ['required spec.template.spec.containers[0].ports[0].containerPort'],
    ],
    [
      'a claim of a StatefulSet is made later',
      'StatefulSet',
      {
        ...good,
        template: pods(
          { app: 'web' },
          { containers: [{ name: 'a', image: 'b', volumeMounts: [{ name: 'data', mountPath: '/data' }] }] },
        ),
      },
      [],
    ],
  ])('%s (%s)', (_, kind, spec, expected) => expect(accepted(written(kind, spec)).problems).toEqual(expected));

  test('a Job may not go on for ever', () => {
    const job = (spec: JsonObject) => accepted(written('Job', { template: pods({}, spec) }, 'batch/v1'));
    expect(job({}).problems).toEqual(['not-supported spec.template.spec.restartPolicy']);
    expect(job({ restartPolicy: 'Never' }).problems).toEqual([]);
    expect(job({ restartPolicy: 'Never' }).object).toMatchObject({ spec: { completions: 1, parallelism: 1 } });
  });
});
