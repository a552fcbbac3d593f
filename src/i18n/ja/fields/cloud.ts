import type { FieldSentences } from '../../field-messages.ts';

/** Annotations of Services and Ingresses that clouds, and kube-proxy's helpers, read. */
export const cloud = {
  'service.kubernetes.io/topology-mode':
    '`Auto`にすると、通信の多くが自分のゾーンに収まるように、エンドポイントがゾーンに割り振られます。`trafficDistribution`より優先されます。デフォルトは`Disabled`です。',
  'service.kubernetes.io/topology-aware-hints':
    '`service.kubernetes.io/topology-mode`の古い名前です。両方を書くときは同じ値でなければなりません。',
  'service.beta.kubernetes.io/load-balancer-source-ranges':
    '`loadBalancerSourceRanges`の古い書き方で、カンマで区切ります。クラウドは今も読みますが、kube-proxyは読みません。',
  'cloud.google.com/neg':
    '`{"ingress": true}`にすると、GKEのIngress用ロードバランサーがPodに直接送ります。そうでなければNodePortに送ります。',
  'kubernetes.io/ingress.allow-http':
    '`"false"`にすると、GKEのロードバランサーはポート80で待ち受けません。デフォルトは`"true"`です。',
  'alb.ingress.kubernetes.io/target-type':
    '`instance`（デフォルト）ではALBがNodePortに送るので、ServiceにNodePortが必要です。`ip`ではPodに直接送ります。',
  'alb.ingress.kubernetes.io/listen-ports':
    'ALBが待ち受けるポートです（例: `[{"HTTP": 80}, {"HTTPS": 443}]`）。デフォルトは80で、証明書があると443だけになります。',
  'alb.ingress.kubernetes.io/certificate-arn': 'ALBの証明書です。あるとHTTPSで待ち受けます。',
  'alb.ingress.kubernetes.io/ssl-redirect':
    'HTTPのリクエストを301でリダイレクトする先のポートです。デフォルトではリダイレクトしません。',
  'alb.ingress.kubernetes.io/group.name':
    '同じグループのIngressが1つのALBを共有します。デフォルトでは、Ingressごとに1つです。',
} satisfies Partial<FieldSentences>;
