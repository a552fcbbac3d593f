import type { Exchange, Hop, Place, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import { hopsInOrder } from './hops.ts';
import { addressChanges, type AddressChanges } from './translations.ts';

/** One hop as a row of a table: what a table, a text and an export say of it, as codes. */
export interface HopRecord extends AddressChanges {
  /** In the order in which hops happen, from 0. */
  readonly index: number;
  readonly hop: Hop;
  readonly direction: 'there' | 'back';
  readonly kind: Exchange['kind'];
  /** Index path of its exchange: `[1, 0]` is the first within the second of the trace. */
  readonly exchange: readonly number[];
  /** Belongs to a name that was tried in vain. */
  readonly inVain: boolean;
  readonly actor: Actor;
}

/** Who decides on a hop, and as what. */
export interface Actor {
  readonly role: ActorRole;
  /** Where it is. */
  readonly at: Place;
}

export type ActorRole =
  /** Asked, and gets the answer. */
  | 'client'
  /** Its rules on a Node: of a Service, of a node port, the health check. */
  | 'kube-proxy'
  | 'node'
  /** The cloud's, of one Service. */
  | 'balancer'
  /** A Pod that answers names. */
  | 'coredns'
  | 'upstream-dns'
  /** A controller of Ingresses or Gateways, in a Pod or in the cloud. */
  | 'http-proxy'
  /** Enforces NetworkPolicies at a Pod. */
  | 'network-plugin'
  /** Routers outside the cluster. */
  | 'router'
  /** The program in the end. */
  | 'receiver';

/** Every hop of a trace, in the order in which they happen. */
export function hopRecords(trace: Trace): HopRecord[] {
  return hopsInOrder(trace).map(({ hop, direction, kind, exchange, inVain }, index) => ({
    index,
    hop,
    direction,
    kind,
    exchange,
    inVain,
    actor: actorOf(hop, direction, exchangesOn(trace, exchange)),
    ...addressChanges(hop),
  }));
}

/** `around`: the exchange of the hop, and before it those within which it is asked, the outermost first. */
function actorOf(hop: Hop, direction: 'there' | 'back', around: readonly Exchange[]): Actor {
  const { to, from } = hop;
  const refused = hop.decisions.find((decision) => decision.kind === 'network-policy' && !decision.allowed);
  if (refused?.kind === 'network-policy') return { role: 'network-plugin', at: { kind: 'pod', pod: refused.pod } };
  if (direction === 'there') return { role: roleAt(to, hop, direction), at: to };
  if (hasKind(hop, ['answered', 'gateway-timeout'])) return { role: 'http-proxy', at: from };
  const own = around.at(-1);
  if (own && placeKey(own.client) === placeKey(to)) return { role: askerRole(around), at: to };
  return { role: roleAt(to, hop, direction), at: to };
}

/** Who asked: the client, or who was asked and asks on. */
function askerRole(around: readonly Exchange[]): ActorRole {
  const asked = around.at(-2)?.there.at(-1);
  return asked === undefined ? 'client' : roleAt(asked.to, asked, 'there');
}

function exchangesOn(trace: Trace, path: readonly number[]): Exchange[] {
  const around: Exchange[] = [];
  let all = trace.exchanges;
  for (const step of path) {
    const exchange = all[step];
    if (exchange === undefined) break;
    around.push(exchange);
    all = exchange.within;
  }
  return around;
}

const AT_NAME_SERVER = ['dns-answer', 'dns-forwarded'] as const;
const AT_PROXY = [
  ...(['route-matched', 'no-route-matched', 'default-backend', 'backend-missing', 'redirected', 'forbidden'] as const),
  ...(['tls-terminated', 'tls-passed-through', 'tls-refused', 'canary-chosen', 'answered'] as const),
] as const;

function roleAt(to: Place, hop: Hop, direction: 'there' | 'back'): ActorRole {
  switch (to.kind) {
    case 'service':
    case 'node-port':
      return 'kube-proxy';
    case 'node':
      return hasKind(hop, ['health-check-answered', 'service-matched']) ? 'kube-proxy' : 'node';
    case 'load-balancer':
      return 'balancer';
    case 'cloud-ingress':
      return 'http-proxy';
    case 'upstream-dns':
      return 'upstream-dns';
    case 'internet':
      return hasKind(hop, ['no-route']) ? 'router' : direction === 'back' ? 'client' : 'receiver';
    case 'pod':
      return hasKind(hop, AT_NAME_SERVER) ? 'coredns' : hasKind(hop, AT_PROXY) ? 'http-proxy' : 'receiver';
    case 'endpoint':
      return 'receiver';
  }
}

function hasKind({ decisions }: Hop, kinds: readonly string[]): boolean {
  return decisions.some(({ kind }) => kinds.includes(kind));
}
