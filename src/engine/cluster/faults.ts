import type { EndpointSlice } from '../api/endpoint-slice.ts';
import { refOf } from '../api/kind.ts';
import type { ObjectRef } from '../api/kind.ts';
import type { KubeNode } from '../api/node.ts';
import type { Cluster, Faults } from './cluster.ts';
import { slicesOf } from './controllers/endpoint-slice.ts';
import { podIndexOf } from './pod-index.ts';
import type { PodIndex } from './pod-index.ts';
import { healthChecksOf } from './time/health-checks.ts';
import { momentKnown, selectsPod } from './time/history.ts';
import type { History } from './time/history.ts';
import { ruleSyncsOf } from './time/rule-syncs.ts';
import { TIMES } from './times.ts';

export const NO_FAULTS: Faults = {
  off: new Set(),
  cutOff: new Set(),
  rulesOn: new Map(),
  knownOn: new Map(),
  failingChecks: new Map(),
  slots: new Map(),
};

/** What is not as the control plane has it, or not known to everybody yet, at second `now`. */
export function faultsOf(cluster: Cluster, history: History, now: number): Faults {
  const { proxyMode } = cluster.settings;
  const { seconds } = proxyMode === 'ipvs' ? TIMES.minSyncPeriodIPVS : TIMES.minSyncPeriod;
  const names = [...cluster.nodes.values()].map(({ metadata }) => metadata.name);
  // Most Nodes heard the same, so their syncs are the same too.
  const usual = ruleSyncsOf(history, '', seconds);
  const syncsOf = new Map(
    names.map((name) => [name, history.silences.has(name) ? ruleSyncsOf(history, name, seconds) : usual]),
  );
  const views = viewsOf(cluster, history);
  const lagging = (momentOn: (name: string) => number) =>
    new Map(
      names.flatMap((name) => {
        const view = history.off.has(name) ? undefined : views(momentOn(name));
        return view ? [[name, view] as const] : [];
      }),
    );
  const checks = healthChecksOf(cluster, history, syncsOf, now);
  const later = [...syncsOf.values()].flatMap((syncs) => syncs.flatMap(({ at }) => (at > now ? [at] : [])));
  const due = [...later, ...checks.turns, ...(history.next === undefined ? [] : [history.next])];
  const next = due.length === 0 ? undefined : Math.min(...due);
  return {
    off: new Set(history.off),
    cutOff: new Set(history.cutOff),
    rulesOn: lagging((name) => syncsOf.get(name)!.findLast(({ at }) => at <= now)!.moment),
    knownOn: lagging((name) => momentKnown(history, name, now)),
    failingChecks: checks.failing,
    slots: history.slots,
    ...(next === undefined ? {} : { next }),
  };
}

/** The cluster as it was at a moment, in its EndpointSlices alone; undefined where they are what they are now. Each made once. */
function viewsOf(cluster: Cluster, { moments }: History): (moment: number) => Cluster | undefined {
  const made = new Map<number, Cluster>();
  const nodes = new Map([...cluster.nodes.values()].map((node) => [node.metadata.name, node]));
  return (moment) => {
    const known = moments[moment];
    if (!known || moment === moments.length - 1) return undefined;
    let view = made.get(moment);
    if (!view) {
      const changed = moments.slice(moment + 1).flatMap((later) => later.changed);
      const services = [...cluster.services].filter(([, service]) => changed.some((pod) => selectsPod(service, pod)));
      const then = slicesAt(services, podIndexOf(known.pods), nodes);
      view = { ...cluster, slicesOfService: new Map([...cluster.slicesOfService, ...then]) };
      made.set(moment, view);
    }
    return view;
  };
}

function slicesAt(
  services: readonly (readonly [ObjectRef, Parameters<typeof slicesOf>[0]])[],
  pods: PodIndex,
  nodes: ReadonlyMap<string, KubeNode>,
): Map<ObjectRef, readonly EndpointSlice[]> {
  return new Map(
    services.map(([, service]) => {
      const { namespace, name } = service.metadata;
      return [refOf('Service', namespace, name), slicesOf(service, { pods, nodes })];
    }),
  );
}
