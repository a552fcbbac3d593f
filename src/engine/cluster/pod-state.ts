import type { Condition, PodStatus } from '../api/pod.ts';

/** The conditions of a Pod that runs and is ready (pkg/kubelet/status/generate.go). */
export const READY_CONDITIONS: readonly Condition[] = [
  { type: 'PodReadyToStartContainers', status: 'True' },
  { type: 'Initialized', status: 'True' },
  { type: 'Ready', status: 'True' },
  { type: 'ContainersReady', status: 'True' },
  { type: 'PodScheduled', status: 'True' },
];

export const SUCCEEDED_CONDITIONS: readonly Condition[] = [
  { type: 'Initialized', status: 'True', reason: 'PodCompleted' },
  { type: 'Ready', status: 'False', reason: 'PodCompleted' },
  { type: 'ContainersReady', status: 'False', reason: 'PodCompleted' },
  { type: 'PodScheduled', status: 'True' },
];

export const UNSCHEDULABLE_CONDITIONS: readonly Condition[] = [
  { type: 'PodScheduled', status: 'False', reason: 'Unschedulable' },
];

/** On its Node, without an address or its containers yet. */
export const WAITING_CONDITIONS: readonly Condition[] = [{ type: 'PodScheduled', status: 'True' }];

/** The conditions with those of some types set to a status; those that were not there are added. */
export function withConditions(
  conditions: readonly Condition[],
  types: readonly string[],
  status: Condition['status'],
): readonly Condition[] {
  const missing = types.filter((type) => !conditions.some((condition) => condition.type === type));
  return [
    ...conditions.map((condition) => (types.includes(condition.type) ? { ...condition, status } : condition)),
    ...missing.map((type) => ({ type, status })),
  ];
}

/**
 * The status of a written Pod as a settled cluster has it: what is written stands; a Pod that runs without saying how it
 * is, is ready.
 */
export function settledStatus(written: PodStatus): PodStatus {
  const { phase, conditions } = written;
  return phase === 'Running' && conditions.length === 0 ? { ...written, conditions: READY_CONDITIONS } : written;
}
