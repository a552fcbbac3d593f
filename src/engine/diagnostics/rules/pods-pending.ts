import type { KubeObject } from '../../api/kind.ts';
import { finding } from '../diagnostic.ts';
import type { Rule } from '../diagnostic.ts';

/** Pods, or Pods of a workload, that no Node takes: they stay Pending. */
export const podsPending: Rule<KubeObject> = {
  find(_object, ref, { cluster }) {
    const count = cluster.pending.get(ref) ?? 0;
    return count === 0 ? [] : [finding('pods-pending', 'warning', '', { count })];
  },
};
