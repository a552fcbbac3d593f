import type { FieldSentences } from '../../field-messages.ts';

/** Pods and their containers. */
export const pod = {
  'PodSpec.containers':
    'Podのコンテナです。1つのアドレスを共有するので、2つのコンテナが同じポートで待ち受けることはできません。',
  'PodSpec.initContainers':
    'ほかのコンテナより先に動き、終わるまで待たれるコンテナです。`restartPolicy: Always`を書くとサイドカーになり、動き続けます。',
  'PodSpec.dnsPolicy':
    'Podが名前を問い合わせる相手です。`ClusterFirst`（これがデフォルト）はクラスター内DNSで、ほかの名前はそこから上流に問い合わせます。`Default`は、デフォルトではなく、Nodeと同じ相手です。`ClusterFirstWithHostNet`は`hostNetwork`でも`ClusterFirst`と同じ、`None`は`dnsConfig`だけを使います。',
  'PodSpec.dnsConfig':
    'ネームサーバー、検索ドメイン、オプションを、`dnsPolicy`によるものに加えます。`None`では必須です。',
  'PodSpec.hostNetwork':
    '`true`にすると、PodはNodeのネットワークとアドレスを使い、自分のアドレスを持ちません。`dnsPolicy: ClusterFirst`は`Default`として扱われます。デフォルトは`false`です。',
  'PodSpec.hostname':
    'Podの中でのホスト名です。`subdomain`とあわせて書くと、DNSでの名前にもなります。デフォルトはPodの名前です。',
  'PodSpec.subdomain':
    '同じNamespaceのHeadless Serviceの名前です。Podは`hostname.subdomain.namespace.svc`で見つかるようになります。',
  'PodSpec.setHostnameAsFQDN': '`true`にすると、Podの中でのホスト名が完全なDNS名になります。デフォルトは`false`です。',
  'PodSpec.hostAliases': 'Podの`/etc/hosts`に加える行です。DNSより先に読まれます。',
  'PodSpec.nodeName': 'Podを動かすNodeです。省略するとスケジューラーが選び、書くとスケジューラーは通りません。',
  'PodSpec.nodeSelector': 'Podを動かすNodeに必要なラベルです。すべてを持つNodeだけが候補になります。',
  'PodSpec.tolerations': 'このPodを遠ざけないNodeのtaintです。',
  'PodSpec.readinessGates':
    'コンテナの準備のほかに、`True`にならないとPodが準備完了にならない条件です。外部の誰かが設定する必要があります。',
  'PodSpec.restartPolicy':
    '終了したコンテナを再起動するかどうかです。`Always`（デフォルト）、`OnFailure`、`Never`のどれかです。その場での再起動では、Podのアドレスは変わりません。',
  'PodSpec.terminationGracePeriodSeconds':
    '削除されたPodが終了するまでの猶予です（秒）。削除された直後から、準備完了のエンドポイントではなくなります。デフォルトは30です。',
  'PodDNSConfig.nameservers': 'ネームサーバーです。あわせて3つまでです。`dnsPolicy: None`では必須です。',
  'PodDNSConfig.searches': '名前の後ろに付けて順に試すドメインです。`dnsPolicy`によるものの後に試されます。',
  'PodDNSConfig.options': '`ndots`などのリゾルバーのオプションです。`dnsPolicy`によるものより優先されます。',
  'PodDNSConfigOption.name':
    'オプションの名前です。`ndots`（`ClusterFirst`では5）よりドットが少ない名前は、先に検索ドメインを付けて試されます。',
  'PodDNSConfigOption.value': 'オプションの値です。文字列なので`"2"`のように書きます。',
  'Container.image': '動かすイメージです。タグが`latest`か、タグがなければ、起動のたびに取得されます。',
  'Container.ports':
    'コンテナが待ち受けるポートです。Serviceとポリシーにとって意味があるのは名前だけで、書かれていないポートにも届きます。',
  'Container.readinessProbe':
    'コンテナがリクエストを受けられるかを、kubeletが確認する方法です。成功するまで、PodはServiceの準備完了のエンドポイントになりません。省略すると、動いていれば準備完了です。',
  'Container.livenessProbe':
    'コンテナがまだ動作しているかを、kubeletが確認する方法です。失敗するとコンテナが再起動されます。Podのアドレスは変わりません。',
  'Container.startupProbe': '一度成功するまで、ほかのプローブは待ちます。',
  'Container.restartPolicy': '`Always`にすると、initコンテナがサイドカーになります。ほかより先に起動し、動き続けます。',
  'ContainerPort.containerPort': 'コンテナが待ち受けるポートの番号です。',
  'ContainerPort.name': 'ポートの名前です。15文字までです。Serviceは`targetPort`にこの名前を書けます。',
  'ContainerPort.protocol':
    '`TCP`（デフォルト）、`UDP`、`SCTP`のどれかです。名前で書いた`targetPort`とは、プロトコルも一致する必要があります。',
  'ContainerPort.hostPort':
    'Nodeのアドレスのこのポートが、コンテナにつながります。1つのNodeで1つのPodだけが使えます。`hostNetwork`では`containerPort`と同じになります。',
  'ContainerPort.hostIP': '`hostPort`が応答するNodeのアドレスです。デフォルトはすべてのアドレスです。',
  'Probe.httpGet': 'HTTPのGETリクエストで確認します。ステータスが200から399なら成功です。',
  'Probe.tcpSocket': 'TCPで接続します。接続できれば成功です。',
  'Probe.exec': 'コンテナの中でコマンドを実行します。終了コードが0なら成功です。',
  'Probe.grpc': 'gRPCのヘルスチェックサービスで確認します。',
  'Probe.periodSeconds': '確認する間隔です（秒）。デフォルトは10です。',
  'Probe.initialDelaySeconds': '起動から最初に確認するまでの時間です（秒）。デフォルトは0です。',
  'Probe.timeoutSeconds': '応答を待つ時間です（秒）。デフォルトは1です。',
  'Probe.failureThreshold': '何回続けて失敗すると失敗とみなすかです。デフォルトは3です。',
  'Probe.successThreshold': '失敗の後、何回続けて成功すると成功とみなすかです。デフォルトは1です。',
  'HTTPGetAction.path': 'リクエストするパスです。デフォルトは`/`です。',
  'HTTPGetAction.port': 'ポートの番号か、このコンテナのポートの名前です。',
  'HTTPGetAction.scheme': '`HTTP`（デフォルト）か`HTTPS`です。証明書は検証されません。',
  'HTTPGetAction.host': 'リクエストを送るホストです。デフォルトはPodのアドレスです。',
  'TCPSocketAction.port': 'ポートの番号か、このコンテナのポートの名前です。',
  'TCPSocketAction.host': '接続するホストです。デフォルトはPodのアドレスです。',
} satisfies Partial<FieldSentences>;
