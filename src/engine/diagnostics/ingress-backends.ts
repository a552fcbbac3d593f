import type { Ingress, IngressBackend } from '../api/ingress.ts';
import type { FieldPath } from '../api/kind.ts';

/** A backend of an Ingress that names a Service, and where. */
export interface ServiceBackend {
  readonly path: FieldPath;
  readonly service: NonNullable<IngressBackend['service']>;
}

/** Every backend of an Ingress that is a Service. */
export function serviceBackends({ spec }: Ingress): readonly ServiceBackend[] {
  const backends: ServiceBackend[] = [];
  const add = (path: FieldPath, backend: IngressBackend | undefined) => {
    if (backend?.service) backends.push({ path: `${path}.service`, service: backend.service });
  };
  add('spec.defaultBackend', spec.defaultBackend);
  for (const [i, rule] of (spec.rules ?? []).entries())
    for (const [j, { backend }] of (rule.http?.paths ?? []).entries())
      add(`spec.rules[${i}].http.paths[${j}].backend`, backend);
  return backends;
}
