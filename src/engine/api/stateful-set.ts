import { draftOf, isObject, setDefault } from './draft.ts';
import { checkAllowed, checkNotNegative } from './field-problem.ts';
import { defineKind } from './kind.ts';
import { checkWorkload, convertWorkload, defaultWorkload, removedIn116 } from './workload.ts';
import type { Workload } from './workload.ts';

/** `apps/v1` StatefulSet. */
export interface StatefulSet extends Workload<'StatefulSet'> {
  readonly spec: Workload<'StatefulSet'>['spec'] & {
    readonly replicas: number;
    /** The headless Service under which its Pods have names. */
    readonly serviceName?: string;
    readonly podManagementPolicy: 'OrderedReady' | 'Parallel';
    /** The number of its first Pod. */
    readonly ordinals?: { readonly start?: number };
  };
}

export const statefulSet = defineKind<StatefulSet>({
  kind: 'StatefulSet',
  group: 'apps',
  versions: ['v1'],
  removed: removedIn116('apps/v1beta2', 'apps/v1beta1'),
  namespaced: true,
  convert: convertWorkload,
  defaults: (value) =>
    // apps/v1/defaults.go `SetDefaults_StatefulSet`.
    defaultWorkload(value, (spec) => {
      setDefault(spec, 'podManagementPolicy', 'OrderedReady');
      const update = draftOf(spec['updateStrategy']);
      if (update['type'] === undefined) {
        update['type'] = 'RollingUpdate';
        if (!isObject(update['rollingUpdate'])) update['rollingUpdate'] = {};
      }
      if (update['type'] === 'RollingUpdate' && isObject(update['rollingUpdate'])) {
        update['rollingUpdate'] = { partition: 0, ...update['rollingUpdate'] };
      }
      spec['updateStrategy'] = update;
      const retention = draftOf(spec['persistentVolumeClaimRetentionPolicy']);
      setDefault(retention, 'whenDeleted', 'Retain');
      setDefault(retention, 'whenScaled', 'Retain');
      spec['persistentVolumeClaimRetentionPolicy'] = retention;
      setDefault(spec, 'replicas', 1);
      setDefault(spec, 'revisionHistoryLimit', 10);
    }) as unknown as StatefulSet,
  validate: (object) => {
    // Its Pods mount claims that are made from its volumeClaimTemplates.
    const problems = checkWorkload(object, 'leave');
    const { replicas, podManagementPolicy, ordinals } = object.spec;
    checkNotNegative(problems, 'spec.replicas', replicas);
    checkNotNegative(problems, 'spec.ordinals.start', ordinals?.start);
    checkAllowed(problems, 'spec.podManagementPolicy', podManagementPolicy, ['OrderedReady', 'Parallel']);
    return problems;
  },
});
