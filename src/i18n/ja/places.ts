import type { ObjectRef, Place } from '../../engine/index.ts';
import { named, shortName } from '../names.ts';
import { code, plain, t, type Text } from '../text.ts';

/** Where something is, in a few words: `web（node-2のkube-proxy）`. */
export function place(at: Place): Text {
  switch (at.kind) {
    case 'internet':
      return t`インターネット`;
    case 'upstream-dns':
      return t`上流DNS`;
    case 'load-balancer':
      return t`${named(at.service)}のロードバランサー`;
    case 'cloud-ingress':
      return t`クラウドのL7ロードバランサー`;
    case 'node':
      return [named(at.node)];
    case 'node-port':
      return t`NodePort ${code(at.port)}（${named(at.node)}）`;
    case 'service':
      return t`${named(at.service)}（${named(at.node)}のkube-proxy）`;
    case 'pod':
      return [named(at.pod)];
    case 'endpoint':
      return [code(at.address)];
  }
}

/** Where something is, for one line of a list. */
export function spot(at: Place): { readonly name: string; readonly on?: string } {
  switch (at.kind) {
    case 'load-balancer':
      return { name: 'ロードバランサー', on: shortName(at.service) };
    case 'node-port':
      return { name: `NodePort ${at.port}`, on: shortName(at.node) };
    case 'service':
      return { name: shortName(at.service), on: shortName(at.node) };
    default:
      return { name: plain(place(at)) };
  }
}

/** Who acts at a place, as the subject of a sentence. */
export function actor(at: Place): Text {
  switch (at.kind) {
    case 'internet':
      return t`クライアント`;
    case 'service':
    case 'node-port':
      return [named(at.node)];
    default:
      return place(at);
  }
}

/** An HTTP proxy, by what it is: the Pod’s own name stands beside the sentence, and is long. */
export function proxy(at: Place): Text {
  return at.kind === 'pod' ? t`Ingressコントローラー` : actor(at);
}

/** The rules that carry a Service on one Node: subject of what they do. */
export function rulesOn(node: ObjectRef): Text {
  return t`${named(node)}のkube-proxyのルール`;
}
