import type { JsonObject } from '../../api/kind.ts';
import type { FieldEdit } from '../../manifest/field-edit.ts';
import { add, change, fix, isObject, writtenAt } from './fixer.ts';
import type { Fixers, FixStage } from './fixer.ts';
import { ingressEdits } from './ingress-migration.ts';

/** Kinds whose newer version wants fields of which the older one says nothing. */
const NOT_BY_NAME_ALONE: ReadonlySet<string> = new Set([
  'CustomResourceDefinition',
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
  'CertificateSigningRequest',
  'PriorityLevelConfiguration',
]);

function migrate({ kind, instead }: { kind: string; instead: string }, stage: FixStage) {
  if (NOT_BY_NAME_ALONE.has(kind)) return undefined;
  const edits = MIGRATIONS[kind]?.(stage) ?? [];
  return fix(stage, 'migrate', { apiVersion: instead }, { set: 'apiVersion', to: instead }, ...edits);
}

/** What changes beside the version (kubernetes/website docs/reference/using-api/deprecation-guide.md). */
const MIGRATIONS: Readonly<Record<string, (stage: FixStage) => readonly FieldEdit[]>> = {
  Ingress: ingressEdits,
  Deployment: workloadEdits,
  ReplicaSet: workloadEdits,
  DaemonSet: workloadEdits,
  StatefulSet: workloadEdits,
  EndpointSlice: (stage) => {
    const endpoints = writtenAt(stage, 'endpoints');
    return (Array.isArray(endpoints) ? endpoints : []).flatMap((endpoint: JsonObject, index) =>
      topologyEdits(endpoint, index),
    );
  },
  HorizontalPodAutoscaler: (stage) => {
    const percent = writtenAt(stage, 'spec.targetCPUUtilizationPercentage');
    if (typeof percent !== 'number' || writtenAt(stage, 'spec.metrics') !== undefined) return [];
    const target = { type: 'Utilization', averageUtilization: percent };
    return [
      { set: 'spec.metrics', to: [{ type: 'Resource', resource: { name: 'cpu', target } }] },
      { remove: 'spec.targetCPUUtilizationPercentage' },
    ];
  },
};

/** A selector that was left out was the template's labels. */
function workloadEdits(stage: FixStage): readonly FieldEdit[] {
  const labels = writtenAt(stage, 'spec.template.metadata.labels');
  const lacksSelector = writtenAt(stage, 'spec.selector') === undefined && isObject(labels);
  const gone = ['rollbackTo', 'templateGeneration'].filter((field) => writtenAt(stage, `spec.${field}`) !== undefined);
  return [
    ...(lacksSelector ? [{ set: 'spec.selector', to: { matchLabels: labels }, after: 'replicas' }] : []),
    ...gone.map((field) => ({ remove: `spec.${field}` })),
  ];
}

/** Node and zone stood in `topology`. */
function topologyEdits({ topology, nodeName, zone }: JsonObject, index: number): readonly FieldEdit[] {
  if (!isObject(topology)) return [];
  const at = `endpoints[${index}]`;
  const fields = [
    ['nodeName', nodeName, topology['kubernetes.io/hostname']],
    ['zone', zone, topology['topology.kubernetes.io/zone']],
  ] as const;
  const sets = fields.flatMap(([field, now, before]) =>
    now === undefined && typeof before === 'string' ? [{ set: `${at}.${field}`, to: before }] : [],
  );
  return [...sets, { remove: `${at}.topology` }];
}

/** Repairs of kinds and versions. */
export const VERSION_FIXES: Fixers = {
  'removed-api-version': migrate,
  'deprecated-api-version': migrate,
  'kind-not-in-version': migrate,
  'api-version-missing': ({ instead }, stage) => {
    const near = Object.keys(stage.entry.admitted.written).find((key) => key.toLowerCase() === 'apiversion');
    if (near !== undefined && near !== 'apiVersion')
      return fix(stage, 'rename-field', { from: near, to: 'apiVersion' }, { rename: near, to: 'apiVersion' });
    if (instead === '') return undefined;
    return near === undefined ? add(stage, 'apiVersion', instead, '') : change(stage, instead, 'apiVersion');
  },
  'kind-missing': ({ near }, stage) =>
    near === '' || near === 'kind'
      ? undefined
      : fix(stage, 'rename-field', { from: near, to: 'kind' }, { rename: near, to: 'kind' }),
  'unknown-kind': ({ near }, stage) => (near === '' ? undefined : change(stage, near)),
};
