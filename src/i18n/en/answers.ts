import type { Hop, Place } from '../../engine/index.ts';
import { decisionIn } from '../decision-in.ts';
import { named, socket } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { actor, place, proxy, rulesOn } from './places.ts';

/** A hop of the answer’s way: who puts what back, and where it goes on. */
export function answerBack(at: Hop): Text {
  const gaveUp = decisionIn(at, 'name-given-up');
  if (gaveUp)
    return gaveUp.tried.length === 1
      ? t`${actor(at.to)} gives up: the name does not exist.`
      : t`${actor(at.to)} gives up: none of ${gaveUp.tried.length} names exists.`;
  const late = decisionIn(at, 'gateway-timeout');
  if (late) return t`${proxy(at.from)} waited in vain, and answers ${code(late.status)} itself.`;
  const own = decisionIn(at, 'answered');
  if (own) return t`${proxy(at.from)} got no connection, and answers ${code(own.status)} itself.`;
  const restored = decisionIn(at, 'restored');
  if (!restored) return passing(at);
  return restored.field === 'source'
    ? t`${actor(at.to)} puts the source back: the answer is from ${socket(at.after.source)}.`
    : t`${actor(at.to)} puts the addresses back. The answer goes to ${socket(at.after.destination)}.`;
}

function passing({ to, before }: Hop): Text {
  const { payload } = before;
  const what =
    payload.kind === 'http-response'
      ? t`The answer (${code(payload.status)})`
      : payload.kind === 'dns-answer'
        ? t`The answer (${code(payload.answers[0] ?? payload.rcode)})`
        : payload.kind === 'data' && payload.reset
          ? t`The refusal`
          : t`The answer`;
  const passes = to.kind === 'service' || to.kind === 'node-port' || to.kind === 'load-balancer';
  return t`${what} ${passes ? 'passes' : 'reaches'} ${inSentence(to)}.`;
}

function inSentence(at: Place): Text {
  switch (at.kind) {
    case 'internet':
      return t`the client`;
    case 'load-balancer':
      return t`the load balancer of ${named(at.service)}`;
    case 'cloud-ingress':
      return t`the cloud’s L7 balancer`;
    case 'node-port':
      return t`node port ${code(at.port)} on ${named(at.node)}`;
    case 'service':
      return rulesOn(at.node);
    default:
      return place(at);
  }
}
