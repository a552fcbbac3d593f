import type { DecisionOf, Hop, ObjectRef } from '../../engine/index.ts';
import { decisionIn, isAnswer, refusedByPolicy } from '../decision-in.ts';
import type { Messages } from '../messages.ts';
import { named, socket } from '../names.ts';
import { evenOdds } from '../odds.ts';
import { code, t, type Text } from '../text.ts';
import { told } from '../told.ts';
import { answerBack } from './answers.ts';
import { actor, rulesOn } from './places.ts';
import { atProxy } from './proxy-hops.ts';
import { odds } from './words.ts';

const NOBODY = t`Nobody answers.`;

/** Who does what, in one sentence, and mostly a second that says what that means. */
export const hop: Messages['hop'] = (at, direction) =>
  (direction === undefined ? isAnswer(at) : direction === 'back') ? answerBack(at) : (lost(at) ?? arrived(at));

function lost(at: Hop): Text | undefined {
  const policy = refusedByPolicy(at);
  if (policy) return byPolicy(policy);
  const off = decisionIn(at, 'node-unreachable');
  if (off) return t`${named(off.node)} is down. The packet is lost, and nobody answers.`;
  const noRoute = decisionIn(at, 'no-route');
  if (noRoute) return unknown(at, noRoute);
  const closed = decisionIn(at, 'port-not-open');
  if (closed) return told(t`${actor(at.to)} has no port ${code(closed.port)} open.`, NOBODY, ' ');
  if (decisionIn(at, 'no-healthy-node')) return told(t`${actor(at.to)} has no healthy Node.`, NOBODY, ' ');
  const silent = decisionIn(at, 'nothing-listens');
  if (silent) return t`${actor(at.to)} refuses: nothing listens on port ${code(silent.port)}.`;
  return undefined;
}

function byPolicy({ pod, direction, policies }: DecisionOf<'network-policy'>): Text {
  const [first] = policies;
  const one = policies.length === 1 && first !== undefined;
  const who = one ? t`NetworkPolicy ${named(first)}` : t`${policies.length} NetworkPolicies`;
  return direction === 'ingress'
    ? told(t`${who} ${one ? 'does' : 'do'} not let it into ${named(pod)}.`, NOBODY, ' ')
    : told(t`${who} ${one ? 'does' : 'do'} not let it out of ${named(pod)}.`, NOBODY, ' ');
}

function unknown({ to, end, before }: Hop, { why, address }: DecisionOf<'no-route'>): Text {
  const ip = code(address);
  switch (why) {
    case 'cluster-ip-outside':
      return told(t`No router outside knows the cluster IP ${ip}.`, NOBODY, ' ');
    case 'service-range-outside':
      return told(t`No router outside knows a way to ${ip}.`, NOBODY, ' ');
    case 'pod-ip-outside':
      return told(t`No router outside knows the Pod address ${ip}.`, NOBODY, ' ');
    case 'node-ip-outside':
      return told(t`No router outside knows the internal address ${ip}.`, NOBODY, ' ');
    case 'nobody-has-it':
      return told(t`Nobody has the address ${ip}.`, t`No answer comes.`, ' ');
    case 'port-not-served': {
      const does = end === 'refused' ? 'refuses' : 'drops';
      return t`${actor(to)} ${does} it: nobody serves port ${code(before.destination.port)} of ${ip}.`;
    }
  }
}

function arrived(at: Hop): Text {
  const { to, before } = at;
  switch (to.kind) {
    case 'service':
      return atService(at, to.service, to.node);
    case 'load-balancer':
      return atBalancer(at);
    case 'node-port': {
      const matched = decisionIn(at, 'service-matched');
      const service = matched ? t`Service ${named(matched.service)}` : t`a Service`;
      return told(
        t`Node port ${code(to.port)} on ${named(to.node)} leads to ${service}.`,
        t`It is a rule: nothing listens there.`,
        ' ',
      );
    }
    case 'node':
      return atNode(at, to.node);
    case 'upstream-dns':
    case 'pod':
    case 'cloud-ingress':
      return atProxy(at) ?? received(at);
    case 'internet':
      return decisionIn(at, 'left-cluster')
        ? t`The packet leaves the cluster for ${code(before.destination.ip)}. That somebody answers is assumed.`
        : received(at);
    case 'endpoint':
      return received(at);
  }
}

