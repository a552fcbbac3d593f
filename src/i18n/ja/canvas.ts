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
    const node = nodePort === undefined ? '' : `、ノードポート ${nodePort}`;
    return `${port} → ${targetPort}${protocol === 'TCP' ? '' : ` ${protocol}`}${node}`;
  });
  return [
    `Service ${service.name}`,
    `名前空間 ${service.namespace}`,
    service.type,
    service.externalName ??
      (service.headless ? 'クラスター IP なし' : `クラスター IP ${service.clusterIPs.join('、')}`),
    ...ports,
    `準備完了のエンドポイント ${service.ready} / ${service.total}`,
  ].join('。');
}

/** The picture's words in Japanese. */
export const canvas: CanvasMessages = {
  diagram: '構成図',
  outside: 'クラスターの外',
  nodeNetwork: 'ノード間ネットワーク',
  pending: '待機中（受け入れる Node なし）',
  zoomIn: '拡大',
  zoomOut: '縮小',
  fit: '図全体を枠に合わせる',
  keys: '矢印キーで箱から箱へ移り、スペースで選択、Enter で詳細を表示します。+、-、0 で拡大・縮小、/ で検索します。',
  verdictWord,
  service: 'Service',
  rulesHere: 'ここにもルール',
  namesOnly: '名前だけ（ルールなし）',
  nodePort: (port) => `ノードポート ${port}`,
  rule: 'ルール',
  states,
  ready: (ready, total) => (ready === total ? 'すべて準備完了' : `準備完了 ${ready} / ${total}`),
  foldedServices: (count) => `他の Service ${count} 個`,
  moreRules: (count) => `他 ${count} 件のルール`,
  internet: 'インターネット',
  upstreamDns: '上流 DNS',
  loadBalancer: 'ロードバランサー',
  cloudIngress: 'クラウドの Ingress',
  anyHost: '全ホスト ',
  restored: '← 復元',
  field: { destination: '宛先', source: '元' },
  fewerServices: 'Service をたたむ',
  oneOf: (count) => `${count} 個の Pod の 1 つ`,
  nodes: (count) => `Node ${count} 台`,
  noEndpoints: 'エンドポイントなし',
  podFacts: (pod) =>
    [
      `Pod ${pod.ref.slice(pod.ref.lastIndexOf('/') + 1)}`,
      `名前空間 ${pod.namespace}`,
      ...(pod.ip === undefined ? [] : [pod.ip]),
      states[pod.state],
      ...(pod.role === 'cluster-dns' ? ['クラスターの DNS に答える Pod'] : []),
      ...(pod.role === 'ingress-controller' ? ['Ingress コントローラー'] : []),
    ].join('。'),
  groupFacts: (workload, count, ready) => `${workload} の Pod ${count} 個。準備完了 ${ready} 個`,
  nodeFacts: (name, address, states) => [`Node ${name}`, address, ...states].join('。'),
  nodeStates: { off: '電源オフ', 'cut-off': '切り離し中', 'not-ready': 'NotReady', cordoned: 'cordon 中' },
  serviceFacts,
  nodePortFacts: (service, ports, node) =>
    `${node} にある Service ${service} のノードポート ${ports.join('、')}。ルールだけで、待ち受けるプロセスはありません`,
  balancerFacts: (name, addresses, ports) =>
    `Service ${name} のクラウドロードバランサー。${addresses.join('、') || 'アドレスなし'}。ポート ${ports.join('、')}`,
  passedOver: (count) => `除外 ${count} 台`,
  passedOverFacts: (nodes) => `ヘルスチェックに失敗している Node は ${nodes.join('、')}`,
  cloudIngressFacts: (name, addresses) => `クラウドの Ingress ${name}。${addresses.join('、') || 'アドレスなし'}`,
  rulesFacts: (controller, retired) =>
    `${controller === '' ? 'コントローラー' : controller} の Ingress ルール${retired ? '。ingress-nginxは2026年3月に提供が終了しました' : ''}`,
  endpointFacts: (address) => `${address}。定義の外にあるアドレス`,
};
