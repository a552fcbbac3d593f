import type { ObjectRef } from '../../api/kind.ts';
import { isReady, isTerminal, isTerminating, podIPsOf } from '../../api/pod.ts';
import type { Service } from '../../api/service.ts';
import type { Cluster } from '../cluster.ts';
import { CHECKS, TIMES } from '../times.ts';
import { selectsPod } from './history.ts';
import type { History } from './history.ts';
import type { RuleSync } from './rule-syncs.ts';
import type { Silence } from './world.ts';

const SECONDS_TO_FAIL = TIMES.healthCheckInterval.seconds * CHECKS.healthFailures;
const SECONDS_TO_PASS = TIMES.healthCheckInterval.seconds * CHECKS.healthSuccesses;

export interface HealthChecks {
  readonly failing: ReadonlyMap<ObjectRef, ReadonlySet<ObjectRef>>;
  /** When a balancer would change its mind, if nothing else happened. */
  readonly turns: readonly number[];
}

/**
 * By Service, the Nodes that its balancer has found ill by its own clock: so many checks in a row failed, and none has
 * passed since. With externalTrafficPolicy Local kube-proxy answers the check, by its own rules.
 */
export function healthChecksOf(
  cluster: Cluster,
  history: History,
  syncsOf: ReadonlyMap<string, readonly RuleSync[]>,
  now: number,
): HealthChecks {
  const found = new Map<ObjectRef, ReadonlySet<ObjectRef>>();
  const turns: number[] = [];
  for (const [ref, service] of cluster.services) {
    if (service.spec.type !== 'LoadBalancer' && service.spec.type !== 'NodePort') continue;
    const isLocal = service.spec.type === 'LoadBalancer' && service.spec.externalTrafficPolicy === 'Local';
    const localAt = isLocal ? readyNodesAt(cluster, history, ref, service) : undefined;
    const failing = new Set<ObjectRef>();
    for (const [node, { metadata }] of cluster.nodes) {
      const syncs = syncsOf.get(metadata.name) ?? [];
      const { healthy, turnsAt } = checksOf(history, ref, metadata.name, syncs, localAt, now);
      if (!healthy) failing.add(node);
      if (turnsAt !== undefined) turns.push(turnsAt);
    }
    found.set(ref, failing);
  }
  return { failing: found, turns };
}

/** By moment, the Nodes with a ready endpoint of the Service. */
function readyNodesAt(
  cluster: Cluster,
  { moments }: History,
  ref: ObjectRef,
  service: Service,
): (moment: number) => ReadonlySet<string> {
  const hasSelector = Object.keys(service.spec.selector ?? {}).length > 0;
  const made = new Map<number, ReadonlySet<string>>();
  const written = (): string[] =>
    (cluster.slicesOfService.get(ref) ?? []).flatMap(({ endpoints }) =>
      endpoints.flatMap(({ conditions, nodeName }) => (conditions.ready && nodeName !== undefined ? [nodeName] : [])),
    );
  const selected = (moment: number): string[] =>
    [...(moments[moment]?.pods.values() ?? [])].flatMap((pod) => {
      const counts = isReady(pod) && !isTerminating(pod) && !isTerminal(pod) && podIPsOf(pod).length > 0;
      return counts && pod.spec.nodeName !== undefined && selectsPod(service, pod) ? [pod.spec.nodeName] : [];
    });
  return (moment) => {
    let nodes = made.get(moment);
    if (!nodes) made.set(moment, (nodes = new Set(hasSelector ? selected(moment) : written())));
    return nodes;
  };
}

function checksOf(
  { outages, failedChecks }: History,
  service: ObjectRef,
  node: string,
  syncs: readonly RuleSync[],
  localAt: ((moment: number) => ReadonlySet<string>) | undefined,
  now: number,
): { readonly healthy: boolean; readonly turnsAt: number | undefined } {
  const failed = failedChecks.filter((check) => check.service === service && check.node === node);
  const ill: readonly Silence[] = [...failed, ...(outages.get(node) ?? [])];
  const passes = (at: number): boolean => {
    if (ill.some(({ from, to = Infinity }) => from <= at && at < to)) return false;
    const sync = syncs.findLast((one) => one.at <= at);
    return !localAt || (sync !== undefined && localAt(sync.moment).has(node));
  };
  const turns = [...syncs.map(({ at }) => at), ...ill.flatMap(({ from, to = Infinity }) => [from, to])]
    .filter((at) => at <= now)
    .sort((a, b) => a - b);
  let healthy = passes(-Infinity);
  let since = -Infinity;
  let was = healthy;
  for (const at of turns) {
    const is = passes(at);
    if (is === was) continue;
    // It stayed as it was long enough to be believed before it turned.
    healthy = believed(healthy, was, at - since);
    was = is;
    since = at;
  }
  healthy = believed(healthy, was, now - since);
  const turnsAt = healthy === was ? undefined : since + (was ? SECONDS_TO_PASS : SECONDS_TO_FAIL);
  return { healthy, turnsAt };
}

function believed(healthy: boolean, passes: boolean, seconds: number): boolean {
  if (passes) return healthy || seconds >= SECONDS_TO_PASS;
  return healthy && seconds < SECONDS_TO_FAIL;
}
