import type { ElementMessages } from '../element-messages.ts';

export const element: ElementMessages = {
  title: 'Kubehop: Kubernetesクラスター内のリクエスト',
  open: 'このシーンをKubehopで開く',
  wrongAddress: 'このアドレスはフレームに表示できません。',
  notLoaded: (address) => `シーンを${address}から読み込めませんでした。`,
};
