import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import type { Service } from '../../api/service.ts';
import { familyOfController } from '../../dataplane/http/cloud.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { serviceBackends } from '../ingress-backends.ts';

/**
 * A cloud's L7 balancer that enters by node ports, before a Service that has none: AWS's with instance targets, its default
 * (aws-load-balancer-controller, annotation `target-type`), Google's without network endpoint groups (ingress-gce,
 * annotation `cloud.google.com/neg`), and one of no cloud in particular.
 */
export const backendServiceNeedsNodePort: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    const served = index.controllerOf(ref);
    if (served?.placement !== 'outside') return [];
    const family = familyOfController(served);
    // What other clouds' controllers do is their own.
    if (family === 'nginx' || (family === 'api' && served.controller !== '')) return [];
    return serviceBackends(ingress).flatMap(({ path, service: { name } }): Finding[] => {
      const serviceRef = refOf('Service', ingress.metadata.namespace, name);
      const service = cluster.services.get(serviceRef);
      if (!service || service.spec.type === 'NodePort' || service.spec.type === 'LoadBalancer') return [];
      if (reachesPods(family, ingress, service)) return [];
      const params = { service: serviceRef, type: service.spec.type, controller: family };
      return [finding('backend-service-needs-node-port', 'warning', `${path}.name`, params)];
    });
  },
};

/** The balancer's targets are the Pods themselves. */
function reachesPods(controller: 'alb' | 'gce' | 'api', ingress: Ingress, service: Service): boolean {
  const { annotations } = service.metadata;
  if (controller === 'gce') return /"ingress"\s*:\s*true/.test(annotations['cloud.google.com/neg'] ?? '');
  const key = 'alb.ingress.kubernetes.io/target-type';
  return controller === 'alb' && (annotations[key] ?? ingress.metadata.annotations[key]) === 'ip';
}
