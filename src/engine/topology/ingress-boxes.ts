import type { Ingress, IngressBackend } from '../api/ingress.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { Cluster } from '../cluster/cluster.ts';
import type { IngressControllerBox, IngressRuleLine } from './topology.ts';

/** Who serves Ingresses, and the rules of each in the order in which they are tried. */
export function ingressControllerBoxesOf(cluster: Cluster): readonly IngressControllerBox[] {
  return cluster.ingressControllers.map(({ name, placement, addresses, nginx, service, pods, ingresses }) => ({
    name,
    placement,
    addresses,
    ...(nginx && placement === 'inside' ? { retired: true as const } : {}),
    ...(service === undefined ? {} : { service }),
    pods,
    ingresses: ingresses.flatMap((ref) => {
      const ingress = cluster.ingresses.get(ref);
      return ingress ? [servedOf(ref, ingress)] : [];
    }),
  }));
}

type Served = IngressControllerBox['ingresses'][number];

const drawn = new WeakMap<Ingress['spec'], Served>();

/** The same lines as long as the Ingress says the same; its status is not drawn. */
function servedOf(ref: ObjectRef, ingress: Ingress): Served {
  let served = drawn.get(ingress.spec);
  if (served?.ref !== ref) drawn.set(ingress.spec, (served = { ref, rules: rulesOf(ingress) }));
  return served;
}

/**
 * The rules of an Ingress as they are tried (networking/v1 IngressRule, HTTPIngressPath): a precise host before a wildcard
 * before none; of paths the longest, an exact one before a prefix; what nothing takes goes to the default backend.
 */
function rulesOf({ spec }: Ingress): readonly IngressRuleLine[] {
  const lines = (spec.rules ?? []).flatMap(({ host, http }) =>
    (http?.paths ?? []).map(({ path = '/', pathType, backend }): IngressRuleLine => ({
      ...(host === undefined || host === '' ? {} : { host }),
      path,
      pathType,
      backend: backendText(backend),
    })),
  );
  lines.sort(
    (a, b) =>
      hostRank(a) - hostRank(b) ||
      b.path.length - a.path.length ||
      Number(b.pathType === 'Exact') - Number(a.pathType === 'Exact'),
  );
  if (!spec.defaultBackend) return lines;
  return [...lines, { path: '/', pathType: 'Prefix', backend: backendText(spec.defaultBackend) }];
}

function hostRank({ host }: IngressRuleLine): number {
  return host === undefined ? 2 : host.startsWith('*.') ? 1 : 0;
}

/** `web:80`, `web:http`, or the object of another kind. */
function backendText({ service, resource }: IngressBackend): string {
  if (service) return `${service.name}:${service.port.name ?? service.port.number ?? ''}`;
  return resource ? `${resource.kind}/${resource.name}` : '';
}
