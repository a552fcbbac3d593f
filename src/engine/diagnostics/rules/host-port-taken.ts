import type { KubeObject } from '../../api/kind.ts';
import { containerPorts } from '../../api/pod.ts';
import type { Pod } from '../../api/pod.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { describedPods, podsOfObject } from '../pod-spec-of.ts';

/**
 * Two Pods with one hostPort on a Node: the scheduler would leave one of them Pending (plugins/nodeports). Here both are
 * on it, and the first takes the packets.
 */
export const hostPortTaken: Rule<KubeObject> = {
  find(object, ref, { cluster }) {
    const described = describedPods(object, cluster);
    if (!described || described.spec.nodeName || !hasHostPort(described.spec)) return [];
    return described.spec.containers.flatMap(({ ports = [] }, i) =>
      ports.flatMap(({ hostPort, protocol }, j): Finding[] => {
        const wanted = `${hostPort}/${protocol}`;
        const shared = hostPort ? podsOfObject(cluster, ref).find((pod) => isShared(cluster, pod, wanted)) : undefined;
        if (hostPort === undefined || !shared) return [];
        const path = `${described.path}.containers[${i}].ports[${j}].hostPort`;
        return [finding('host-port-taken', 'info', path, { port: hostPort, node: shared.spec.nodeName ?? '' })];
      }),
    );
  },
};

function hasHostPort({ containers }: Pod['spec']): boolean {
  return containers.some(({ ports }) => ports?.some(({ hostPort }) => hostPort));
}

/** Whether a Pod before it on the same Node has the port. */
function isShared({ podsOfNode }: Cluster, pod: Pod, wanted: string): boolean {
  const holders = (podsOfNode.get(pod.spec.nodeName ?? '') ?? []).filter(({ spec, status }) => {
    if (status.phase !== 'Running') return false;
    return containerPorts(spec).some(({ hostPort, protocol }) => `${hostPort}/${protocol}` === wanted);
  });
  return holders.indexOf(pod) > 0;
}
