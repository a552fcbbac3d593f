import { setDefault } from './draft.ts';
import { checkNotNegative } from './field-problem.ts';
import { defineKind } from './kind.ts';
import { checkWorkload, convertWorkload, defaultWorkload, removedIn116 } from './workload.ts';
import type { Workload } from './workload.ts';

/** `apps/v1` ReplicaSet. */
export interface ReplicaSet extends Workload<'ReplicaSet'> {
  readonly spec: Workload<'ReplicaSet'>['spec'] & { readonly replicas: number };
}

export const replicaSet = defineKind<ReplicaSet>({
  kind: 'ReplicaSet',
  group: 'apps',
  versions: ['v1'],
  removed: removedIn116('apps/v1beta2', 'extensions/v1beta1'),
  namespaced: true,
  convert: convertWorkload,
  defaults: (value) => defaultWorkload(value, (spec) => setDefault(spec, 'replicas', 1)) as unknown as ReplicaSet,
  validate: (object) => {
    const problems = checkWorkload(object);
    checkNotNegative(problems, 'spec.replicas', object.spec.replicas);
    return problems;
  },
});
