import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, list, ref, t, type Text } from '../text.ts';

const codes = (values: readonly (string | number)[]): Text => list(values.map(code), '、');

/** オブジェクト同士の関係についての指摘。 */
export const objectMessages = {
  'duplicate-object': ({ ref: object, document }) =>
    t`${ref(object)} は${document}番目の文書にもあります。順に適用すると、後に書かれたこちらが有効になります。`,
  'node-port-taken': ({ port, other }) =>
    t`nodePort ${code(port)} はすでにService ${ref(other)} が使っています（プロトコルが違っても同じ番号は使えません）。APIサーバーはこのServiceを拒否します。別の番号にするか、省いてください。`,
  'service-selects-no-pod': ({ selector, near, namespace }) => {
    const what = t`このNamespaceに、ラベル ${code(selector)} を持つPodがありません。エンドポイントがないため、このServiceへのリクエストは拒否されます。`;
    if (near !== '') return [...what, ...t`最も近いPodのラベルは ${code(near)} です。`];
    return namespace === ''
      ? what
      : [
          ...what,
          ...t`Namespace ${code(namespace)} には一致するPodがありますが、Serviceは自分のNamespaceのPodだけを選択します。`,
        ];
  },
  'target-port-name-missing': ({ targetPort, names }) => {
    const what = t`選択されたPodのコンテナに、targetPort ${code(targetPort)} という名前のポートがありません。このポートにはエンドポイントがありません。`;
    return names.length === 0 ? what : [...what, ...t`ある名前: ${codes(names)}。`];
  },
  'target-port-not-declared': ({ targetPort, declared }) =>
    t`targetPort ${code(targetPort)} を宣言しているPodがありません（宣言: ${codes(declared)}）。宣言は必須ではありませんが、そのポートで待ち受けていなければリクエストは拒否されます。`,
  'backend-service-missing': ({ service, namespace, elsewhere, near }) => {
    const what = t`Namespace ${code(namespace)} にService ${code(service)} がありません。APIは受け付けますが、リクエストには503が返ります。`;
    if (elsewhere !== '')
      return [
        ...what,
        ...t`Namespace ${code(elsewhere)} にはありますが、Ingressは自分のNamespaceのServiceにだけ転送できます。`,
      ];
    return near === '' ? what : [...what, ...t`${code(near)} のつもりですか？`];
  },
  'backend-service-port-missing': ({ service, port, ports }) =>
    t`Service ${ref(service)} にポート ${code(port)} はありません（あるポート: ${codes(ports)}）。APIは受け付けますが、リクエストには503が返ります。`,
  'backend-service-needs-node-port': ({ service, type, controller }) =>
    t`Service ${ref(service)} のtypeは ${code(type)} ですが、このロードバランサーはNodePortから入るため、NodePortかLoadBalancerが必要です。${
      controller === 'alb'
        ? t`または ${code('alb.ingress.kubernetes.io/target-type: ip')} を設定してください。`
        : t`またはServiceにアノテーション ${code('cloud.google.com/neg')} を付けてください。`
    }`,
  'tls-secret-missing': ({ secret, namespace, elsewhere }) => {
    const what = t`Namespace ${code(namespace)} にSecret ${code(secret)} がありません。ingress-nginxは自身の証明書を返し、クライアントはそれを信頼しません。`;
    return elsewhere === ''
      ? what
      : [...what, ...t`Namespace ${code(elsewhere)} にはありますが、Ingressと同じNamespaceに必要です。`];
  },
  'tls-secret-wrong-type': ({ secret, type, missing }) =>
    t`Secret ${ref(secret)}（type: ${code(type)}）に ${codes(missing)} がないため、証明書として使えません。typeを ${code('kubernetes.io/tls')} にして作成してください。`,
  'ingress-class-missing': ({ ingressClass, near, known }) => {
    const what = t`クラス ${code(ingressClass)} を処理するコントローラーがありません。APIは受け付けますが、何も起こりません。`;
    if (near !== '') return [...what, ...t`${code(near)} のつもりですか？`];
    return known.length === 0 ? what : [...what, ...t`あるクラス: ${codes(known)}。`];
  },
  'ingress-without-class': ({ known }) => {
    const what = t`このIngressにはクラスの指定がなく、デフォルトのクラスもないため、どのコントローラーも処理しません。${code('ingressClassName')} を設定してください。`;
    return known.length === 0 ? what : [...what, ...t`あるクラス: ${codes(known)}。`];
  },
  'ingress-path-claimed': ({ host, path, other }) =>
    t`ホスト ${code(host === '' ? '*' : host)} とパス ${code(path)} は、すでにIngress ${ref(other)} が使っています。APIは両方を受け付けますが、ingress-nginxは古いほうを使います（アドミッションWebhookがあれば後のものを拒否します）。`,
  'pods-pending': ({ count }) =>
    count === 1
      ? t`このPodを受け入れるNodeがないため、Pendingのままです。nodeSelector、tolerations、requestsと、Nodeのtaintを確認してください。`
      : t`このオブジェクトのPodのうち${count}個は、受け入れるNodeがないためPendingのままです。nodeSelector、tolerations、requestsと、Nodeのtaintを確認してください。`,
  'cluster-ip-outside-range': ({ address, range }) =>
    t`${code(address)} は、このクラスターのServiceの範囲 ${code(range)} にありません。実際のAPIサーバーは拒否しますが、ここではそのまま使います。`,
  'cluster-ip-taken': ({ address, other }) =>
    t`clusterIP ${code(address)} はすでにService ${ref(other)} が使っています。APIサーバーはこのServiceを拒否します。フィールドを省くと、アドレスが自動で選ばれます。`,
} satisfies Partial<DiagnosticMessages>;
