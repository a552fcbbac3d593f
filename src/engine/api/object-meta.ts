import { draftOf, isObject, isSet, withoutNull } from './draft.ts';
import type { Draft } from './draft.ts';
import { fieldOf, problem, required } from './field-problem.ts';
import type { FieldPath, FieldProblem, JsonObject, KubeObject } from './kind.ts';
import { checkAnnotations, checkLabels } from './labels.ts';
import { checkLabelName, checkSubdomain } from './name-format.ts';

/**
 * Begins the defaults of every kind: a fresh object without nulls, its metadata filled in. A namespaced object without
 * namespace is in `default`, as kubectl and the API server's paths have it.
 */
export function defaultObject(value: JsonObject, namespaced: boolean): Draft {
  const object: Draft = { ...withoutNull(value) };
  const metadata = draftOf(object['metadata']);
  metadata['labels'] = isObject(metadata['labels']) ? metadata['labels'] : {};
  metadata['annotations'] = isObject(metadata['annotations']) ? metadata['annotations'] : {};
  if (namespaced && !isSet(metadata['namespace'])) metadata['namespace'] = 'default';
  const prefix = metadata['generateName'];
  if (!isSet(metadata['name'])) {
    metadata['name'] = typeof prefix === 'string' && prefix !== '' ? prefix + suffixOf(JSON.stringify(value)) : '';
  }
  object['metadata'] = metadata;
  return object;
}

/** Five letters of the API server's alphabet (apimachinery `util/rand`), always the same ones for the same object. */
function suffixOf(text: string): string {
  const alphabet = 'bcdfghjklmnpqrstvwxz2456789';
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  let rest = hash >>> 0;
  let suffix = '';
  for (let i = 0; i < 5; i++) {
    suffix += alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
  }
  return suffix;
}

/** How a kind's objects may be named: most are DNS names, some labels, those of RBAC any segment of a path. */
export type NameRule = 'subdomain' | 'label' | 'path-segment';

/** What validation says about metadata (apimachinery api/validation/objectmeta.go `ValidateObjectMeta`). */
export function checkMeta(object: KubeObject, namespaced: boolean, names: NameRule): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const { name, namespace, labels, annotations } = object.metadata;
  if (name === '') problems.push(required('metadata.name'));
  else checkName(problems, 'metadata.name', name, names);
  if (namespaced) {
    if (namespace !== undefined) checkLabelName(problems, 'metadata.namespace', namespace);
  } else if (namespace !== undefined && namespace !== '') {
    problems.push(problem('namespace-not-allowed', 'metadata.namespace', { value: namespace, kind: object.kind }));
  }
  checkLabels(problems, 'metadata.labels', labels);
  checkAnnotations(problems, 'metadata.annotations', annotations);
  return problems;
}

export function checkName(problems: FieldProblem[], path: FieldPath, name: string, rule: NameRule): void {
  if (rule === 'label') checkLabelName(problems, path, name);
  else if (rule === 'subdomain') checkSubdomain(problems, path, name);
  else checkPathSegment(problems, path, name);
}

/** A text that may stand between two slashes of a URL (apimachinery `content.IsPathSegmentName`). */
export function checkPathSegment(problems: FieldProblem[], path: FieldPath, name: string): void {
  if (name !== '.' && name !== '..' && !/[/%]/.test(name)) return;
  problems.push(problem('path-segment-invalid', path, { field: fieldOf(path), value: name }));
}
