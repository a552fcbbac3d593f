import type { FieldPath } from '../api/kind.ts';

/** By kind, where an object says of what Pods are: '' in itself. */
export const TEMPLATE_PATHS: Readonly<Record<string, FieldPath>> = {
  Pod: '',
  Deployment: 'spec.template',
  ReplicaSet: 'spec.template',
  ReplicationController: 'spec.template',
  StatefulSet: 'spec.template',
  DaemonSet: 'spec.template',
  Job: 'spec.template',
  CronJob: 'spec.jobTemplate.spec.template',
};
