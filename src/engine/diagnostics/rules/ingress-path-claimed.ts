import { INGRESS_CLASS_ANNOTATION } from '../../api/ingress.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { ObjectRef } from '../../api/kind.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A host and path that another Ingress, written before, claims in the same class. The API takes both; the admission webhook
 * of ingress-nginx refuses the second (controller.go, checkOverlap), without it the older one wins.
 */
export const ingressPathClaimed: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { index }) {
    const claims = index.claims(firstClaims);
    return pathsOf(ingress).flatMap(({ key, host, path, field }): Finding[] => {
      const other = claims.get(key);
      if (other === undefined || other === ref) return [];
      return [finding('ingress-path-claimed', 'warning', field, { host, path, other })];
    });
  },
};

function firstClaims(cluster: Cluster): ReadonlyMap<string, ObjectRef> {
  const claims = new Map<string, ObjectRef>();
  for (const [ref, ingress] of cluster.ingresses)
    for (const { key } of pathsOf(ingress)) if (!claims.has(key)) claims.set(key, ref);
  return claims;
}

function pathsOf({ spec, metadata }: Ingress) {
  // A canary shares its host and path with the Ingress that it tries out.
  if (metadata.annotations['nginx.ingress.kubernetes.io/canary'] === 'true') return [];
  const ingressClass = spec.ingressClassName ?? metadata.annotations[INGRESS_CLASS_ANNOTATION] ?? '';
  return (spec.rules ?? []).flatMap(({ host = '', http }, i) =>
    (http?.paths ?? []).map(({ path = '/' }, j) => ({
      key: `${ingressClass} ${host}${path}`,
      host,
      path,
      field: `spec.rules[${i}].http.paths[${j}].path`,
    })),
  );
}
