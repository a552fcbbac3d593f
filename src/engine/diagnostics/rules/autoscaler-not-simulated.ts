import { refOf } from '../../api/kind.ts';
import type { KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';
import { podsOfObject } from '../pod-spec-of.ts';

interface Autoscaler extends KubeObject<'HorizontalPodAutoscaler'> {
  readonly spec: {
    readonly scaleTargetRef?: { readonly kind?: string; readonly name?: string };
    readonly minReplicas?: number;
    readonly maxReplicas?: number;
  };
}

/** A HorizontalPodAutoscaler: nothing is measured here, so its target keeps the Pods that it asks for itself. */
export const autoscalerNotSimulated: Rule<Autoscaler> = {
  kind: 'HorizontalPodAutoscaler',
  find({ metadata, spec }, _ref, { cluster }) {
    const { kind = '', name = '' } = spec.scaleTargetRef ?? {};
    const target = refOf(kind, metadata.namespace, name);
    if (!cluster.objects.has(target)) return [];
    const params = {
      target,
      pods: podsOfObject(cluster, target).length,
      min: spec.minReplicas ?? 1,
      max: spec.maxReplicas ?? 1,
    };
    return [finding('autoscaler-not-simulated', 'info', 'spec.scaleTargetRef', params)];
  },
};
