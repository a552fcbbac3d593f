import type { FieldSentences } from '../../field-messages.ts';

/** Ingresses, their classes, and the Secrets with their certificates. */
export const ingress = {
  'IngressSpec.ingressClassName':
    'IngressClassの名前です。これによって、Ingressを処理するコントローラーが決まります。省略するとクラスターのデフォルトのクラスになり、それもなければコントローラー次第です。',
  'IngressSpec.rules': 'どのリクエストをどのServiceへ送るかを、ホストとパスで決めます。',
  'IngressSpec.tls':
    'HTTPSで提供するホストと、その証明書のSecretです。TLSはコントローラーで終わり、そこからPodまではHTTPになります。',
  'IngressSpec.defaultBackend':
    'どのルールにも当てはまらないリクエストの行き先です。省略すると、コントローラーが自分で応答します（多くは404）。',
  'IngressRule.host':
    'ルールの対象になるホストです。名前そのものか、`*`がラベル1つ分に当たる`*.example.com`の形で書きます。省略すると、すべてのホストが対象です。',
  'IngressRule.http': 'ルールのパスです。省略すると、このホストのリクエストはすべてデフォルトバックエンドへ行きます。',
  'HTTPIngressRuleValue.paths':
    'パスの一覧です。一致したうち最も長いものが選ばれ、同じ長さなら`Exact`が`Prefix`より優先されます。',
  'HTTPIngressPath.path': 'URLのパスです。`/`で始めます。`Exact`と`Prefix`では必須です。',
  'HTTPIngressPath.pathType':
    '`path`の比べ方です。`Prefix`は要素ごとに比べるので、`/shop`は`/shop/cart`に一致し、`/shopping`には一致しません。`Exact`は完全に同じもの、`ImplementationSpecific`はコントローラー次第です。デフォルトはありません。',
  'HTTPIngressPath.backend': 'このパスのリクエストの行き先です。',
  'IngressBackend.service': '同じNamespaceのServiceと、そのポートです。',
  'IngressBackend.resource':
    'バケットなど、Service以外のオブジェクトです。対応するコントローラーだけが使えます。`service`と同時には書けません。',
  'IngressServiceBackend.name': 'Serviceの名前です。Ingressと同じNamespaceになければなりません。',
  'IngressServiceBackend.port': 'Podではなく、Serviceのポートです。番号か名前で書きます。',
  'ServiceBackendPort.number': 'Serviceのポートの番号です。`targetPort`ではなく`port`の値を書きます。',
  'ServiceBackendPort.name': 'Serviceのポートの名前です。',
  'IngressTLS.hosts': '証明書の対象になるホストです。ルールのホストとそろえます。',
  'IngressTLS.secretName':
    'Ingressと同じNamespaceにある、タイプが`kubernetes.io/tls`のSecretです。省略するか見つからないと、コントローラーは自前の証明書を提示します。',
  'IngressClassSpec.controller':
    'このクラスのIngressを処理するコントローラーの名前です（例: `k8s.io/ingress-nginx`）。変更できません。',
  'IngressClassSpec.parameters': 'このクラスのための、コントローラーの設定を持つオブジェクトです。',
  'ingressclass.kubernetes.io/is-default-class':
    '`"true"`にすると、クラスを書かないIngressがこのクラスになります。デフォルトでは、クラスのないままです。',
  'kubernetes.io/ingress.class':
    '`spec.ingressClassName`より前の、Ingressのクラスの書き方です。今も読むコントローラーがあります。',
  'Secret.type':
    'Secretの中身の種類です。`kubernetes.io/tls`には`tls.crt`と`tls.key`が必要です。デフォルトは何でも入る`Opaque`です。',
  'Secret.data': 'base64で書いた値です。Ingressは`tls.crt`と`tls.key`を読みます。',
  'Secret.stringData': 'そのままの文字列で書いた値です。APIサーバーが`data`に入れます。',
} satisfies Partial<FieldSentences>;
