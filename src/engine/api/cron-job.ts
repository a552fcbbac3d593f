import { draftOf, setDefault } from './draft.ts';
import { checkAllowed, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { KubeObject } from './kind.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import { checkPodTemplate, defaultPodTemplate } from './pod-template.ts';
import type { PodTemplate } from './pod-template.ts';

/** `batch/v1` CronJob. Its Jobs run at times that nobody waits for here: it is kept, and makes none. */
export interface CronJob extends KubeObject<'CronJob'> {
  readonly spec: {
    readonly schedule: string;
    readonly concurrencyPolicy: 'Allow' | 'Forbid' | 'Replace';
    readonly suspend: boolean;
    readonly jobTemplate: { readonly spec: { readonly template: PodTemplate } };
  };
}

export const cronJob = defineKind<CronJob>({
  kind: 'CronJob',
  group: 'batch',
  versions: ['v1'],
  removed: { 'batch/v1beta1': '1.25', 'batch/v2alpha1': '1.21' },
  namespaced: true,
  defaults: (value) => {
    const object = defaultObject(value, true);
    const spec = draftOf(object['spec']);
    // batch/v1/defaults.go `SetDefaults_CronJob`; the Job's own defaults are made when it is.
    setDefault(spec, 'concurrencyPolicy', 'Allow');
    setDefault(spec, 'suspend', false);
    setDefault(spec, 'successfulJobsHistoryLimit', 3);
    setDefault(spec, 'failedJobsHistoryLimit', 1);
    const jobTemplate = draftOf(spec['jobTemplate']);
    const jobSpec = draftOf(jobTemplate['spec']);
    jobSpec['template'] = defaultPodTemplate(jobSpec['template']);
    spec['jobTemplate'] = { ...jobTemplate, spec: jobSpec };
    object['spec'] = spec;
    return object as unknown as CronJob;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    if (!object.spec.schedule) problems.push(required('spec.schedule'));
    const { concurrencyPolicy } = object.spec;
    checkAllowed(problems, 'spec.concurrencyPolicy', concurrencyPolicy, ['Allow', 'Forbid', 'Replace']);
    checkPodTemplate(problems, 'spec.jobTemplate.spec.template', object.spec.jobTemplate.spec.template);
    return problems;
  },
});
