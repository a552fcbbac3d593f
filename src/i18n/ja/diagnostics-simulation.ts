import type { DiagnosticMessages } from '../diagnostic-messages.ts';
import { code, ref, t, type Text } from '../text.ts';
import { values } from './words.ts';

/** シミュレートしないkindのオブジェクトについて、結果がどうなるか。 */
const WITHOUT_KIND: Readonly<Record<string, Text>> = {
  routes: t`このオブジェクトがないものとして応答します。ルートもアドレスも作られません。`,
  mesh: t`メッシュがないものとして、リクエストはPodからPodへ直接届きます。Podの横のプロキシによるルーティング、暗号化、拒否は起こりません。`,
  policy: t`このオブジェクトがないものとしてパケットを通します。従うのはNetworkPolicyだけです。`,
  services: t`コントローラーが作るはずのServiceとPodはここにはありません。`,
  workloads: t`コントローラーが作るはずのPodはここにはありません。`,
  addresses: t`アドレスや名前は、このオブジェクトではなく設定に従って決まります。`,
  scaling: t`Podの数は書かれたままです。`,
  certificates: t`コントローラーが作るはずのSecretはここにはありません。`,
  '': t`オブジェクトは残りますが、動作には影響しません。コントローラーが作るはずのものはここにはありません。`,
};

const SERVICE_SETTINGS: Readonly<Record<string, Text>> = {
  internal: t`ロードバランサーはインターネット側にあり、誰でも到達できるものとして扱います。`,
  targets: t`ロードバランサーは、ヘルスチェックに通るすべてのNodeへ送るものとして扱います。`,
  'proxy-protocol': t`ロードバランサーはPROXYプロトコルを使わないものとして扱います。Podから見える送信元はパケットの送信元です。`,
  tls: t`ロードバランサーはTLSも含めてバイト列をそのまま転送するものとして扱います。`,
  addresses: t`アドレスはほかのServiceと同じように選ばれます。`,
  name: t`DNSレコードは作られません。Serviceのアドレスへ送ってください。`,
  proxy: t`実際のkube-proxyはこのServiceを扱いませんが、ここでは扱います。`,
};

const TERMS: Readonly<Record<string, Text>> = {
  podAffinity: t`が、近くにあるべきPodのない場所にあります`,
  podAntiAffinity: t`が、離すべきPodと同じ場所にあります`,
  topologySpreadConstraints: t`が、1か所に偏りすぎています`,
};

/** シミュレートしないものについての指摘: 何を省くか、応答がどうなるか。 */
export const simulationMessages = {
  'foreign-kind': ({ apiVersion, kind, steers }) =>
    t`${code(apiVersion)}の${kind}はここではシミュレートしません。${WITHOUT_KIND[steers] ?? WITHOUT_KIND[''] ?? []}`,
  'autoscaler-not-simulated': ({ target, pods, min, max }) =>
    t`ここでは負荷を測らないため、スケールしません。${ref(target)}のPodは${pods}個のままです。実際のクラスターでは${min}個から${max}個の間に保たれます。`,
  'cron-job-not-simulated': ({ schedule }) =>
    t`ここでは${code(schedule)}の時刻まで時間が進まないため、このCronJobはPodを作りません。動きを見るには、Podとして書いてください。`,
  'ingress-controller-not-simulated': ({ ingressClass, controller }) =>
    t`クラス${code(ingressClass)}のコントローラー${code(controller)}はシミュレートせず、それを動かすPodもありません。このIngressのホストへのリクエストは行き先が見つかりません。`,
  'ingress-annotation-not-simulated': ({ annotation }) =>
    t`アノテーション${code(annotation)}はシミュレートしません。これがないものとしてルーティングし、応答します。`,
  'ingress-annotation-refused': ({ annotation, value, why }) =>
    why === 'risk'
      ? t`管理者が危険度の高いアノテーションを許可しないかぎり、ingress-nginxは${code(annotation)}を受け付けません。このIngress全体が無視され、ホストへのリクエストには404が返ります。`
      : t`${code(value)}は${code(annotation)}の値として使えません。APIは受け付けますが、ingress-nginxはこのIngress全体を無視し、ホストへのリクエストには404が返ります。`,
  'service-annotation-not-simulated': ({ key, setting }) =>
    t`${code(key)}はシミュレートしません。${SERVICE_SETTINGS[setting] ?? []}`,
  'pod-annotation-not-simulated': ({ key, setting }) =>
    setting === 'mesh'
      ? t`${code(key)}はシミュレートしません。${WITHOUT_KIND['mesh'] ?? []}`
      : t`${code(key)}はシミュレートしません。Podはクラスター自身のネットワークだけにつながります。`,
  'load-balancer-class-not-served': ({ loadBalancerClass }) =>
    t`ロードバランサーのクラス${code(loadBalancerClass)}のコントローラーはシミュレートせず、クラウド自身のコントローラーもこのようなServiceを扱いません。そのため外部のアドレスがありません。nodePortは使えます。`,
  'endpoint-slice-fqdn': () =>
    t`アドレスの種類が${code('FQDN')}のエンドポイントには誰も送りません。kube-proxyもCoreDNSもこのEndpointSliceを読みません。クラスター外の名前には、タイプが${code('ExternalName')}のServiceを使います。`,
  'scheduler-not-simulated': ({ scheduler }) =>
    t`スケジューラー${code(scheduler)}はシミュレートしません。これらのPodは、デフォルトのスケジューラーと同じようにNodeに置かれます。`,
  'scheduling-gate-not-simulated': ({ gate }) =>
    t`スケジューリングゲート${code(gate)}は開いているものとして扱います。実際のクラスターでは、誰かが取り除くまでPodはPendingのままで、アドレスもありません。`,
  'placement-not-simulated': ({ term, topologyKey, count }) =>
    t`Podは${code(topologyKey)}についての${code(term)}に関わらず、Nodeに順に置かれます。ここでは${count}個のPod${TERMS[term] ?? []}。実際のクラスターでは別の場所に置かれるか、Pendingのままです。`,
  'host-port-taken': ({ port, node }) =>
    t`${code(node)}上の2つのPodが同じポート${code(port)}を使おうとしています。実際のクラスターでは片方がPendingのままです。ここでは両方が動き、届いたものは最初のPodが受け取ります。`,
  'node-overcommitted': ({ resource, percent, allocatable }) =>
    t`このNodeのPodは、${resource}（${code(allocatable)}）の${percent}%を要求しています。ここでは要求量を数えません。実際のクラスターでは一部がPendingのままです。`,
  'readiness-gate-not-simulated': ({ gate }) =>
    t`readiness gate ${code(gate)}は満たされているものとして扱います。実際のクラスターでは、誰かがその条件を設定するまでPodにリクエストは届きません。`,
  'corefile-not-simulated': ({ lines }) =>
    t`名前の問い合わせには、kubeadmの標準設定のCoreDNSとして応答します。このファイルのうちシミュレートしないもの: ${values(lines)}。`,
  'controller-option-not-simulated': ({ option, role }) =>
    role === 'ports'
      ? t`この項目でingress-nginxが転送するはずのポート${code(option)}はシミュレートしません。そこでは何も待ち受けません。`
      : t`ingress-nginxのオプション${code(option)}はシミュレートしません。ここではデフォルトの設定で動きます。`,
} satisfies Partial<DiagnosticMessages>;
