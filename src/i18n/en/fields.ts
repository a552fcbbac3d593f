import type { FieldMessages } from '../field-messages.ts';
import { code, ref, t } from '../text.ts';
import { cloud } from './fields/cloud.ts';
import { endpoints } from './fields/endpoints.ts';
import { ingress } from './fields/ingress.ts';
import { networkPolicy } from './fields/network-policy.ts';
import { nginx } from './fields/nginx.ts';
import { objects } from './fields/objects.ts';
import { pod } from './fields/pod.ts';
import { service } from './fields/service.ts';
import { workloads } from './fields/workloads.ts';

/** What the editor says of fields, in English. */
export const fields: FieldMessages = {
  sentences: {
    ...objects,
    ...service,
    ...endpoints,
    ...ingress,
    ...cloud,
    ...nginx,
    ...networkPolicy,
    ...pod,
    ...workloads,
  },
  type: 'Type',
  required: 'Required',
  default: 'Default',
  allowed: 'One of',
  note: ({ status, what, since, instead }) => {
    const when = since === '' ? t`` : t` since Kubernetes ${code(since)}`;
    const other = instead === '' ? t`` : t` Write ${code(instead)} instead.`;
    return status === 'removed'
      ? t`${code(what)} is no longer served${when}.${other}`
      : t`${code(what)} is deprecated${when}.${other}`;
  },
  from: (object) => t`in ${ref(object, object)}`,
  pods: (count) => (count === 1 ? '1 Pod' : `${count} Pods`),
  readOn: (kind) => `${kind} in the Kubernetes documentation`,
  docs: (page) => `https://kubernetes.io/docs/${page}`,
};
