import type { KubeObject } from '../../api/kind.ts';
import type { PodSpec } from '../../api/pod.ts';
import { finding } from '../diagnostic.ts';
import type { Finding, Rule } from '../diagnostic.ts';
import { describedPods } from '../pod-spec-of.ts';

interface Scheduled extends PodSpec {
  readonly schedulerName?: string;
  readonly schedulingGates?: readonly { readonly name: string }[];
}

/** A scheduler of its own, or gates that somebody has to open first: here the Pods are on Nodes at once. */
export const schedulingNotSimulated: Rule<KubeObject> = {
  find(object, _ref, { cluster }) {
    const pods = describedPods(object, cluster);
    if (!pods) return [];
    const { schedulerName = '', schedulingGates = [], nodeName } = pods.spec as Scheduled;
    if (nodeName) return [];
    const found: Finding[] = [];
    if (schedulerName !== '' && schedulerName !== 'default-scheduler') {
      const params = { scheduler: schedulerName };
      found.push(finding('scheduler-not-simulated', 'info', `${pods.path}.schedulerName`, params));
    }
    const [gate] = schedulingGates;
    if (gate) {
      const params = { gate: gate.name };
      found.push(finding('scheduling-gate-not-simulated', 'info', `${pods.path}.schedulingGates`, params));
    }
    return found;
  },
};
