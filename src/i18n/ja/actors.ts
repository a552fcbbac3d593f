import type { Place } from '../../engine/index.ts';
import { named, nodeOf } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { t, type Text } from '../text.ts';
import { place } from './places.ts';

/** Who decides on a hop. */
export const actorWords: StoryMessages['actor'] = ({ role, at }) => {
  switch (role) {
    case 'client':
      return { who: place(at), role: 'クライアント' };
    case 'kube-proxy':
      return { who: t`${nodeName(at)}のkube-proxy` };
    case 'node':
      return { who: place(at), role: 'Node自身のネットワーク' };
    case 'balancer':
      return { who: place(at), role: 'クラウド' };
    case 'coredns':
      return { who: t`CoreDNS ${place(at)}` };
    case 'upstream-dns':
      return { who: place(at), role: 'クラスターの外' };
    case 'http-proxy':
      return at.kind === 'pod' ? { who: place(at), role: 'Ingressコントローラー' } : { who: place(at) };
    case 'network-plugin':
      return { who: t`${place(at)}のネットワークプラグイン` };
    case 'router':
      return { who: t`クラスターの外のルーター` };
    case 'receiver':
      return { who: at.kind === 'internet' ? t`${at.address}` : place(at), role: '受け取る側' };
  }
};

function nodeName(at: Place): Text {
  const node = nodeOf(at);
  return node === undefined ? place(at) : [named(node)];
}
