import type { Topology } from '../engine/index.ts';

/** The Pods that no Node takes, by workload, after what is said of them. */
export function pendingText({ pending }: Pick<Topology, 'pending'>, word: string): string {
  const workloads = pending.map(({ workload, count }) => `${workload.slice(workload.lastIndexOf('/') + 1)} ×${count}`);
  return `${word} ${workloads.join(', ')}`;
}
