import { draftOf, setDefault } from './draft.ts';
import { checkAllowed } from './field-problem.ts';
import { defineKind } from './kind.ts';
import { checkWorkload, convertWorkload, defaultWorkload, removedIn116 } from './workload.ts';
import type { Workload } from './workload.ts';

/** `apps/v1` DaemonSet: a Pod on every Node that takes it. */
export interface DaemonSet extends Workload<'DaemonSet'> {
  readonly spec: Workload<'DaemonSet'>['spec'] & {
    readonly updateStrategy: { readonly type: 'RollingUpdate' | 'OnDelete' };
  };
}

export const daemonSet = defineKind<DaemonSet>({
  kind: 'DaemonSet',
  group: 'apps',
  versions: ['v1'],
  removed: removedIn116('apps/v1beta2', 'extensions/v1beta1'),
  namespaced: true,
  convert: convertWorkload,
  defaults: (value) =>
    // apps/v1/defaults.go `SetDefaults_DaemonSet`.
    defaultWorkload(value, (spec) => {
      const update = draftOf(spec['updateStrategy']);
      setDefault(update, 'type', 'RollingUpdate');
      if (update['type'] === 'RollingUpdate') {
        update['rollingUpdate'] = { maxUnavailable: 1, maxSurge: 0, ...draftOf(update['rollingUpdate']) };
      }
      spec['updateStrategy'] = update;
      setDefault(spec, 'revisionHistoryLimit', 10);
    }) as unknown as DaemonSet,
  validate: (object) => {
    const problems = checkWorkload(object);
    const { type } = object.spec.updateStrategy;
    checkAllowed(problems, 'spec.updateStrategy.type', type, ['OnDelete', 'RollingUpdate']);
    return problems;
  },
});
