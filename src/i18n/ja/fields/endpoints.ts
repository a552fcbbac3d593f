import type { FieldSentences } from '../../field-messages.ts';

/** EndpointSlices, and Endpoints, which they replaced. */
export const endpoints = {
  'kubernetes.io/service-name': 'EndpointSliceが属するServiceです。このラベルがないと、誰もスライスを読みません。',
  'EndpointSlice.addressType':
    'アドレスの種類です。`IPv4`、`IPv6`、`FQDN`のどれかで、kube-proxyは`FQDN`のスライスを無視します。変更できません。',
  'EndpointSlice.endpoints': 'Serviceの送り先です。1つのスライスに1000個まで書けます。',
  'EndpointSlice.ports': 'スライスの全エンドポイントのポートです。Serviceのポートとは名前で対応します。',
  'Endpoint.addresses':
    '1つのエンドポイントのアドレスです。kube-proxyが使うのは先頭だけで、CoreDNSはすべてを返します。',
  'Endpoint.conditions': 'エンドポイントが通信を受けるかどうかです。書かれていない条件は、良い状態とみなされます。',
  'Endpoint.nodeName': 'エンドポイントがあるNodeです。ポリシー`Local`と`PreferSameNode`に必要です。',
  'Endpoint.zone': 'エンドポイントがあるゾーンです。',
  'Endpoint.hostname':
    'Headless Serviceの下で、エンドポイントが自分のDNS名を持ちます: `hostname.service.namespace.svc`。',
  'Endpoint.targetRef': 'エンドポイントの実体であるオブジェクトです。多くはPodです。',
  'Endpoint.hints':
    'どこから使うエンドポイントかのヒントです。すべてのエンドポイントにあるとき、ほかのNodeのkube-proxyはこのエンドポイントを使いません。',
  'EndpointConditions.ready': '新しい接続は、準備完了のエンドポイントに送られます。書かなければ`true`とみなされます。',
  'EndpointConditions.serving': '`ready`と似ていますが、終了中も`true`のままです。書かなければ`true`とみなされます。',
  'EndpointConditions.terminating':
    'エンドポイントが終了中かどうかです。終了中でも応答できるものは、ほかに準備完了のものがないときだけ使われます。書かなければ`false`です。',
  'EndpointHints.forZones': 'このエンドポイントを使うNodeのゾーンです。',
  'EndpointHints.forNodes': 'このエンドポイントを使うNodeです。',
  'EndpointPort.name':
    'ポートの名前です。Serviceのポートの名前と同じでなければなりません。Serviceの側に名前がなければ空にします。',
  'EndpointPort.port': 'エンドポイントが待ち受けるポートの番号です。',
  'EndpointPort.protocol': '`TCP`（デフォルト）、`UDP`、`SCTP`のどれかです。',
  'EndpointPort.appProtocol': 'そのポートで話すプロトコルのヒントです。kube-proxyは読みません。',
  'Endpoints.subsets':
    '同じ名前のServiceのアドレスとポートです。Serviceにセレクターがなければ、EndpointSliceに写されます。',
  'EndpointSubset.addresses': '準備完了のエンドポイントです。それぞれがサブセットの全ポートを持ちます。',
  'EndpointSubset.notReadyAddresses': '準備未完了のエンドポイントです。通信は送られません。',
  'EndpointSubset.ports': 'サブセットの全アドレスが待ち受けるポートです。',
} satisfies Partial<FieldSentences>;
