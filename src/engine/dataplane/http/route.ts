import { refOf } from '../../api/kind.ts';
import type { FieldPath, ObjectRef } from '../../api/kind.ts';
import type { Ingress, IngressBackend } from '../../api/ingress.ts';

/** One path of one Ingress, or its default backend. */
export interface Route {
  readonly ingress: Ingress;
  readonly ref: ObjectRef;
  readonly field: FieldPath;
  /** '' for all hosts. */
  readonly host: string;
  /** '' where none is written: all paths. */
  readonly path: string;
  readonly pathType: string;
  readonly backend: IngressBackend;
}

/** All paths of an Ingress, in the order in which they are written. */
export function routesOf(ingress: Ingress): Route[] {
  const ref = refOf('Ingress', ingress.metadata.namespace, ingress.metadata.name);
  return (ingress.spec.rules ?? []).flatMap(({ host = '', http }, r) =>
    (http?.paths ?? []).map(({ path = '', pathType, backend }, p) => {
      const field = `spec.rules[${r}].http.paths[${p}]`;
      return { ingress, ref, field, host: host.toLowerCase(), path, pathType, backend };
    }),
  );
}

/** The default backend of an Ingress, as a route for everything. */
export function fallbackOf(ingress: Ingress): Route | undefined {
  const { defaultBackend: backend } = ingress.spec;
  const ref = refOf('Ingress', ingress.metadata.namespace, ingress.metadata.name);
  return backend && { ingress, ref, field: 'spec.defaultBackend', host: '', path: '', pathType: 'Prefix', backend };
}
