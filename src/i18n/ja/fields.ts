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

/** What the editor says of fields, in Japanese. */
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
  type: '型',
  required: '必須',
  default: 'デフォルト',
  allowed: '使える値',
  note: ({ status, what, since, instead }) => {
    const when = since === '' ? t`` : t`Kubernetes ${code(since)}から`;
    const other = instead === '' ? t`` : t`代わりに${code(instead)}と書いてください。`;
    return status === 'removed'
      ? t`${code(what)}は${since === '' ? t`` : t`Kubernetes ${code(since)}で`}削除されました。${other}`
      : t`${code(what)}は${when}非推奨です。${other}`;
  },
  from: (object) => t`${ref(object, object)}にあります`,
  pods: (count) => `Pod ${count}個`,
  readOn: (kind) => `${kind}（Kubernetesのドキュメント）`,
  // Every page that is linked is translated.
  docs: (page) => `https://kubernetes.io/ja/docs/${page}`,
};
