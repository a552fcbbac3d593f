import type { FieldSentences } from '../../field-messages.ts';

const REPLICAS =
  'Podの数です。それぞれが自分のアドレスを持ち、選択するServiceのエンドポイントになります。デフォルトは1です。';
const SELECTOR =
  'どのPodを自分のものとするかです。テンプレートのラベルが一致する必要があり、後から変更できません。Serviceは別に自分のセレクターを持ちます。';
const TEMPLATE = 'Podのひな形です。Serviceが選択するのは、ここのラベルです。変更すると新しいPodが作られます。';

/** What makes Pods. */
export const workloads = {
  'DeploymentSpec.replicas': REPLICAS,
  'DeploymentSpec.selector': SELECTOR,
  'DeploymentSpec.template': TEMPLATE,
  'DeploymentSpec.strategy':
    'テンプレートが変わったときのPodの入れ替え方です。`RollingUpdate`（デフォルト）は少しずつ、`Recreate`は古いPodがすべて終わってから新しいPodを起動します。',
  'DeploymentSpec.minReadySeconds':
    '新しいPodが利用可能とみなされるまでに、準備完了が続く必要のある秒数です。デフォルトは0です。',
  'RollingUpdateDeployment.maxUnavailable':
    '入れ替えの間、`replicas`よりいくつ少なくなってよいかです。数か割合（切り捨て）で書きます。デフォルトは`25%`です。',
  'RollingUpdateDeployment.maxSurge':
    '入れ替えの間、`replicas`よりいくつ多くなってよいかです。数か割合（切り上げ）で書きます。デフォルトは`25%`です。',
  'ReplicaSetSpec.replicas': REPLICAS,
  'ReplicaSetSpec.selector': SELECTOR,
  'ReplicaSetSpec.template':
    'Podのひな形です。Serviceが選択するのは、ここのラベルです。変更しても、すでにあるPodはそのままです。',
  'ReplicationControllerSpec.replicas': REPLICAS,
  'ReplicationControllerSpec.selector': '自分のPodのラベルです。省略すると、テンプレートのラベルになります。',
  'ReplicationControllerSpec.template': 'Podのひな形です。Serviceが選択するのは、ここのラベルです。',
  'StatefulSetSpec.serviceName':
    '各PodにDNS名（`web-0.service.namespace.svc`）を与えるHeadless Serviceです。StatefulSetが作るわけではありません。',
  'StatefulSetSpec.replicas':
    'Podの数です。`web-0`、`web-1`のように名付けられます。名前は変わりませんが、アドレスは変わります。デフォルトは1です。',
  'StatefulSetSpec.selector': SELECTOR,
  'StatefulSetSpec.template': TEMPLATE,
  'DaemonSetSpec.selector': SELECTOR,
  'DaemonSetSpec.template': 'Podのひな形です。動かせるすべてのNodeに1つずつ作られます。',
} satisfies Partial<FieldSentences>;
