import type { FieldPath } from '../../api/kind.ts';
import type { FieldEdit } from '../../manifest/field-edit.ts';
import { classToField } from './class-to-field.ts';
import { isObject, writtenAt } from './fixer.ts';
import type { FixStage } from './fixer.ts';

/**
 * An Ingress of v1beta1 (extensions or networking.k8s.io) as one of networking.k8s.io/v1: other names in the backends, a
 * type for each path (that which v1beta1 meant), the class in its field where it is an annotation alone.
 */
export function ingressEdits(stage: FixStage): readonly FieldEdit[] {
  const edits: FieldEdit[] = [];
  if (writtenAt(stage, 'spec.backend') !== undefined && writtenAt(stage, 'spec.defaultBackend') === undefined) {
    edits.push(
      { rename: 'spec.backend', to: 'defaultBackend' },
      ...backendEdits(stage, 'spec.backend', 'spec.defaultBackend'),
    );
  }
  for (const at of pathsOf(stage)) {
    if (writtenAt(stage, `${at}.pathType`) === undefined) {
      const hasPath = writtenAt(stage, `${at}.path`) !== undefined;
      edits.push({ set: `${at}.pathType`, to: 'ImplementationSpecific', after: hasPath ? 'path' : '' });
    }
    edits.push(...backendEdits(stage, `${at}.backend`));
  }
  edits.push(...(classToField(stage)?.edits ?? []));
  return edits;
}

/** `serviceName` and `servicePort` as a `service` of its own. `now` is where the backend stands by then. */
export function backendEdits(stage: FixStage, path: FieldPath, now: FieldPath = path): readonly FieldEdit[] {
  const backend = writtenAt(stage, path);
  if (!isObject(backend) || backend['service'] !== undefined) return [];
  const { serviceName, servicePort } = backend;
  const edits: FieldEdit[] = [];
  if (serviceName !== undefined) {
    edits.push({ rename: `${now}.serviceName`, to: 'name' }, { move: `${now}.name`, under: `${now}.service` });
  }
  if (typeof servicePort === 'number' || typeof servicePort === 'string') {
    const isNumber = /^\d+$/.test(String(servicePort));
    const field = isNumber ? 'number' : 'name';
    if (isNumber && typeof servicePort === 'string') edits.push({ set: `${now}.servicePort`, to: Number(servicePort) });
    edits.push({ rename: `${now}.servicePort`, to: field }, { move: `${now}.${field}`, under: `${now}.service.port` });
  }
  return edits;
}

function pathsOf(stage: FixStage): readonly FieldPath[] {
  const rules = writtenAt(stage, 'spec.rules');
  return (Array.isArray(rules) ? rules : []).flatMap((_rule, i) => {
    const paths = writtenAt(stage, `spec.rules[${i}].http.paths`);
    return (Array.isArray(paths) ? paths : []).map((_path, j) => `spec.rules[${i}].http.paths[${j}]`);
  });
}
