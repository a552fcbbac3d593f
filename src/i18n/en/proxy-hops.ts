import type { DecisionOf, Hop } from '../../engine/index.ts';
import { decisionIn } from '../decision-in.ts';
import { named, socket } from '../names.ts';
import { evenOdds } from '../odds.ts';
import { code, t, type Text } from '../text.ts';
import { told } from '../told.ts';
import { actor, proxy } from './places.ts';
import { odds } from './words.ts';

/** What a name server or an HTTP proxy does with a question that reached it; undefined where nothing like it happened. */
export function atProxy(at: Hop): Text | undefined {
  return atNameServer(at) ?? answeredByProxy(at) ?? forwarded(at);
}

function atNameServer(at: Hop): Text | undefined {
  const who = at.to.kind === 'pod' ? t`CoreDNS` : actor(at.to);
  const onward = decisionIn(at, 'dns-forwarded');
  if (onward) return t`${who} does not have ${code(onward.name)}. It asks the resolver of ${named(onward.node)}.`;
  const answer = decisionIn(at, 'dns-answer');
  if (!answer) return undefined;
  const { name, rcode, answers } = answer;
  const [first] = answers;
  if (rcode === 'NXDOMAIN') return t`${who} knows no name ${code(name)}.`;
  if (rcode !== 'NOERROR') return t`${who} cannot find out about ${code(name)}.`;
  if (first === undefined) return t`${who} knows ${code(name)}, but has no such record of it.`;
  return answers.length === 1
    ? t`${who} answers: ${code(name)} is ${code(first)}.`
    : t`${who} answers ${answers.length} records for ${code(name)}.`;
}

function answeredByProxy(at: Hop): Text | undefined {
  const who = proxy(at.to);
  const redirect = decisionIn(at, 'redirected');
  if (redirect) return told(t`${who} answers ${code(redirect.status)}.`, t`The client is sent to another URL.`, ' ');
  const forbidden = decisionIn(at, 'forbidden');
  if (forbidden)
    return told(t`${who} answers ${code(forbidden.status)}.`, t`It does not let this request through.`, ' ');
  if (decisionIn(at, 'tls-refused')) return t`${who} breaks off the TLS handshake.`;
  const missing = decisionIn(at, 'backend-missing');
  if (missing) return told(t`${who} answers ${code(missing.status)}.`, nowhere(missing), ' ');
  const answered = decisionIn(at, 'answered');
  if (!answered) return undefined;
  const none = decisionIn(at, 'no-route-matched');
  return none
    ? told(t`${who} answers ${code(answered.status)}.`, t`No rule matches host and path.`, ' ')
    : told(t`${who} answers ${code(answered.status)} itself.`, t`No Pod is asked.`, ' ');
}

function nowhere({ service, why }: DecisionOf<'backend-missing'>): Text {
  const it = code(service);
  return {
    'no-service': t`There is no Service ${it}.`,
    'no-port': t`The Service has no port ${it}.`,
    'no-endpoint': t`Service ${it} has no ready endpoint.`,
    'cluster-ip-only': t`No way leads in to ${it} (ClusterIP).`,
    'backend-kind': t`It does not serve this kind of backend.`,
  }[why];
}

function forwarded(at: Hop): Text | undefined {
  const who = proxy(at.to);
  const route = decisionIn(at, 'route-matched');
  const fallback = decisionIn(at, 'default-backend');
  const through = decisionIn(at, 'tls-passed-through');
  if (!route && !fallback && !through) return undefined;
  const why = through
    ? t`${who} passes TLS on unopened`
    : route
      ? t`${who} takes the rule for ${code(`${route.ruleHost ?? ''}${route.rulePath}`)}`
      : t`${who} takes the default backend`;
  return told(t`${why}.`, onward(at), ' ');
}

function onward(at: Hop): Text {
  const pod = decisionIn(at, 'endpoint-chosen');
  const node = decisionIn(at, 'node-chosen');
  const [target, candidates] = pod
    ? [pod.chosen.pod ? named(pod.chosen.pod) : socket(pod.chosen), pod.candidates]
    : node
      ? [named(node.node), node.candidates]
      : [undefined, []];
  if (target === undefined) return t`It asks the backend.`;
  const even = evenOdds(candidates);
  return even === undefined || candidates.length === 1 ? t`It asks ${target}.` : t`It asks ${target} (${odds(even)}).`;
}
