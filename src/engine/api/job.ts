import { draftOf, isObject, setDefault } from './draft.ts';
import { checkAllowed, checkNotNegative } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { JsonObject, KubeObject } from './kind.ts';
import type { LabelSelector } from './label-selector.ts';
import { checkMeta } from './object-meta.ts';
import { checkPodTemplate } from './pod-template.ts';
import type { PodTemplate } from './pod-template.ts';
import { defaultWorkload } from './workload.ts';

/** `batch/v1` Job: Pods that run to their end. */
export interface Job extends KubeObject<'Job'> {
  readonly spec: {
    readonly parallelism: number;
    /** Absent: as many as succeed until one has. */
    readonly completions?: number;
    readonly suspend: boolean;
    readonly completionMode: 'NonIndexed' | 'Indexed';
    /** Made by the API server from the Job's uid unless `manualSelector` is set. */
    readonly selector?: LabelSelector;
    readonly template: PodTemplate;
  };
}

export const job = defineKind<Job>({
  kind: 'Job',
  group: 'batch',
  versions: ['v1'],
  namespaced: true,
  defaults: (value: JsonObject) => {
    // batch/v1/defaults.go `SetDefaults_Job`.
    const object = defaultWorkload(value, (spec) => {
      if (spec['completions'] === undefined && spec['parallelism'] === undefined) spec['completions'] = 1;
      setDefault(spec, 'parallelism', 1);
      setDefault(spec, 'backoffLimit', 6);
      setDefault(spec, 'completionMode', 'NonIndexed');
      setDefault(spec, 'suspend', false);
      setDefault(spec, 'podReplacementPolicy', 'TerminatingOrFailed');
    });
    const metadata = draftOf(object['metadata']);
    const labels = draftOf(draftOf(draftOf(object['spec'])['template'])['metadata'])['labels'];
    if (Object.keys(draftOf(metadata['labels'])).length === 0 && isObject(labels)) metadata['labels'] = labels;
    object['metadata'] = metadata;
    return object as unknown as Job;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    const { parallelism, completions, completionMode, template } = object.spec;
    checkNotNegative(problems, 'spec.parallelism', parallelism);
    checkNotNegative(problems, 'spec.completions', completions);
    checkAllowed(problems, 'spec.completionMode', completionMode, ['Indexed', 'NonIndexed']);
    checkPodTemplate(problems, 'spec.template', template);
    // A Job's Pods may not be restarted for ever (pkg/apis/batch/validation `validateJobSpec`).
    const { restartPolicy } = template.spec;
    if (restartPolicy === 'Always') {
      checkAllowed(problems, 'spec.template.spec.restartPolicy', restartPolicy, ['OnFailure', 'Never']);
    }
    return problems;
  },
});
