/** The floors give the engine's answers: otherwise a ratio against them says nothing. */
import { describe, expect, it } from 'vitest';
import * as engine from '../engine.mjs';
import { workspaceOf } from '../goal.mjs';
import { PORT, policedNamespace } from '../policies.mjs';
import { engineReaches } from '../reach.mjs';
import { manyRoutes } from '../routes.mjs';
import { mayReach } from './policies.mjs';
import { indexedRoutes } from './route-index.mjs';
import { linearRoutes } from './routes.mjs';

const workspace = (/** @type {string} */ text) =>
  workspaceOf(engine, { text, documents: 0, bytes: 0, pods: 40, apps: 0, namespaces: 1 });

describe('routes', () => {
  /** @type {import('./routes.mjs').Rule[]} */
  const rules = [
    { id: 0, host: 'a.com', path: '/', pathType: 'Prefix' },
    { id: 1, host: 'a.com', path: '/foo', pathType: 'Prefix' },
    { id: 2, host: 'a.com', path: '/foo', pathType: 'Exact' },
    { id: 3, host: '*.a.com', path: '/foo/bar', pathType: 'Prefix' },
  ];
  it.each([
    ['a.com', '/', 0],
    ['a.com', '/foo', 2],
    ['a.com', '/foo/x', 1],
    ['a.com', '/foobar', 0],
    ['x.a.com', '/foo/bar/x', 3],
    ['x.a.com', '/', undefined],
    ['x.y.a.com', '/foo/bar', undefined],
    ['b.com', '/', undefined],
  ])('%s%s -> %s', (host, path, id) => {
    expect(linearRoutes(rules)(host, path)?.id).toBe(id);
    expect(indexedRoutes(rules)(host, path)?.id).toBe(id);
  });

  it('the engine takes the same ones', () => {
    const { rules: many, queries, text } = manyRoutes(200, 300);
    const { cluster } = engine.analyse(workspace(text));
    const controller = cluster.ingressControllers.find(({ ingresses }) => ingresses.length > 0);
    if (!controller) throw new Error('no controller');
    const { servers } = engine.nginxConfigOf(cluster, controller);
    const floor = linearRoutes(many);
    for (const { host, path } of queries) {
      const server = servers.find(host);
      const found =
        server && 'locations' in server ? server.locations.find(path)?.location.upstream?.service : undefined;
      const expected = floor(host, path);
      expect(indexedRoutes(many)(host, path)).toBe(expected);
      expect([host, path, found]).toEqual([host, path, expected && `Service/default/to-${expected.id}`]);
    }
  });
});

describe('policies', () => {
  const web = { namespace: 'default', labels: { app: 'web' } };
  const other = { namespace: 'default', labels: { app: 'other' } };
  /** @type {import('./policies.mjs').Policy} */
  const policy = {
    namespace: 'default',
    podSelector: { app: 'web' },
    directions: ['ingress'],
    peers: [{ podSelector: { app: 'web' } }],
    port: PORT,
  };
  it('what no policy selects is open', () => expect(mayReach([policy], web, other, PORT)).toBe(true));
  it('what one selects takes only what it names', () => {
    expect(mayReach([policy], other, web, PORT)).toBe(false);
    expect(mayReach([policy], web, web, PORT)).toBe(true);
    expect(mayReach([policy], web, web, PORT + 1)).toBe(false);
  });

  it('the engine says the same of every pair', () => {
    const { pods, policies, text } = policedNamespace(40, 12);
    const { cluster } = engine.analyse(workspace(text));
    for (const from of pods) {
      for (const to of pods) {
        const [a, b] = [from, to].map(({ namespace, name }) => cluster.pods.get(engine.refOf('Pod', namespace, name)));
        if (!a || !b) throw new Error('no such Pod');
        const pair = `${from.name} -> ${to.name}`;
        expect([pair, engineReaches(engine, cluster, a, b, PORT)]).toEqual([pair, mayReach(policies, from, to, PORT)]);
      }
    }
  });
});
