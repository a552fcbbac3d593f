import type { KubeObject } from '../../api/kind.ts';
import type { Pod } from '../../api/pod.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';
import { describedPods } from '../pod-spec-of.ts';

/**
 * A readiness gate: the Pod is ready only once somebody sets that condition (pkg/kubelet/status/generate.go). Here it is
 * taken to be set, unless the Pod's own status says how it is.
 */
export const readinessGateNotSimulated: Rule<KubeObject> = {
  find(object, _ref, { cluster }) {
    const pods = describedPods(object, cluster);
    const gates = pods?.spec.readinessGates ?? [];
    if (!pods || gates.length === 0) return [];
    if (object.kind === 'Pod' && (object as Pod).status.conditions.length > 0) return [];
    return gates.map(({ conditionType }, i) => {
      const params = { gate: conditionType };
      return finding('readiness-gate-not-simulated', 'info', `${pods.path}.readinessGates[${i}]`, params);
    });
  },
};
