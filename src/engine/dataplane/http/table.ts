import type { Ingress } from '../../api/ingress.ts';
import type { Cluster, IngressController } from '../../cluster/cluster.ts';
import { ListenerRules } from './alb-rules.ts';
import { familyOfController } from './cloud.ts';
import { HostTable } from './host.ts';
import { PathTable } from './path.ts';
import { fallbackOf, routesOf } from './route.ts';
import type { Route } from './route.ts';

/** The rules of all Ingresses of one controller that is not ingress-nginx. */
export interface RouteTable {
  /** What takes a host and path. */
  readonly find: (host: string, path: string) => Route | undefined;
  /** All that match, in the order of precedence. */
  readonly all: (host: string, path: string) => readonly Route[];
  /** The default backend for a host of which no rule takes the path, or for any other. */
  readonly fallback: (host: string) => Route | undefined;
  /** Hosts of rules. */
  readonly hosts: readonly string[];
  /** All routes, each before those that take a request only where it does not. */
  readonly inOrder: readonly Route[];
}

const tables = new WeakMap<Cluster, Map<IngressController, RouteTable>>();

/** The table of a controller, made once a cluster. */
export function routeTableOf(cluster: Cluster, controller: IngressController): RouteTable {
  let known = tables.get(cluster);
  if (!known) tables.set(cluster, (known = new Map()));
  let table = known.get(controller);
  if (!table) known.set(controller, (table = buildTable(cluster, controller)));
  return table;
}

function buildTable(cluster: Cluster, controller: IngressController): RouteTable {
  const ingresses = controller.ingresses.map((ref) => cluster.ingresses.get(ref)).filter((one) => one !== undefined);
  const routes = ingresses.flatMap(routesOf);
  const hosts = [...new Set(routes.map(({ host }) => host).filter((host) => host !== ''))];
  const fallback = fallbacksOf(ingresses);
  const family = familyOfController(controller);
  if (family === 'alb') {
    const rules = new ListenerRules(ingresses.flatMap(byRule));
    const all = (host: string, path: string) => rules.all(host, path);
    return { find: (host, path) => all(host, path)[0], all, fallback, hosts, inOrder: rules.inOrder };
  }
  const table = new HostTable<PathTable<Route>>();
  for (const route of routes) {
    let paths = table.at(route.host);
    if (!paths) table.add(route.host, (paths = new PathTable<Route>()));
    const [path, pathType] = family === 'gce' ? gcePath(route) : apiPath(route);
    paths.add(path, pathType, route);
  }
  return {
    find: (host, path) => table.find(host)?.find(path),
    all: (host, path) => table.find(host)?.all(path) ?? [],
    fallback,
    hosts,
    inOrder: routes.toSorted((a, b) => compareHosts(a.host, b.host) || comparePaths(a, b, family)),
  };
}

/** Precise hosts, then wildcards, then the rule for all: as `HostTable` finds them. */
function compareHosts(a: string, b: string): number {
  const rank = (host: string) => (host === '' ? 2 : host.startsWith('*.') ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Exact paths, then the longer prefix: as `PathTable` finds them. */
function comparePaths(a: Route, b: Route, family: ReturnType<typeof familyOfController>): number {
  const [[pathA, typeA], [pathB, typeB]] = [a, b].map((route) =>
    family === 'gce' ? gcePath(route) : apiPath(route),
  ) as [ReturnType<typeof apiPath>, ReturnType<typeof apiPath>];
  if (typeA !== typeB) return typeA === 'Exact' ? -1 : 1;
  return typeA === 'Exact' ? 0 : pathB.replace(/\/+$/, '').length - pathA.replace(/\/+$/, '').length;
}

/** The API leaves ImplementationSpecific to its controllers: those that nothing is known of are taken to read prefixes. */
function apiPath({ path, pathType }: Route): [string, 'Exact' | 'Prefix'] {
  return [path, pathType === 'Exact' ? 'Exact' : 'Prefix'];
}

/**
 * A URL map of Google knows a path as it is written, or `/*` for all below it; a written ImplementationSpecific path is
 * taken as such a one, so `/` is the root alone (ingress-gce pkg/controller/translator, validateAndGetPaths).
 */
function gcePath({ path, pathType }: Route): [string, 'Exact' | 'Prefix'] {
  if (pathType !== 'ImplementationSpecific') return [path, pathType === 'Exact' ? 'Exact' : 'Prefix'];
  return path === '' || path.endsWith('/*') ? [path.slice(0, -2), 'Prefix'] : [path, 'Exact'];
}

function byRule(ingress: Ingress): Route[][] {
  const rules = new Map<string, Route[]>();
  for (const route of routesOf(ingress)) {
    const rule = route.field.slice(0, route.field.indexOf(']'));
    const known = rules.get(rule);
    if (known) known.push(route);
    else rules.set(rule, [route]);
  }
  return [...rules.values()];
}

/** A host falls back to the default backend of the first Ingress that names it, others to the first there is. */
function fallbacksOf(ingresses: readonly Ingress[]): RouteTable['fallback'] {
  const ofHost = new HostTable<Route>();
  for (const ingress of ingresses) {
    const fallback = fallbackOf(ingress);
    for (const { host = '' } of ingress.spec.rules ?? []) if (fallback && host !== '') ofHost.add(host, fallback);
    if (fallback) ofHost.add('', fallback);
  }
  return (host) => ofHost.find(host);
}
