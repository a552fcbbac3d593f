import type { DecisionOf, Hop } from '../../../engine/index.ts';
import type { Messages } from '../../messages.ts';
import { named, nodeOf, socket } from '../../names.ts';
import { evenOdds } from '../../odds.ts';
import { code, t, type Piece, type Text } from '../../text.ts';
import { counted, field, odds, values } from '../words.ts';

type Service = Pick<
  Messages['decisions'],
  | 'service-matched'
  | 'endpoint-chosen'
  | 'no-endpoint'
  | 'older-rules'
  | 'source-range-refused'
  | 'dnat'
  | 'snat'
  | 'restored'
  | 'health-check-answered'
>;

/** What kube-proxy’s rules of a Service decide on a Node. */
export const service: Service = {
  'service-matched': ({ service: object, by, address, port }) => {
    const it = t`Service ${named(object)}, port ${code(port)}`;
    const ip = code(address.ip);
    switch (by) {
      case 'cluster-ip':
        return t`${ip} is the cluster IP of ${it}. No Pod has this address: every Node has rules for it.`;
      case 'node-port':
        return t`Node port ${code(address.port)} leads to ${it}, on every Node. Nothing listens there: it is a rule.`;
      case 'load-balancer-ip':
        return t`${ip} is the load balancer’s address of ${it}. Every Node has rules for it too.`;
      case 'external-ip':
        return t`${ip} is one of the ${code('externalIPs')} of ${it}: whichever Node it comes to takes it.`;
    }
  },
  'endpoint-chosen': chosen,
  'no-endpoint': ({ service: object, policy, notReady, effect }, at) => {
    const end =
      effect === 'reject' ? t`The packet is refused at once (REJECT).` : t`The packet is dropped (DROP): no answer.`;
    if (policy)
      return t`${field(policy, 'Local')}: only endpoints on ${nodeWords(at)} count, and there is none. ${end}`;
    const count = notReady > 0 ? t`: ${notReady} ${notReady === 1 ? 'is' : 'are'} not ready` : t``;
    return t`Service ${named(object)} has no ready endpoint${count}. ${end}`;
  },
  'older-rules': ({ node, cutOff }) =>
    cutOff
      ? t`${named(node)} is cut off from the control plane: it goes by its last rules, and hears of no change.`
      : t`kube-proxy on ${named(node)} has just written its rules. What changed since waits for the next sync.`,
  'source-range-refused': ({ source, ranges }) =>
    t`${code('loadBalancerSourceRanges')} lets in ${values(ranges)}. ${code(source)} is not among them, so the packet is dropped.`,
  dnat: ({ from, to }) => t`The destination is rewritten (DNAT): ${socket(from)} → ${socket(to)}.`,
  snat: ({ from, to, reason }, at) =>
    t`The source is rewritten (SNAT): ${socket(from)} → ${socket(to)}. ${why(reason, at)}`,
  restored: ({ field: which }, { after }) => {
    const source = socket(after.source);
    const destination = socket(after.destination);
    switch (which) {
      case 'source':
        return t`What was rewritten on the way there is put back (conntrack): the answer comes from ${source} again.`;
      case 'destination':
        return t`What was rewritten on the way there is put back (conntrack): the answer goes to ${destination} again.`;
      case 'both':
        return t`What was rewritten on the way there is put back (conntrack): from ${source} to ${destination}.`;
    }
  },
  'health-check-answered': ({ service: object, localEndpoints, status }) =>
    t`${code('healthCheckNodePort')}: ${localEndpoints === 0 ? 'no' : localEndpoints} ready endpoint${
      localEndpoints === 1 ? '' : 's'
    } of ${named(object)} on this Node, so kube-proxy answers ${code(status)}. The balancer ${
      status === 200 ? 'may send here' : 'sends nothing here'
    }.`,
};

function chosen(decision: DecisionOf<'endpoint-chosen'>, at: Hop): Text {
  const { chosen: endpoint, notReady, terminating } = decision;
  const it = endpoint.pod ? named(endpoint.pod) : socket(endpoint);
  const left = terminating
    ? t` None is ready: terminating ones that still serve are used.`
    : notReady > 0
      ? t` ${notReady} more ${notReady === 1 ? 'is' : 'are'} not ready, and left out.`
      : t``;
  return t`${how(decision, it, at)}${scope(decision, at)}${left}`;
}

function how({ candidates, algorithm, terminating }: DecisionOf<'endpoint-chosen'>, it: Piece, at: Hop): Text {
  const kind = terminating ? 'endpoint' : 'ready endpoint';
  if (algorithm === 'affinity')
    return t`${field('sessionAffinity', 'ClientIP')}: ${nodeWords(at)} remembers that this client went to ${it}, and sends it there again.`;
  if (candidates.length === 1) return t`${it} is the only ${kind} that counts here.`;
  const even = evenOdds(candidates);
  const each = even === undefined ? t`` : t`: ${odds(even)} each`;
  return algorithm === 'random'
    ? t`${it} is drawn at random from ${counted(candidates.length, kind)}${each}.`
    : t`${counted(candidates.length, kind)} take turns (round robin), and it is the turn of ${it}.`;
}

function scope({ scope: which, because }: DecisionOf<'endpoint-chosen'>, at: Hop): Text {
  switch (which) {
    case 'cluster':
      return t``;
    case 'local': {
      const policy = because.some(({ field: path }) => path === 'spec.internalTrafficPolicy') ? 'internal' : 'external';
      return t` ${field(`${policy}TrafficPolicy`, 'Local')}: only endpoints on ${nodeWords(at)} count.`;
    }
    case 'same-zone':
      return t` ${code('trafficDistribution')}: only endpoints hinted to the zone of ${nodeWords(at)} count.`;
    case 'same-node':
      return t` ${code('trafficDistribution')}: only endpoints hinted to ${nodeWords(at)} count.`;
  }
}

function why(reason: DecisionOf<'snat'>['reason'], at: Hop): Text {
  switch (reason) {
    case 'from-outside':
      return t`So the answer must come back through ${nodeWords(at)}; the Pod does not see the client’s address.`;
    case 'hairpin':
      return t`The Pod is sent to itself: without this, it would answer past the Node.`;
    case 'from-node':
      return t`The packet starts on the Node itself, and carries the Node’s address to the Pod.`;
    case 'leaves-cluster':
      return t`A Pod’s address means nothing out there, so the Node lends its own.`;
    case 'proxy':
      return t`The proxy makes a connection of its own.`;
  }
}

function nodeWords({ to }: Hop): Text {
  const node = nodeOf(to);
  return node ? [named(node)] : t`this Node`;
}
