import { draftOf } from './draft.ts';
import { defineKind } from './kind.ts';
import type { JsonObject, KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';

/** `autoscaling/v2` HorizontalPodAutoscaler. Nothing is measured here: it is kept, and scales nothing. */
export type HorizontalPodAutoscaler = KubeObject<'HorizontalPodAutoscaler'>;

/** The metric of a processor's load, in percent of what is requested: the only one that v1 knew. */
function convert(value: JsonObject, apiVersion: string): JsonObject {
  if (apiVersion !== 'autoscaling/v1') return { ...value, apiVersion: 'autoscaling/v2' };
  const { targetCPUUtilizationPercentage: percent, ...spec } = draftOf(value['spec']);
  if (percent !== undefined) {
    const target = { type: 'Utilization', averageUtilization: percent };
    spec['metrics'] = [{ type: 'Resource', resource: { name: 'cpu', target } }];
  }
  return { ...value, apiVersion: 'autoscaling/v2', spec };
}

export const horizontalPodAutoscaler = defineKind<HorizontalPodAutoscaler>({
  kind: 'HorizontalPodAutoscaler',
  group: 'autoscaling',
  versions: ['v2', 'v1'],
  removed: { 'autoscaling/v2beta2': '1.26', 'autoscaling/v2beta1': '1.25' },
  namespaced: true,
  convert,
  defaults: (value) => {
    const object = defaultObject(value, true);
    // autoscaling/v2/defaults.go `SetDefaults_HorizontalPodAutoscaler`.
    object['spec'] = { minReplicas: 1, ...draftOf(object['spec']) };
    return object as unknown as HorizontalPodAutoscaler;
  },
  validate: (object) => checkMeta(object, true, 'subdomain'),
});
