import type { Ingress } from '../../api/ingress.ts';
import { refOf } from '../../api/kind.ts';
import { TLS_SECRET } from '../../api/secret.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A Secret with a certificate and its key whose type is another one. ingress-nginx takes it (store/backend_ssl.go looks at
 * the keys); the type for it is kubernetes.io/tls, and only for that does the API server ask for both keys.
 */
export const secretTypeNotTLS: Rule<Ingress> = {
  kind: 'Ingress',
  find({ spec, metadata }, _ref, { cluster }) {
    return (spec.tls ?? []).flatMap(({ secretName = '' }, i): Finding[] => {
      const ref = refOf('Secret', metadata.namespace, secretName);
      const secret = cluster.secrets.get(ref);
      const isPair = secret?.data?.['tls.crt'] !== undefined && secret.data['tls.key'] !== undefined;
      if (!isPair || secret.type === TLS_SECRET) return [];
      const params = { secret: ref, type: secret.type };
      return [finding('secret-type-not-tls', 'info', `spec.tls[${i}].secretName`, params)];
    });
  },
};
