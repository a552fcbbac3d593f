import { INGRESS_CLASS_ANNOTATION } from '../../api/ingress.ts';
import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { serviceBackends } from '../ingress-backends.ts';

/**
 * A cloud's L7 balancer that enters by node ports, before a Service that has none: AWS's with instance targets, its default
 * (aws-load-balancer-controller, annotation `target-type`), Google's without network endpoint groups (ingress-gce,
 * annotation `cloud.google.com/neg`).
 */
export const backendServiceNeedsNodePort: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    const controller = cloudController(ingress, cluster);
    if (!controller || index.controllerOf(ref)?.placement !== 'outside') return [];
    return serviceBackends(ingress).flatMap(({ path, service: { name } }): Finding[] => {
      const serviceRef = refOf('Service', ingress.metadata.namespace, name);
      const service = cluster.services.get(serviceRef);
      if (!service || service.spec.type === 'NodePort' || service.spec.type === 'LoadBalancer') return [];
      if (reachesPods(controller, ingress, service)) return [];
      const params = { service: serviceRef, type: service.spec.type, controller };
      return [finding('backend-service-needs-node-port', 'warning', `${path}.name`, params)];
    });
  },
};

type CloudController = 'alb' | 'gce';

function cloudController({ spec, metadata }: Ingress, cluster: Cluster): CloudController | undefined {
  const annotation = metadata.annotations[INGRESS_CLASS_ANNOTATION];
  const name = spec.ingressClassName ?? annotation;
  const controller = cluster.ingressClasses.get(refOf('IngressClass', undefined, name ?? ''))?.spec.controller;
  if (controller === 'ingress.k8s.aws/alb' || (controller === undefined && annotation === 'alb')) return 'alb';
  return annotation === 'gce' || annotation === 'gce-internal' ? 'gce' : undefined;
}

/** The balancer's targets are the Pods themselves. */
function reachesPods(controller: CloudController, ingress: Ingress, service: Service): boolean {
  const { annotations } = service.metadata;
  if (controller === 'gce') return /"ingress"\s*:\s*true/.test(annotations['cloud.google.com/neg'] ?? '');
  const key = 'alb.ingress.kubernetes.io/target-type';
  return (annotations[key] ?? ingress.metadata.annotations[key]) === 'ip';
}
