import { refOf } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import { nearest } from '../../api/schema/suggest.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { serviceBackends } from '../ingress-backends.ts';

/** An Ingress backend whose Service is not in the Ingress's namespace. The API takes it: the Service may come later. */
export const backendServiceMissing: Rule<Ingress> = {
  kind: 'Ingress',
  find(ingress, _ref, { cluster, index }) {
    const { namespace = '' } = ingress.metadata;
    return serviceBackends(ingress).flatMap(({ path, service: { name } }): Finding[] => {
      if (cluster.services.has(refOf('Service', namespace, name))) return [];
      const names = index.namespacesOf('Service');
      const elsewhere = names.get(name)?.[0] ?? '';
      const near = elsewhere === '' && names.size <= COMPARED ? nearest(name, namesIn(names, namespace)) : '';
      const params = { service: name, namespace, elsewhere, near };
      return [finding('backend-service-missing', 'warning', `${path}.name`, params)];
    });
  },
};

/** In larger clusters no name is looked for that is nearly the same. */
const COMPARED = 500;

function namesIn(names: ReadonlyMap<string, readonly string[]>, namespace: string): readonly string[] {
  return [...names].flatMap(([name, namespaces]) => (namespaces.includes(namespace) ? name : []));
}
