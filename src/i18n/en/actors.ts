import type { Place } from '../../engine/index.ts';
import { named, nodeOf } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { t, type Text } from '../text.ts';
import { place } from './places.ts';

/** Who decides on a hop: `kube-proxy on node-2`, `CoreDNS coredns·q8d2n`. */
export const actorWords: StoryMessages['actor'] = ({ role, at }) => {
  switch (role) {
    case 'client':
      return { who: place(at), role: 'client' };
    case 'kube-proxy':
      return { who: t`kube-proxy on ${nodeName(at)}` };
    case 'node':
      return { who: place(at), role: 'the Node’s own network' };
    case 'balancer':
      return { who: at.kind === 'load-balancer' ? t`load balancer of ${named(at.service)}` : place(at), role: 'cloud' };
    case 'coredns':
      return { who: t`CoreDNS ${place(at)}` };
    case 'upstream-dns':
      return { who: place(at), role: 'outside the cluster' };
    case 'http-proxy':
      return at.kind === 'pod' ? { who: place(at), role: 'Ingress controller' } : { who: place(at) };
    case 'network-plugin':
      return { who: t`network plugin at ${place(at)}` };
    case 'router':
      return { who: t`routers outside the cluster` };
    case 'receiver':
      return { who: at.kind === 'internet' ? t`${at.address}` : place(at), role: 'receives' };
  }
};

function nodeName(at: Place): Text {
  const node = nodeOf(at);
  return node === undefined ? place(at) : [named(node)];
}
