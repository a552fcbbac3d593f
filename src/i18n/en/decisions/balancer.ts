import type { DecisionOf, Hop } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named } from '../../names.ts';
import { evenOdds } from '../../odds.ts';
import { code, t, type Text } from '../../text.ts';
import { and, counted, odds } from '../words.ts';

type Balancer = Pick<Messages['decisions'], 'node-chosen' | 'no-healthy-node' | 'port-not-open'>;

/** What the cloud’s L4 balancer decides. */
export const balancer: Balancer = {
  'node-chosen': (decision, at) => t`${which(decision)} ${arrival(decision, at)} ${source(decision)}`,
  'no-healthy-node': ({ service, unhealthy }) =>
    unhealthy.length === 0
      ? t`The load balancer of ${named(service)} has no Node to send to.`
      : t`No Node passes the health check of ${named(service)} (failing: ${and(unhealthy.map(named))}), so the load balancer has nowhere to send.`,
  'port-not-open': ({ service, port }) =>
    t`The load balancer has open what ${code('spec.ports')} of Service ${named(service)} lists, and ${code(port)} is not listed.`,
};

function which({ node, candidates, unhealthy }: DecisionOf<'node-chosen'>): Text {
  const even = evenOdds(candidates);
  const each = even === undefined ? t`` : t`: ${odds(even)} each`;
  const failing = unhealthy.length === 0 ? t`` : t` Left out, as the health check fails: ${and(unhealthy.map(named))}.`;
  return candidates.length === 1
    ? t`${named(node)} is the only healthy Node.${failing}`
    : t`${named(node)} is picked from ${counted(candidates.length, 'healthy Node')}${each}.${failing}`;
}

function arrival({ arrives }: DecisionOf<'node-chosen'>, { to, after }: Hop): Text {
  switch (arrives) {
    case 'node-port':
      return to.kind === 'load-balancer'
        ? t`The packet arrives at node port ${code(after.destination.port)}.`
        : t`The request arrives at a node port.`;
    case 'balancer-address':
      return t`The packet arrives still addressed to the balancer, ${code(after.destination.ip)}.`;
    case 'pod':
      return t`The packet goes straight to a Pod.`;
  }
}

function source({ source: how }: DecisionOf<'node-chosen'>): Text {
  switch (how) {
    case 'kept':
      return t`The client’s address is kept.`;
    case 'replaced':
      return t`The balancer puts its own address in place of the client’s.`;
    case 'proxy-protocol':
      return t`The client’s address travels along in the PROXY protocol.`;
  }
}
