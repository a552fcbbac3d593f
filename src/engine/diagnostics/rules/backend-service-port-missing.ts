import { refOf } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { serviceBackends } from '../ingress-backends.ts';

/** An Ingress backend that names a port which its Service does not have. */
export const backendServicePortMissing: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, ref, { cluster, index }) {
    // ingress-nginx takes a target port for the port too (controller.go, serviceEndpoints).
    const nginx = index.controllerOf(ref)?.nginx === true;
    return serviceBackends(ingress).flatMap(({ path, service: { name, port } }): Finding[] => {
      const serviceRef = refOf('Service', ingress.metadata.namespace, name);
      const service = cluster.services.get(serviceRef);
      // An ExternalName Service needs no ports: the number is taken as it is.
      if (!service || (service.spec.type === 'ExternalName' && port?.number !== undefined)) return [];
      const wanted = port?.name ?? port?.number;
      const has = service.spec.ports.some(
        (own) => own.name === wanted || own.port === wanted || (nginx && own.targetPort === wanted),
      );
      if (wanted === undefined || has) return [];
      const ports = service.spec.ports.map((own) => (own.name ? `${own.port} (${own.name})` : String(own.port)));
      const field = port?.name === undefined ? 'number' : 'name';
      const params = { service: serviceRef, port: String(wanted), ports };
      return [finding('backend-service-port-missing', 'warning', `${path}.port.${field}`, params)];
    });
  },
};
