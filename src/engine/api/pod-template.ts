import { draftOf, isObject } from './draft.ts';
import type { Draft } from './draft.ts';
import type { FieldPath, FieldProblem, Json } from './kind.ts';
import { checkAnnotations, checkLabels } from './labels.ts';
import type { Labels } from './labels.ts';
import type { PodSpec } from './pod-spec.ts';
import { defaultPodSpec } from './pod-defaults.ts';
import { checkPodSpec, warnOfPodSpec } from './pod-validation.ts';

/** `core/v1` PodTemplateSpec: what a workload makes its Pods from. */
export interface PodTemplate {
  readonly metadata: {
    readonly labels: Labels;
    readonly annotations: Labels;
  };
  readonly spec: PodSpec;
}

/** A template with its Pod defaults filled in. */
export function defaultPodTemplate(value: Json | undefined): Draft {
  const template = draftOf(value);
  const metadata = draftOf(template['metadata']);
  metadata['labels'] = isObject(metadata['labels']) ? metadata['labels'] : {};
  metadata['annotations'] = isObject(metadata['annotations']) ? metadata['annotations'] : {};
  template['metadata'] = metadata;
  template['spec'] = defaultPodSpec(template['spec']);
  return template;
}

/** What validation and warnings say about a template (core/validation `ValidatePodTemplateSpec`). */
export function checkPodTemplate(
  problems: FieldProblem[],
  path: FieldPath,
  template: PodTemplate,
  volumes: 'check' | 'leave' = 'check',
): void {
  checkLabels(problems, `${path}.metadata.labels`, template.metadata.labels);
  checkAnnotations(problems, `${path}.metadata.annotations`, template.metadata.annotations);
  checkPodSpec(problems, `${path}.spec`, template.spec, { checkVolumes: volumes === 'check' });
  warnOfPodSpec(problems, `${path}.spec`, template.spec);
}
