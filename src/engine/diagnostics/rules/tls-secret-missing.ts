import { refOf } from '../../api/kind.ts';
import type { Ingress } from '../../api/ingress.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/** A TLS Secret of an Ingress that is not there, or holds no certificate. ingress-nginx then shows its own certificate. */
export const tlsSecretMissing: Rule<Ingress> = {
  kind: 'Ingress',
  find({ spec, metadata }, _ref, { cluster, index }) {
    return (spec.tls ?? []).flatMap(({ secretName }, i): Finding[] => {
      if (!secretName) return [];
      const path = `spec.tls[${i}].secretName`;
      const ref = refOf('Secret', metadata.namespace, secretName);
      const secret = cluster.secrets.get(ref);
      if (!secret) {
        const elsewhere = index.namespacesOf('Secret').get(secretName)?.[0] ?? '';
        const params = { secret: secretName, namespace: metadata.namespace ?? '', elsewhere };
        return [finding('tls-secret-missing', 'warning', path, params)];
      }
      const missing = ['tls.crt', 'tls.key'].filter((key) => secret.data?.[key] === undefined);
      if (missing.length === 0) return [];
      return [finding('tls-secret-wrong-type', 'warning', path, { secret: ref, type: secret.type, missing })];
    });
  },
};
