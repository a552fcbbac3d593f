import type { DropReason } from '../../engine/index.ts';

/** Why a packet went no farther, in a word or two: they stand at the place where it was lost. */
export const dropWords: Readonly<Record<DropReason, string>> = {
  'no-ready-endpoint': '宛先なし',
  'no-local-endpoint': 'ここになし',
  'nothing-listens': '待ち受けなし',
  'port-not-served': 'ポートなし',
  'cluster-ip-outside': '外からは不可',
  'pod-ip-outside': '外からは不可',
  'nobody-has-address': '相手なし',
  'source-range': '範囲外',
  'network-policy': 'ポリシー',
  'node-unreachable': 'Node停止',
  'no-healthy-node': 'Nodeなし',
  'no-nameserver-answered': 'DNS応答なし',
  'no-load-balancer-address': 'アドレスなし',
  'tls-refused': 'TLS',
  loop: 'ループ',
  'sender-not-running': '未起動',
  'malformed-request': '形式エラー',
};
