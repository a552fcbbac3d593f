import type { KubeNode } from '../../api/node.ts';
import type { Service, ServicePort } from '../../api/service.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import type { IPFamily } from '../../net/ip.ts';
import type { DecisionOf } from '../trace.ts';
import { endpointsOf } from './proxy-endpoint.ts';
import type { ProxyEndpoint } from './proxy-endpoint.ts';

type Scope = DecisionOf<'endpoint-chosen'>['scope'];

/** Endpoints that a traffic policy may use on one Node. */
export interface UsableEndpoints {
  readonly endpoints: readonly ProxyEndpoint[];
  readonly scope: Scope;
  /** No ready endpoint was left, so those that terminate and still serve are used. */
  readonly terminating: boolean;
}

/** The endpoints of a ServicePort as one Node sorts them, for each of the two traffic policies apart. */
export interface CategorizedEndpoints {
  readonly cluster: UsableEndpoints;
  readonly local: UsableEndpoints;
  /** Some Node could use one. */
  readonly any: boolean;
  /** Endpoints that exist but are neither ready nor still serving. */
  readonly notReady: number;
}

const tables = new WeakMap<Cluster, Map<string, CategorizedEndpoints>>();

/** What `CategorizeEndpoints` gives (pkg/proxy/topology.go): ready ones, else terminating ones that still serve. */
export function categorize(
  cluster: Cluster,
  service: Service,
  port: ServicePort,
  family: IPFamily,
  node: KubeNode,
): CategorizedEndpoints {
  let table = tables.get(cluster);
  if (!table) tables.set(cluster, (table = new Map()));
  const { namespace = '', name } = service.metadata;
  const key = `${namespace}/${name} ${port.name ?? ''} ${port.protocol} ${family} ${node.metadata.name}`;
  let categorized = table.get(key);
  if (!categorized) {
    const zone = node.metadata.labels['topology.kubernetes.io/zone'] ?? '';
    categorized = sort(endpointsOf(cluster, service, port, family), node.metadata.name, zone);
    table.set(key, categorized);
  }
  return categorized;
}

function sort(all: readonly ProxyEndpoint[], node: string, zone: string): CategorizedEndpoints {
  const ready = all.filter((endpoint) => endpoint.ready);
  const leaving = all.filter(({ ready: isReady, serving, terminating }) => !isReady && serving && terminating);
  const scope = scopeOf(ready, node, zone);
  const cluster: UsableEndpoints =
    ready.length > 0
      ? { endpoints: ready.filter((endpoint) => isHinted(endpoint, scope, node, zone)), scope, terminating: false }
      : { endpoints: leaving, scope: 'cluster', terminating: leaving.length > 0 };
  const isLocal = ({ address }: ProxyEndpoint) => address.node === node;
  const localReady = ready.filter(isLocal);
  const localLeaving = localReady.length > 0 ? [] : leaving.filter(isLocal);
  return {
    cluster,
    local: {
      endpoints: localReady.length > 0 ? localReady : localLeaving,
      scope: 'local',
      terminating: localLeaving.length > 0,
    },
    any: ready.length > 0 || leaving.length > 0,
    notReady: all.length - ready.length,
  };
}

/** Hints count only where every ready endpoint has one, and one of them is for this Node or zone (topologyModeFromHints). */
function scopeOf(ready: readonly ProxyEndpoint[], node: string, zone: string): Scope {
  if (ready.length === 0) return 'cluster';
  if (ready.every(({ nodes }) => nodes.length > 0) && ready.some(({ nodes }) => nodes.includes(node)))
    return 'same-node';
  if (ready.every(({ zones }) => zones.length > 0) && ready.some(({ zones }) => zones.includes(zone)))
    return 'same-zone';
  return 'cluster';
}

function isHinted({ nodes, zones }: ProxyEndpoint, scope: Scope, node: string, zone: string): boolean {
  if (scope === 'same-node') return nodes.includes(node);
  return scope === 'same-zone' ? zones.includes(zone) : true;
}
