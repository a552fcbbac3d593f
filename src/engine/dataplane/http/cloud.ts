import { refOf } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import type { Service } from '../../api/service.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { nodePortBackend, podBackend, servicePort } from './backend.ts';
import type { Backend } from './backend.ts';

/** Which family of controllers one is of; `api` follows the Ingress API and nothing else. */
export type ControllerFamily = 'nginx' | 'alb' | 'gce' | 'api';

/** The family of a controller, by what its IngressClass or (the first word of its name) the class annotation names. */
export function familyOfController({ nginx, controller, name }: IngressController): ControllerFamily {
  if (nginx) return 'nginx';
  if (controller === 'ingress.k8s.aws/alb' || controller.startsWith('eks.amazonaws.com/') || name === 'alb')
    return 'alb';
  // GKE has no IngressClass object of its own: its classes are words (ingress-gce, pkg/annotations).
  return /^gce(-internal)?( |$)/.test(name) || controller.includes('gke.io/') ? 'gce' : 'api';
}

/** Where a balancer outside the cluster, or a controller inside that follows the API, sends requests for a backend. */
export function apiBackend(
  cluster: Cluster,
  controller: IngressController,
  ingress: Ingress,
  backend: { readonly name: string; readonly port: string },
): Backend {
  const ref = refOf('Service', ingress.metadata.namespace, backend.name);
  const service = cluster.services.get(ref);
  if (!service) return { missing: 'no-service', because: [] };
  const port = servicePort(service, backend.port);
  return toPods(controller, ingress, service) ? podBackend(cluster, ref, port) : nodePortBackend(cluster, ref, port);
}

/**
 * Whether requests go to Pod addresses: always from inside; for an ALB with `target-type: ip` (the Service's annotation
 * goes before the Ingress's); for GKE with a network endpoint group. Else to a node port.
 */
function toPods(controller: IngressController, ingress: Ingress, service: Service): boolean {
  if (controller.placement === 'inside') return true;
  const family = familyOfController(controller);
  if (family === 'alb') {
    const key = 'alb.ingress.kubernetes.io/target-type';
    return (service.metadata.annotations[key] ?? ingress.metadata.annotations[key]) === 'ip';
  }
  const neg = service.metadata.annotations['cloud.google.com/neg'] ?? '';
  return family === 'gce' && /"ingress"\s*:\s*true/.test(neg);
}

/** TCP ports at which a cloud's balancer of Ingresses listens. */
export function listenerPorts(cluster: Cluster, controller: IngressController): number[] {
  const family = familyOfController(controller);
  const ports = new Set<number>();
  for (const ref of controller.ingresses) {
    const ingress = cluster.ingresses.get(ref);
    if (!ingress) continue;
    const { spec } = ingress;
    const { annotations } = ingress.metadata;
    const written = family === 'alb' ? annotations['alb.ingress.kubernetes.io/listen-ports'] : undefined;
    if (written !== undefined) {
      for (const [, port] of written.matchAll(/"HTTPS?"\s*:\s*(\d+)/g)) ports.add(Number(port));
      continue;
    }
    const certificate =
      annotations['alb.ingress.kubernetes.io/certificate-arn'] ??
      annotations['networking.gke.io/managed-certificates'] ??
      annotations['ingress.gcp.kubernetes.io/pre-shared-cert'];
    const secure = certificate !== undefined || (spec.tls ?? []).length > 0;
    if (secure) ports.add(443);
    // An ALB with a certificate and no listen-ports listens for HTTPS alone (annotations.md, listen-ports).
    const plain =
      family === 'alb' ? certificate === undefined : annotations['kubernetes.io/ingress.allow-http'] !== 'false';
    if (plain) ports.add(80);
  }
  return [...ports].sort((a, b) => a - b);
}
