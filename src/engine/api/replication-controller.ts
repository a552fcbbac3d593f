import { draftOf, isObject, setDefault } from './draft.ts';
import { checkNotNegative, problem, required } from './field-problem.ts';
import { defineKind } from './kind.ts';
import type { KubeObject } from './kind.ts';
import { matchesLabels, selectorText } from './label-selector.ts';
import type { Labels } from './labels.ts';
import { checkMeta } from './object-meta.ts';
import { checkPodTemplate } from './pod-template.ts';
import type { PodTemplate } from './pod-template.ts';
import { checkRestarts, defaultWorkload } from './workload.ts';

/** `core/v1` ReplicationController: what ReplicaSets replaced; its selector is plain labels. */
export interface ReplicationController extends KubeObject<'ReplicationController'> {
  readonly spec: { readonly replicas: number; readonly selector: Labels; readonly template: PodTemplate };
}

export const replicationController = defineKind<ReplicationController>({
  kind: 'ReplicationController',
  group: '',
  versions: ['v1'],
  namespaced: true,
  defaults: (value) => {
    const object = defaultWorkload(value, (spec) => {
      setDefault(spec, 'replicas', 1);
      const labels = draftOf(draftOf(spec['template'])['metadata'])['labels'];
      if (Object.keys(draftOf(spec['selector'])).length === 0) spec['selector'] = draftOf(labels);
    });
    // Labels that are not said are the template's too (core/v1/defaults.go `SetDefaults_ReplicationController`).
    const metadata = draftOf(object['metadata']);
    const labels = draftOf(draftOf(draftOf(object['spec'])['template'])['metadata'])['labels'];
    if (Object.keys(draftOf(metadata['labels'])).length === 0 && isObject(labels)) metadata['labels'] = labels;
    object['metadata'] = metadata;
    return object as unknown as ReplicationController;
  },
  validate: (object) => {
    const problems = checkMeta(object, true, 'subdomain');
    const { replicas, selector, template } = object.spec;
    checkNotNegative(problems, 'spec.replicas', replicas);
    if (Object.keys(selector).length === 0) problems.push(required('spec.selector'));
    else if (!matchesLabels(selector, template.metadata.labels)) {
      const text = (labels: Labels) => selectorText({ matchLabels: labels });
      const params = { field: 'labels', selector: text(selector), labels: text(template.metadata.labels) };
      problems.push(problem('selector-misses-template', 'spec.template.metadata.labels', params));
    }
    checkPodTemplate(problems, 'spec.template', template);
    checkRestarts(problems, template);
    return problems;
  },
});
