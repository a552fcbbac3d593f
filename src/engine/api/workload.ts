import { draftOf, isObject } from './draft.ts';
import type { Draft } from './draft.ts';
import { checkAllowed, checkNotNegative, problem, required } from './field-problem.ts';
import type { FieldProblem, JsonObject, KubeObject } from './kind.ts';
import { checkSelector, isEmptySelector, matches, selectorText } from './label-selector.ts';
import type { LabelSelector } from './label-selector.ts';
import { checkMeta, defaultObject } from './object-meta.ts';
import { checkPodTemplate, defaultPodTemplate } from './pod-template.ts';
import type { PodTemplate } from './pod-template.ts';

/** What the kinds of `apps/v1` that keep Pods running have in common. */
export interface Workload<Kind extends string> extends KubeObject<Kind> {
  readonly spec: {
    readonly selector: LabelSelector;
    readonly template: PodTemplate;
    readonly minReadySeconds?: number;
  };
}

/** Begins the defaults of a workload: metadata, the template, and what `fill` adds to the spec. */
export function defaultWorkload(value: JsonObject, fill: (spec: Draft) => void): Draft {
  const object = defaultObject(value, true);
  const spec = draftOf(object['spec']);
  spec['template'] = defaultPodTemplate(spec['template']);
  fill(spec);
  // Behind the border every workload has a selector; without one it selects nothing, and validation refuses it.
  if (!isObject(spec['selector'])) delete spec['selector'];
  object['spec'] = spec;
  object['status'] = draftOf(object['status']);
  return object;
}

/**
 * A workload of `extensions/v1beta1`, `apps/v1beta1` or `apps/v1beta2` as one of `apps/v1`: a selector that is left out is
 * the template's labels, and fields that went are left out (docs/reference/using-api/deprecation-guide.md, v1.16).
 */
export function convertWorkload(value: JsonObject): JsonObject {
  const spec = draftOf(value['spec']);
  delete spec['rollbackTo'];
  delete spec['templateGeneration'];
  if (!isObject(spec['selector'])) {
    const labels = draftOf(draftOf(spec['template'])['metadata'])['labels'];
    if (isObject(labels)) spec['selector'] = { matchLabels: labels };
  }
  return { ...value, apiVersion: 'apps/v1', spec };
}

/** The older versions of the kinds of `apps/v1`, all removed in Kubernetes 1.16. */
export function removedIn116(...versions: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(versions.map((version) => [version, '1.16']));
}

/**
 * What validation says about a workload: its selector must say something and select its own template, whose Pods must be
 * ones that are restarted (pkg/apis/apps/validation `ValidatePodTemplateSpecForReplicaSet`).
 */
export function checkWorkload(object: Workload<string>, volumes: 'check' | 'leave' = 'check'): FieldProblem[] {
  const problems = checkMeta(object, true, 'subdomain');
  const { selector, template, minReadySeconds } = object.spec;
  if (!selector) problems.push(required('spec.selector'));
  else {
    checkSelector(problems, 'spec.selector', selector);
    if (isEmptySelector(selector)) problems.push(problem('selector-empty', 'spec.selector', { field: 'selector' }));
    else if (!matches(selector, template.metadata.labels)) {
      const labels = selectorText({ matchLabels: template.metadata.labels });
      const params = { field: 'labels', selector: selectorText(selector), labels };
      problems.push(problem('selector-misses-template', 'spec.template.metadata.labels', params));
    }
  }
  checkPodTemplate(problems, 'spec.template', template, volumes);
  checkRestarts(problems, template);
  checkNotNegative(problems, 'spec.minReadySeconds', minReadySeconds);
  return problems;
}

/** Pods of a workload are restarted always; what is no word at all is said elsewhere. */
export function checkRestarts(problems: FieldProblem[], template: PodTemplate): void {
  const { restartPolicy } = template.spec;
  if (restartPolicy !== 'OnFailure' && restartPolicy !== 'Never') return;
  checkAllowed(problems, 'spec.template.spec.restartPolicy', restartPolicy, ['Always']);
}