function received({ to, before, after }: Hop): Text {
  return told(
    t`${actor(to)} receives it on port ${code(before.destination.port)}.`,
    t`It sees ${code(after.source.ip)} as the sender.`,
    ' ',
  );
}

function atService(at: Hop, service: ObjectRef, node: ObjectRef): Text {
  const rules = rulesOn(node);
  const none = decisionIn(at, 'no-endpoint');
  if (none) {
    const does = none.effect === 'reject' ? 'refuse' : 'drop';
    return none.policy
      ? t`${rules} ${does} it: ${named(service)} has no endpoint on this Node.`
      : t`${rules} ${does} it: ${named(service)} has no ready endpoint.`;
  }
  if (decisionIn(at, 'source-range-refused'))
    return t`${rules} drop it: ${named(service)} does not let this sender in.`;
  const choice = decisionIn(at, 'endpoint-chosen');
  if (!choice) return t`${rules} take it for Service ${named(service)}.`;
  const it = choice.chosen.pod ? named(choice.chosen.pod) : socket(choice.chosen);
  return told(t`${rules} pick ${it}${share(choice)}.`, changes(at), ' ');
}

function share({ algorithm, candidates }: DecisionOf<'endpoint-chosen'>): string {
  if (algorithm === 'affinity') return ' as before';
  if (candidates.length === 1) return ', the only one';
  const even = evenOdds(candidates);
  return even === undefined ? '' : ` (${odds(even)})`;
}

function changes(at: Hop): Text {
  const dnat = decisionIn(at, 'dnat');
  const snat = decisionIn(at, 'snat');
  if (dnat && snat) return t`Destination and source change.`;
  if (dnat) return t`Only the destination changes.`;
  return snat ? t`Only the source changes.` : t`Nothing is rewritten.`;
}

function atBalancer(at: Hop): Text {
  const choice = decisionIn(at, 'node-chosen');
  if (decisionIn(at, 'source-range-refused')) return told(t`${actor(at.to)} does not let this sender in.`, NOBODY, ' ');
  if (!choice) return t`${actor(at.to)} takes it.`;
  const even = evenOdds(choice.candidates);
  const which =
    choice.candidates.length === 1 ? ', the only healthy one' : even === undefined ? '' : ` (${odds(even)})`;
  const how = {
    'node-port': t`It sends to node port ${code(at.after.destination.port)}.`,
    'balancer-address': t`The destination stays as it is.`,
    pod: t`It sends straight to a Pod.`,
  }[choice.arrives];
  return told(t`${actor(at.to)} picks ${named(choice.node)}${which}.`, how, ' ');
}

function atNode(at: Hop, node: ObjectRef): Text {
  const check = decisionIn(at, 'health-check-answered');
  if (check) return t`${named(node)} answers the health check of ${named(check.service)}: ${code(check.status)}.`;
  const matched = decisionIn(at, 'service-matched');
  if (matched)
    return t`${named(node)} takes it: every Node has rules for ${code(matched.address.ip)} of ${named(matched.service)}.`;
  const dnat = decisionIn(at, 'dnat');
  if (dnat)
    return t`${named(node)} passes its port ${code(dnat.from.port)} on to ${socket(dnat.to)} (${code('hostPort')}).`;
  if (decisionIn(at, 'snat')) return t`${named(node)} puts its own address in: outside, a Pod’s means nothing.`;
  return t`${named(node)} sends it on to ${code(at.after.destination.ip)}.`;
}
