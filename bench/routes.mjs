/** Ingress rules of many hosts and what is asked of them, as the floor reads them and as manifests. */
import { oneOf, randomOf } from './random.mjs';

/**
 * @typedef {import('./floor/routes.mjs').Rule} Rule
 * @typedef {{ host: string, path: string }} Query
 */

const PATHS_A_HOST = 5;
const PATHS = ['/', '/api', '/api/v1/users', '/static', '/healthz'];

/**
 * So many rules, five a host; every tenth host is a wildcard. One query in ten is for a host that no rule names.
 *
 * @returns {{ rules: Rule[], queries: Query[], text: string }}
 */
export function manyRoutes(/** @type {number} */ count, /** @type {number} */ queryCount, seed = 1) {
  const random = randomOf(seed);
  const hosts = Array.from({ length: Math.ceil(count / PATHS_A_HOST) }, (_, index) =>
    index % 10 === 9 ? `*.wild-${index}.example.com` : `site-${index}.example.com`,
  );
  const rules = hosts.flatMap((host, h) =>
    PATHS.map((path, p) => {
      /** @type {Rule['pathType']} */
      const pathType = path === '/healthz' ? 'Exact' : 'Prefix';
      return { id: h * PATHS_A_HOST + p, host, path, pathType };
    }),
  );
  const queries = Array.from({ length: queryCount }, () => {
    const rule = oneOf(random, rules);
    const host = random() < 0.1 ? 'nobody.example.org' : rule.host.replace('*', 'any');
    return {
      host,
      path: `${rule.path}${oneOf(random, rule.pathType === 'Exact' ? [''] : ['', oneOf(random, ['', '/more', '/more/x.png'])])}`.replace(
        '//',
        '/',
      ),
    };
  });
  return { rules, queries, text: textOf(hosts, rules) };
}

/** @returns {string} */
function textOf(/** @type {string[]} */ hosts, /** @type {Rule[]} */ rules) {
  const objects = hosts.map((host, index) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: { name: `ingress-${index}`, namespace: 'default' },
    spec: {
      ingressClassName: 'nginx',
      rules: [
        {
          host,
          http: {
            paths: rules.slice(index * PATHS_A_HOST, (index + 1) * PATHS_A_HOST).map(({ id, path, pathType }) => ({
              path,
              pathType,
              backend: { service: { name: `to-${id}`, port: { number: 80 } } },
            })),
          },
        },
      ],
    },
  }));
  return objects.map((object) => JSON.stringify(object)).join('\n---\n');
}
