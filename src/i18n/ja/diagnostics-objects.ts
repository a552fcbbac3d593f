import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, ref, t, type Text } from '../text.ts';
import { values } from './words.ts';

const codes = (values: readonly (string | number)[]): Text => list(values.map(code), '、');

/** オブジェクト同士の関係についての指摘。 */
export const objectMessages = {
  'duplicate-object': ({ ref: object, document }) =>
    t`${ref(object)}は${document}番目のドキュメントにもあります。順に適用すると、後に書かれたこちらが有効になります。`,
  'node-port-taken': ({ port, other }) =>
    t`nodePort ${code(port)}はすでにService ${ref(other)}が使っています（プロトコルが違っても同じ番号は使えません）。APIサーバーはこのServiceを拒否します。別の番号にするか、省いてください。`,
  'service-selects-no-pod': ({ selector, near, namespace }) => {
    const what = t`このNamespaceに、ラベル${code(selector)}を持つPodがありません。エンドポイントがないため、このServiceへのリクエストは拒否されます。`;
    if (near !== '') return [...what, ...t`最も近いPodのラベルは${code(near)}です。`];
    return namespace === ''
      ? what
      : [
          ...what,
          ...t`Namespace ${code(namespace)}には一致するPodがありますが、Serviceは自分のNamespaceのPodだけを選択します。`,
        ];
  },
  'target-port-name-missing': ({ targetPort, names }) => {
    const what = t`選択されたPodのコンテナに、targetPort ${code(targetPort)}という名前のポートがありません。このポートにはエンドポイントがありません。`;
    return names.length === 0 ? what : [...what, ...t`ある名前: ${codes(names)}。`];
  },
  'target-port-name-partial': ({ targetPort, lacking }) =>
    t`選択されたPodの一部に、${code(targetPort)}という名前のコンテナポートがありません: ${list(
      lacking.map((one) => ref(one)),
      '、',
    )}。このポートへのリクエストはそこには届きません。`,
  'target-port-not-declared': ({ targetPort, declared }) =>
    t`targetPort ${code(targetPort)}を宣言しているPodがありません（宣言: ${codes(declared)}）。宣言は必須ではありませんが、そのポートで待ち受けていなければリクエストは拒否されます。`,
  'backend-service-missing': ({ service, namespace, elsewhere, near }) => {
    const what = t`Namespace ${code(namespace)}にService ${code(service)}がありません。APIは受け付けますが、リクエストには503が返ります。`;
    if (elsewhere !== '')
      return [
        ...what,
        ...t`Namespace ${code(elsewhere)}にはありますが、Ingressは自分のNamespaceのServiceにだけ転送できます。`,
      ];
    return near === '' ? what : [...what, ...t`${code(near)}の誤りではありませんか？`];
  },
  'backend-service-port-missing': ({ service, port, ports }) =>
    t`Service ${ref(service)}にポート${code(port)}はありません（あるポート: ${codes(ports)}）。APIは受け付けますが、リクエストには503が返ります。`,
  'backend-service-needs-node-port': ({ service, type, controller }) => {
    const what = t`Service ${ref(service)}のタイプは${code(type)}ですが、このロードバランサーはNodePortから入るため、NodePortかLoadBalancerが必要です。`;
    if (controller === 'alb')
      return [...what, ...t`または${code('alb.ingress.kubernetes.io/target-type: ip')}を設定してください。`];
    return controller === 'gce'
      ? [...what, ...t`またはServiceにアノテーション${code('cloud.google.com/neg')}を付けてください。`]
      : what;
  },
  'tls-secret-missing': ({ secret, namespace, elsewhere }) => {
    const what = t`Namespace ${code(namespace)}にSecret ${code(secret)}がありません。ingress-nginxは自身の証明書を提示し、クライアントはそれを信頼しません。`;
    return elsewhere === ''
      ? what
      : [...what, ...t`Namespace ${code(elsewhere)}にはありますが、Ingressと同じNamespaceに必要です。`];
  },
  'secret-type-not-tls': ({ secret, type }) =>
    t`Secret ${ref(secret)}のタイプは${code(type)}です。両方のキーがあるためingress-nginxは使いますが、証明書用のタイプは${code('kubernetes.io/tls')}で、APIサーバーがキーの有無を確かめるのはこのタイプだけです。`,
  'tls-secret-wrong-type': ({ secret, type, missing }) =>
    t`Secret ${ref(secret)}（type: ${code(type)}）に${codes(missing)}がないため、証明書として使えません。タイプを${code('kubernetes.io/tls')}にして作成してください。`,
  'ingress-class-missing': ({ ingressClass, near, known }) => {
    const what = t`クラス${code(ingressClass)}を処理するコントローラーがありません。APIは受け付けますが、何も起こりません。`;
    if (near !== '') return [...what, ...t`${code(near)}の誤りではありませんか？`];
    return known.length === 0 ? what : [...what, ...t`あるクラス: ${codes(known)}。`];
  },
  'ingress-class-outside': ({ ingressClass }) =>
    t`クラス${code(ingressClass)}はクラウドのロードバランサーが処理するものですが、ここではIngressをクラスター内で処理するため、誰も受け取りません。設定の「Ingressの場所」でクラスター外を選んでください。`,
  'ingress-without-class': ({ known }) => {
    const what = t`このIngressにはクラスの指定がなく、デフォルトのクラスもないため、どのコントローラーも処理しません。${code('ingressClassName')}を設定してください。`;
    return known.length === 0 ? what : [...what, ...t`あるクラス: ${codes(known)}。`];
  },
  'ingress-path-claimed': ({ host, path, other }) =>
    t`ホスト${code(host === '' ? '*' : host)}とパス${code(path)}は、すでにIngress ${ref(other)}が使っています。APIは両方を受け付けますが、ingress-nginxは古いほうを使います（アドミッションWebhookがあれば後のものを拒否します）。`,
  'ingress-path-repeated': ({ host, path }) =>
    t`ホスト${code(host === '' ? '*' : host)}とパス${code(path)}は、このIngressの中ですでに使われています。APIは受け付けますが、ingress-nginxは最初のものを使うため、こちらにはリクエストが届きません。`,
  'address-taken': ({ address, other }) =>
    t`${code(address)}はすでに${ref(other)}のアドレスです。1つのクラスターで2つが同じアドレスを持つことはできず、パケットは片方にしか届きません。`,
  'load-balancer-ip-deprecated': () =>
    t`${code('loadBalancerIP')}はKubernetes 1.24から非推奨です。クラウドごとに扱いが異なり、無視するものもあります。代わりに、使うクラウドやロードバランサーのアノテーションを使ってください。APIサーバーは警告を出しません。`,
  'dns-policy-on-host-network': ({ dnsPolicy }) =>
    t`${code('hostNetwork')}のPodでは、dnsPolicy ${code(dnsPolicy)}のとおりにはなりません。PodはNodeのリゾルバーに問い合わせ、Serviceの名前を解決できません。解決したい場合は${code('ClusterFirstWithHostNet')}と書いてください。`,
  'pods-pending': ({ count }) =>
    count === 1
      ? t`このPodを受け入れるNodeがないため、Pendingのままです。nodeSelector、tolerations、requestsと、Nodeのtaintを確認してください。`
      : t`このオブジェクトのPodのうち${count}個は、受け入れるNodeがないためPendingのままです。nodeSelector、tolerations、requestsと、Nodeのtaintを確認してください。`,
  'service-has-no-ready-pod': ({ count, headless }) => {
    const what =
      count === 1
        ? t`このServiceの唯一のPodは、準備が完了していません。`
        : t`このServiceの${count}個のPodは、どれも準備が完了していません。`;
    return headless
      ? [...what, ...t`準備が完了するまで、名前解決をしてもアドレスは得られません。`]
      : [...what, ...t`準備が完了するまで、リクエストは拒否されます。`];
  },
  'local-policy-without-pod': ({ field, type, nodes, all }) => {
    const what = t`${all}台のNodeのうち${nodes.length}台には、このServiceの準備完了のPodがありません（${values(nodes)}）。${code(`${field}: Local`)}では、`;
    if (field === 'internalTrafficPolicy')
      return [...what, ...t`ほかのNodeにPodがあっても、これらのNode上のPodからのリクエストは破棄されます。`];
    return type === 'LoadBalancer'
      ? [...what, ...t`ロードバランサーはこれらのNodeへ送らず、そのnodePortに届いたものは破棄されます。`]
      : [...what, ...t`これらのNodeのnodePortに届いたものは破棄されます。`];
  },
  'probe-port-missing': ({ probe, port, names }) => {
    const what = t`コンテナに${code(port)}という名前のポートがないため、${code(probe)}の結果は決して出ません。`;
    const then =
      probe === 'livenessProbe'
        ? t`実際のクラスターでは、プログラムがどうなっても、このプローブによる再起動は行われません。`
        : t`実際のクラスターではPodが準備完了にならず、リクエストが届きません。ここでは準備完了として扱います。`;
    return names.length === 0 ? [...what, ...then] : [...what, ...then, ...t`ある名前: ${codes(names)}。`];
  },
  'cluster-ip-outside-range': ({ address, range }) =>
    t`${code(address)}は、このクラスターのServiceの範囲${code(range)}にありません。実際のAPIサーバーは拒否しますが、ここではそのまま使います。`,
  'dual-stack-not-configured': ({ range }) =>
    t`このクラスターのServiceの範囲${code(range)}のIPファミリーは1つです。2つを必須とするServiceは、APIサーバーに拒否されます。${code('PreferDualStack')}なら、1つしかなければ1つを使います。`,
  'ip-family-not-configured': ({ family, range }) =>
    t`このクラスターのServiceの範囲${code(range)}に${family}アドレスはありません。APIサーバーはこのServiceを拒否します。`,
  'cluster-ip-taken': ({ address, other }) =>
    t`clusterIP ${code(address)}はすでにService ${ref(other)}が使っています。APIサーバーはこのServiceを拒否します。フィールドを省くと、アドレスが自動で選ばれます。`,
} satisfies Partial<DiagnosticMessages>;
