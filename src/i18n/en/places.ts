import type { ObjectRef, Place } from '../../engine/index.ts';
import { named, shortName } from '../names.ts';
import { code, plain, t, type Text } from '../text.ts';

/** Where something is, in a few words: `web, kube-proxy on node-2`. */
export function place(at: Place): Text {
  switch (at.kind) {
    case 'internet':
      return t`internet`;
    case 'upstream-dns':
      return t`upstream DNS`;
    case 'load-balancer':
      return t`balancer of ${named(at.service)}`;
    case 'cloud-ingress':
      return t`cloud L7 balancer`;
    case 'node':
      return [named(at.node)];
    case 'node-port':
      return t`node port ${code(at.port)} on ${named(at.node)}`;
    case 'service':
      return t`${named(at.service)}, kube-proxy on ${named(at.node)}`;
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
      return { name: 'balancer', on: shortName(at.service) };
    case 'node-port':
      return { name: `node port ${at.port}`, on: shortName(at.node) };
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
      return t`The client`;
    case 'upstream-dns':
      return t`Upstream DNS`;
    case 'load-balancer':
      return t`The load balancer of ${named(at.service)}`;
    case 'cloud-ingress':
      return t`The cloud’s L7 balancer`;
    case 'service':
    case 'node-port':
      return [named(at.node)];
    case 'node':
    case 'pod':
    case 'endpoint':
      return place(at);
  }
}

/** An HTTP proxy, by what it is: the Pod’s own name stands beside the sentence, and is long. */
export function proxy(at: Place): Text {
  return at.kind === 'pod' ? t`The Ingress controller` : actor(at);
}

/** The rules that carry a Service on one Node: subject of what they do. */
export function rulesOn(node: ObjectRef): Text {
  return t`kube-proxy’s rules on ${named(node)}`;
}
