import type { FieldSentences } from '../../field-messages.ts';

/** Services. */
export const service = {
  'ServiceSpec.type':
    'Serviceへの到達方法です。`ClusterIP`（デフォルト）はクラスター内からだけ、`NodePort`は加えてすべてのNodeのポートから、`LoadBalancer`は加えてロードバランサーのアドレスから届きます。`ExternalName`は通信を運ばず、DNSの別名になるだけです。',
  'ServiceSpec.selector':
    'このラベルをすべて持つ、同じNamespaceのPodがエンドポイントになります。セレクターがなければエンドポイントは作られないので、EndpointSliceを自分で書きます。',
  'ServiceSpec.ports': 'Serviceが応答するポートです。2つ以上あるときは、それぞれに名前が必要です。',
  'ServiceSpec.clusterIP':
    'Serviceの仮想アドレスです。省略すると、Service用の範囲から割り当てられます。`None`にするとHeadlessになり、名前はPodのアドレスに解決され、kube-proxyは関わりません。',
  'ServiceSpec.clusterIPs': 'ClusterIPの一覧です。IPファミリーごとに1つまでで、先頭が`clusterIP`です。',
  'ServiceSpec.ipFamilies':
    'ClusterIPのIPファミリーを優先順に書きます。省略すると、`ipFamilyPolicy`とクラスターのService用の範囲で決まります。',
  'ServiceSpec.ipFamilyPolicy':
    '`SingleStack`（デフォルト）は1つのファミリーだけ、`PreferDualStack`はクラスターが両方を持つときに両方、`RequireDualStack`は必ず両方で、できなければServiceが拒否されます。',
  'ServiceSpec.externalIPs':
    'すべてのNodeが、このアドレス宛ての通信をServiceとして引き受けます。通信をNodeまで届けるのはKubernetesの役目ではありません。',
  'ServiceSpec.externalName':
    'Serviceの名前が別名（CNAME）として指すDNS名です。`type: ExternalName`だけで使います。ポートとHTTPのHostはクライアントが使ったままです。',
  'ServiceSpec.externalTrafficPolicy':
    '外からの通信の行き先です。`Cluster`（デフォルト）はどのエンドポイントにも送り、Podから見える送信元はNodeのアドレスになります。`Local`は届いたNodeにあるエンドポイントだけに送り、送信元が保たれます。そのNodeになければ破棄されます。',
  'ServiceSpec.internalTrafficPolicy':
    'クラスター内からの通信の行き先です。`Cluster`（デフォルト）はどのエンドポイントにも送ります。`Local`は送信元のNodeにあるエンドポイントだけに送り、なければ破棄されます。',
  'ServiceSpec.trafficDistribution':
    '準備完了のものがある間、優先するエンドポイントです。`PreferSameZone`は送信元と同じゾーン、`PreferSameNode`は同じNodeです。省略すると、すべて同等です。',
  'ServiceSpec.sessionAffinity':
    '`None`（デフォルト）は接続ごとに選び直します。`ClientIP`は、同じアドレスからの接続を`sessionAffinityConfig`の期間、同じエンドポイントに送ります。',
  'ServiceSpec.sessionAffinityConfig': '`sessionAffinity: ClientIP`が続く長さです。デフォルトは10800秒（3時間）です。',
  'ServiceSpec.publishNotReadyAddresses':
    '`true`にすると、準備が完了する前のPodもDNSとkube-proxyでエンドポイントとして扱われます。デフォルトは`false`です。',
  'ServiceSpec.allocateLoadBalancerNodePorts':
    '`false`にすると、LoadBalancer ServiceにNodePortが割り当てられません。NodePortを使わないロードバランサー向けです。すでにあるものや、書かれたものは残ります。デフォルトは`true`です。',
  'ServiceSpec.healthCheckNodePort':
    '各Nodeが、自分にエンドポイントがあるかをロードバランサーに答えるポートです。`type: LoadBalancer`で`externalTrafficPolicy: Local`のときだけ使い、省略すると空いているものが割り当てられます。',
  'ServiceSpec.loadBalancerClass':
    'どの実装がロードバランサーを作るかです。省略すると、クラスターのクラウドのロードバランサーになります。設定後は変更できません。',
  'ServiceSpec.loadBalancerIP':
    'ロードバランサーに希望するアドレスです。多くのクラウドは無視し、それぞれ独自のアノテーションを使います。',
  'ServiceSpec.loadBalancerSourceRanges':
    'このCIDRの外にいるクライアントは、ロードバランサーから入れません。省略すると、誰でも入れます。',
  'ServicePort.name':
    'ポートの名前です。IngressやDNS（`_http._tcp.web`）で使い、ポートを区別します。ポートが1つだけなら省略できます。',
  'ServicePort.port': 'Serviceが応答するポートです。ClusterIPでもロードバランサーでもこの番号です。',
  'ServicePort.targetPort': 'Podのポートです。番号か、コンテナポートの名前で書きます。省略すると`port`と同じです。',
  'ServicePort.nodePort':
    '`NodePort`と`LoadBalancer`で、すべてのNodeが応答するポートです。省略すると30000-32767から空いているものが割り当てられます。',
  'ServicePort.protocol': '`TCP`（デフォルト）、`UDP`、`SCTP`のどれかを大文字で書きます。',
  'ServicePort.appProtocol':
    'そのポートで話すプロトコルです。Ingressコントローラーやロードバランサーへのヒントで、kube-proxyは読みません。',
  'ClientIPConfig.timeoutSeconds':
    '新しい接続がないままこの秒数が過ぎると、クライアントのエンドポイントを忘れます。1から86400まで、デフォルトは10800です。',
  'LoadBalancerIngress.ip': 'ロードバランサーのアドレスです。Nodeもこのアドレス宛ての通信を引き受けます。',
  'LoadBalancerIngress.hostname': 'アドレスではなく名前を持つロードバランサーのDNS名です。',
  'LoadBalancerIngress.ipMode':
    '`VIP`（デフォルト）では、パケットがロードバランサーのアドレスのままNodeに届き、kube-proxyはクラスター内からの通信も引き受けます。`Proxy`ではロードバランサーがプロキシになり、クラスター内からの通信もそこを通ります。',
} satisfies Partial<FieldSentences>;
