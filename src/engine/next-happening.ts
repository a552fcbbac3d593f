import type { ObjectRef } from './api/kind.ts';
import { isNodeReady } from './api/node.ts';
import { buildCluster } from './cluster/build-cluster.ts';
import type { Cluster } from './cluster/cluster.ts';
import { podStateOf } from './topology/pod-box.ts';
import type { PodBox } from './topology/topology.ts';
import type { Answer } from './analyse.ts';

/** One thing that comes of itself as time goes on. */
export type Happening =
  | { readonly kind: 'node-ready' | 'node-not-ready'; readonly node: ObjectRef }
  | { readonly kind: 'pod-made' | 'pod-gone'; readonly pod: ObjectRef }
  | { readonly kind: 'pod-state'; readonly pod: ObjectRef; readonly state: PodBox['state'] }
  /** The balancer of a Service finds a Node ill, or well again. */
  | {
      readonly kind: 'check-fails' | 'check-passes';
      readonly service: ObjectRef;
      readonly node: ObjectRef;
    }
  /** kube-proxy there writes what changed into its rules. */
  | { readonly kind: 'rules-written'; readonly nodes: readonly ObjectRef[] };

/** What happens next of itself, and in which second. */
export interface NextHappening {
  readonly at: number;
  readonly happenings: readonly Happening[];
}

/** Looks ahead from an answer's cluster to the second in which something is next to happen; undefined once it has settled. */
export function nextIn({ cluster, objects, workspace }: Answer): NextHappening | undefined {
  const at = cluster.faults.next;
  if (at === undefined) return undefined;
  const input = { ...workspace, refused: objects.refused, allocated: cluster.allocated, now: at };
  const then = buildCluster(objects.objects, workspace.settings, input, cluster);
  return {
    at,
    happenings: [...nodesBetween(cluster, then), ...podsBetween(cluster, then), ...heardBetween(cluster, then)],
  };
}

function nodesBetween(before: Cluster, after: Cluster): Happening[] {
  return [...after.nodes].flatMap(([ref, node]): Happening[] => {
    const was = before.nodes.get(ref);
    const ready = isNodeReady(node);
    if (!was || isNodeReady(was) === ready) return [];
    return [{ kind: ready ? 'node-ready' : 'node-not-ready', node: ref }];
  });
}

function podsBetween(before: Cluster, after: Cluster): Happening[] {
  const gone = [...before.pods.keys()].filter((ref) => !after.pods.has(ref));
  const others = [...after.pods].flatMap(([ref, pod]): Happening[] => {
    const was = before.pods.get(ref);
    const state = podStateOf(pod);
    if (!was) return [{ kind: 'pod-made', pod: ref }];
    return podStateOf(was) === state ? [] : [{ kind: 'pod-state', pod: ref, state }];
  });
  return [...gone.map((pod) => ({ kind: 'pod-gone', pod }) as const), ...others];
}

/** What others come to know of it: balancers, and the kube-proxies of Nodes. */
function heardBetween(before: Cluster, after: Cluster): Happening[] {
  const checks = [...after.faults.failingChecks].flatMap(([service, failing]): Happening[] => {
    const was = before.faults.failingChecks.get(service) ?? new Set();
    return [...after.nodes.keys()].flatMap((node): Happening[] => {
      if (failing.has(node) === was.has(node)) return [];
      return [{ kind: failing.has(node) ? 'check-fails' : 'check-passes', service, node }];
    });
  });
  const nodes = [...after.nodes].flatMap(
    ([
      ref,
      {
        metadata: { name },
      },
    ]) => (before.faults.rulesOn.has(name) && !after.faults.rulesOn.has(name) ? [ref] : []),
  );
  return nodes.length > 0 ? [...checks, { kind: 'rules-written', nodes }] : checks;
}
