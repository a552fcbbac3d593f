/** Which Ingress rule takes a request: as fast for 10,000 rules as for 10, or nearly, and as fast as a radix tree. */
import { Memoirist } from 'memoirist';
import { indexedRoutes } from '../floor/route-index.mjs';
import { linearRoutes } from '../floor/routes.mjs';
import { asRate, workspaceOf } from '../goal.mjs';
import { manyRoutes } from '../routes.mjs';

const QUERIES = 4096;
/** The floor is slow: it is asked some of them. */
const CHECKED = 300;

/** @type {import('../goal.mjs').Goal} */
export const goal = {
  id: 'I1',
  parts: [
    { what: 'route matches a second, 10,000 rules / 10', limit: 0.3, better: 'more', unit: 'x' },
    { what: 'route matches a second / memoirist', limit: 1, stretch: 3, better: 'more', unit: 'x' },
    { what: 'route matches a second / by hand', limit: 0.3, better: 'more', unit: 'x', printed: true },
  ],
  async measure({ engine, interleave }) {
    const many = manyRoutes(10_000, QUERIES);
    const few = manyRoutes(10, QUERIES);
    const subject = { run: matchAll(engine, many), operations: QUERIES };
    const small = await interleave({ subject, yardstick: { run: matchAll(engine, few), operations: QUERIES } });
    const radix = await interleave({ subject, yardstick: { run: radixOf(many), operations: QUERIES } });
    const byHand = indexedRoutes(many.rules);
    const run = () => many.queries.reduce((found, { host, path }) => (byHand(host, path) ? found + 1 : found), 0);
    const hand = await interleave({ subject, yardstick: { run, operations: QUERIES } });
    return [asRate(small), asRate(radix), asRate(hand)];
  },
};

/** @typedef {ReturnType<typeof manyRoutes>} Routes */

/** @returns {() => number} */
function matchAll(/** @type {import('../goal.mjs').Engine} */ engine, /** @type {Routes} */ { rules, queries, text }) {
  const workspace = workspaceOf(engine, { text, documents: 0, bytes: 0, pods: 0, apps: 0, namespaces: 1 });
  const { cluster } = engine.analyse(workspace);
  const controller = cluster.ingressControllers.find(({ ingresses }) => ingresses.length > 0);
  if (!controller) throw new Error('no Ingress controller');
  const { servers } = engine.nginxConfigOf(cluster, controller);
  const match = (/** @type {string} */ host, /** @type {string} */ path) => {
    const server = servers.find(host);
    return server && 'locations' in server ? server.locations.find(path)?.location : undefined;
  };
  const floor = linearRoutes(rules);
  for (const { host, path } of queries.slice(0, CHECKED)) {
    const service = match(host, path)?.upstream?.service;
    const expected = floor(host, path);
    const name = expected && `Service/default/to-${expected.id}`;
    if (service !== name) throw new Error(`${host}${path}: ${service}, and not ${name}`);
  }
  return () => {
    let found = 0;
    for (const { host, path } of queries) if (match(host, path)?.upstream) found++;
    return found;
  };
}

/** @returns {() => number} */
function radixOf(/** @type {Routes} */ { rules, queries }) {
  /** @type {Memoirist<number>} */
  const router = new Memoirist();
  for (const { id, host, path, pathType } of rules) {
    const key = `${keyOf(host.replace('*', ':any'))}${path === '/' ? '' : path}`;
    router.add('GET', key, id);
    if (path === '/') router.add('GET', `${key}/`, id);
    if (pathType === 'Prefix') router.add('GET', `${key}/*`, id);
  }
  // Its keys are made beforehand: only the search is timed.
  const asked = queries.map(({ host, path }) => `${keyOf(host)}${path}`);
  return () => {
    let found = 0;
    for (const key of asked) if (router.find('GET', key)) found++;
    return found;
  };
}

/** The parent domain, then the first label: so that a wildcard is a parameter. @returns {string} */
function keyOf(/** @type {string} */ host) {
  const dot = host.indexOf('.');
  return `/${host.slice(dot + 1)}/${host.slice(0, dot)}`;
}
