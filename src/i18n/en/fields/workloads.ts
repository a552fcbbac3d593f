import type { FieldSentences } from '../../field-messages.ts';

const REPLICAS =
  'How many Pods there are to be. Each has its own address, and is an endpoint of the Services that select it. Default: 1.';
const SELECTOR =
  'Which Pods are its own. The labels of the template must match it, and it cannot be changed. A Service has a selector of its own.';
const TEMPLATE =
  'What the Pods are made from. Its labels are those that Services select; a change of it makes new Pods.';

/** What makes Pods. */
export const workloads = {
  'DeploymentSpec.replicas': REPLICAS,
  'DeploymentSpec.selector': SELECTOR,
  'DeploymentSpec.template': TEMPLATE,
  'DeploymentSpec.strategy':
    'How Pods are replaced when the template changes. `RollingUpdate` (default): a few at a time. `Recreate`: all old ones end before the first new one starts.',
  'DeploymentSpec.minReadySeconds':
    'How long a new Pod must be ready before it counts as available, in seconds. Default: 0.',
  'RollingUpdateDeployment.maxUnavailable':
    'How many Pods fewer than `replicas` there may be during a roll-out: a number, or a percentage (rounded down). Default: `25%`.',
  'RollingUpdateDeployment.maxSurge':
    'How many Pods more than `replicas` there may be during a roll-out: a number, or a percentage (rounded up). Default: `25%`.',
  'ReplicaSetSpec.replicas': REPLICAS,
  'ReplicaSetSpec.selector': SELECTOR,
  'ReplicaSetSpec.template':
    'What the Pods are made from. Its labels are those that Services select; a change of it leaves the Pods that there are.',
  'ReplicationControllerSpec.replicas': REPLICAS,
  'ReplicationControllerSpec.selector': 'The labels of its Pods. Left out, those of the template.',
  'ReplicationControllerSpec.template': 'What the Pods are made from. Its labels are those that Services select.',
  'StatefulSetSpec.serviceName':
    'The headless Service that gives each Pod a name in DNS: `web-0.service.namespace.svc`. The StatefulSet does not make it.',
  'StatefulSetSpec.replicas':
    'How many Pods there are to be: `web-0`, `web-1` and so on. Their names stay, their addresses do not. Default: 1.',
  'StatefulSetSpec.selector': SELECTOR,
  'StatefulSetSpec.template': TEMPLATE,
  'DaemonSetSpec.selector': SELECTOR,
  'DaemonSetSpec.template': 'What the Pods are made from: one on every Node that they may run on.',
} satisfies Partial<FieldSentences>;
