import type { KubeNode } from '../../api/node.ts';
import type { Pod } from '../../api/pod.ts';
import { quantity } from '../../api/quantity.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';

/**
 * A Node that says how much it has, with Pods that ask for more: the scheduler would have left some Pending
 * (plugins/noderesources). Here only the number of Pods counts.
 */
export const nodeOvercommitted: Rule<KubeNode> = {
  kind: 'Node',
  find({ metadata, status }, _ref, { cluster }) {
    const pods = cluster.podsOfNode.get(metadata.name) ?? [];
    return (['cpu', 'memory'] as const).flatMap((resource): Finding[] => {
      const allocatable = status.allocatable?.[resource];
      const has = allocatable === undefined ? undefined : quantity(allocatable);
      if (allocatable === undefined || has === undefined) return [];
      const asked = pods.reduce((sum, pod) => sum + requestOf(pod, resource), 0);
      if (asked <= has) return [];
      const params = { resource, percent: Math.round((asked / has) * 100), allocatable: String(allocatable) };
      return [finding('node-overcommitted', 'info', `status.allocatable.${resource}`, params)];
    });
  },
};

interface WithResources {
  readonly resources?: {
    readonly requests?: Readonly<Record<string, string | number>>;
    readonly limits?: Readonly<Record<string, string | number>>;
  };
}

/** What a Pod's containers ask for; one that has a limit alone asks for that much (core/v1/defaults.go, SetDefaults_Pod). */
function requestOf({ spec, status }: Pod, resource: string): number {
  if (status.phase === 'Succeeded' || status.phase === 'Failed') return 0;
  return spec.containers.reduce((sum, container) => {
    const { requests, limits } = (container as WithResources).resources ?? {};
    return sum + (quantity(requests?.[resource] ?? limits?.[resource] ?? 0) ?? 0);
  }, 0);
}
