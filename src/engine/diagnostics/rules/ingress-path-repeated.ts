import type { Ingress } from '../../api/ingress.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A host, path and type that one Ingress says twice. The API takes both; ingress-nginx keeps the first (controller.go,
 * getBackendServers: a location that is configured already is skipped).
 */
export const ingressPathRepeated: Rule<Ingress> = {
  kind: 'Ingress',
  find({ spec }) {
    const seen = new Set<string>();
    return (spec.rules ?? []).flatMap(({ host = '', http }, i) =>
      (http?.paths ?? []).flatMap(({ path = '/', pathType }, j): Finding[] => {
        const key = JSON.stringify([host, path, pathType]);
        if (!seen.has(key)) {
          seen.add(key);
          return [];
        }
        return [finding('ingress-path-repeated', 'warning', `spec.rules[${i}].http.paths[${j}].path`, { host, path })];
      }),
    );
  },
};
