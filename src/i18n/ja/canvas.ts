import type { ServiceBox, Verdict } from '../../engine/index.ts';
import type { CanvasMessages } from '../canvas-messages.ts';
import { dropWords } from './drop-words.ts';

const states = {
  ready: '準備完了',
  'not-ready': '準備未完了',
  terminating: '終了中',
  pending: '待機中',
  succeeded: '完了',
  failed: '失敗',
} as const;

function verdictWord(verdict: Verdict): string {
  switch (verdict.result) {
    case 'delivered':
      return '到達';
    case 'resolved':
      return '回答あり';
    case 'refused':
      return '拒否';
    case 'timeout':
      return dropWords[verdict.reason];
    case 'nxdomain':
      return '名前なし';
    case 'http':
      return `HTTP ${verdict.status}`;
  }
}

function serviceFacts(service: ServiceBox): string {
  const ports = service.ports.map(({ port, targetPort, nodePort, protocol }) => {
    const node = nodePort === undefined ? '' : `、NodePort ${nodePort}`;
    return `${port} → ${targetPort}${protocol === 'TCP' ? '' : ` ${protocol}`}${node}`;
  });
  return [
    `Service ${service.name}`,
    `Namespace ${service.namespace}`,
    service.type,
    service.externalName ?? (service.headless ? 'ClusterIPなし' : `ClusterIP ${service.clusterIPs.join('、')}`),
    ...ports,
    `準備完了のエンドポイント${service.ready}/${service.total}`,
  ].join('。');
}

/** The picture's words in Japanese. */
export const canvas: CanvasMessages = {
  diagram: '構成図',
  outside: 'クラスターの外',
  nodeNetwork: 'Node間ネットワーク',
  pending: '待機中（受け入れるNodeなし）',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fit: '図全体を枠に合わせる',
  keys: '矢印キーで箱から箱へ移り、スペースで選択、Enterで詳細を表示します。+、-、0で拡大・縮小、/で検索します。',
  verdictWord,
  service: 'Service',
  rulesHere: 'ここにもルール',
  namesOnly: '名前だけ（ルールなし）',
  nodePort: (port) => `NodePort ${port}`,
  rule: 'ルール',
  states,
  ready: (ready, total) => (ready === total ? 'すべて準備完了' : `準備完了${ready}/${total}`),
  foldedServices: (count) => `ほかのService ${count}個`,
  moreRules: (count) => `ほか${count}件のルール`,
  internet: 'インターネット',
  upstreamDns: '上流DNS',
  loadBalancer: 'ロードバランサー',
  cloudIngress: 'クラウドのIngress',
  anyHost: '全ホスト ',
  restored: '← 復元',
  field: { destination: '宛先', source: '元' },
  fewerServices: 'Serviceをたたむ',
  oneOf: (count) => `Pod ${count}個のうち1つ`,
  nodes: (count) => `Node ${count}台`,
  noEndpoints: 'エンドポイントなし',
  podFacts: (pod) =>
    [
      `Pod ${pod.ref.slice(pod.ref.lastIndexOf('/') + 1)}`,
      `Namespace ${pod.namespace}`,
      ...(pod.ip === undefined ? [] : [pod.ip]),
      states[pod.state],
      ...(pod.role === 'cluster-dns' ? ['クラスター内DNSのPod'] : []),
      ...(pod.role === 'ingress-controller' ? ['Ingressコントローラー'] : []),
    ].join('。'),
  groupFacts: (workload, count, ready) => `${workload}のPod ${count}個。準備完了${ready}個`,
  nodeFacts: (name, address, states) => [`Node ${name}`, address, ...states].join('。'),
  nodeStates: { off: '電源オフ', 'cut-off': '切り離し中', 'not-ready': 'NotReady', cordoned: 'cordon中' },
  serviceFacts,
  nodePortFacts: (service, ports, node) =>
    `${node}にあるService ${service}のNodePort ${ports.join('、')}。ルールだけで、待ち受けるプロセスはありません`,
  balancerFacts: (name, addresses, ports) =>
    `Service ${name}のクラウドロードバランサー。${addresses.join('、') || 'アドレスなし'}。ポート${ports.join('、')}`,
  passedOver: (count) => `除外${count}台`,
  passedOverFacts: (nodes) => `ヘルスチェックに失敗しているNode: ${nodes.join('、')}`,
  cloudIngressFacts: (name, addresses) => `クラウドのIngress ${name}。${addresses.join('、') || 'アドレスなし'}`,
  rulesFacts: (controller, retired) =>
    `${controller === '' ? 'コントローラー' : controller}のIngressルール${retired ? '。ingress-nginxのメンテナンスは2026年3月に終了しました' : ''}`,
  endpointFacts: (address) => `${address}。マニフェストの外にあるアドレス`,
};
