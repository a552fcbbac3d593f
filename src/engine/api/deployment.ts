import { draftOf, isObject, setDefault } from './draft.ts';
import { checkAllowed, checkNotNegative, problem } from './field-problem.ts';
import { defineKind } from './kind.ts';
import { checkWorkload, convertWorkload, defaultWorkload, removedIn116 } from './workload.ts';
import type { Workload } from './workload.ts';

/** `apps/v1` Deployment. */
export interface Deployment extends Workload<'Deployment'> {
  readonly spec: Workload<'Deployment'>['spec'] & {
    readonly replicas: number;
    readonly paused?: boolean;
    readonly strategy: {
      readonly type: 'RollingUpdate' | 'Recreate';
      /** Counts of Pods, or percentages of the replicas: `25%`. */
      readonly rollingUpdate?: { readonly maxUnavailable: number | string; readonly maxSurge: number | string };
    };
  };
}

export const deployment = defineKind<Deployment>({
  kind: 'Deployment',
  group: 'apps',
  versions: ['v1'],
  removed: removedIn116('apps/v1beta2', 'apps/v1beta1', 'extensions/v1beta1'),
  namespaced: true,
  convert: convertWorkload,
  defaults: (value) =>
    // apps/v1/defaults.go `SetDefaults_Deployment`.
    defaultWorkload(value, (spec) => {
      setDefault(spec, 'replicas', 1);
      const strategy = draftOf(spec['strategy']);
      setDefault(strategy, 'type', 'RollingUpdate');
      if (strategy['type'] === 'RollingUpdate') {
        const rollingUpdate = isObject(strategy['rollingUpdate']) ? draftOf(strategy['rollingUpdate']) : {};
        setDefault(rollingUpdate, 'maxUnavailable', '25%');
        setDefault(rollingUpdate, 'maxSurge', '25%');
        strategy['rollingUpdate'] = rollingUpdate;
      }
      spec['strategy'] = strategy;
      setDefault(spec, 'revisionHistoryLimit', 10);
      setDefault(spec, 'progressDeadlineSeconds', 600);
    }) as unknown as Deployment,
  validate: (object) => {
    const problems = checkWorkload(object);
    checkNotNegative(problems, 'spec.replicas', object.spec.replicas);
    const { type, rollingUpdate } = object.spec.strategy;
    checkAllowed(problems, 'spec.strategy.type', type, ['Recreate', 'RollingUpdate']);
    if (type === 'Recreate' && rollingUpdate) {
      problems.push(problem('not-for-type', 'spec.strategy.rollingUpdate', { field: 'rollingUpdate', type }));
    }
    return problems;
  },
});
