import type { ClientRequest, EndpointAddress, Trace } from '../../engine/index.ts';
import { named, socket } from '../names.ts';
import type { StoryMessages } from '../story-messages.ts';
import { lookedUp } from '../looked-up.ts';
import { code, t, type Text } from '../text.ts';
import { namesPod, stepsOf, type TraceStep } from '../trace-steps.ts';
import { hop } from './hops.ts';
import { place } from './places.ts';
import { reasons } from './verdicts.ts';
import { counted, values } from './words.ts';

/** The whole story in one sentence, or a few where it ended badly. */
export const summary: StoryMessages['summary'] = (trace) => {
  const { steps, ends } = stepsOf(trace);
  const way = steps.flatMap((step, index): Text => [...t`${index === 0 ? ': ' : ', '}`, ...stepWords(step)]);
  return t`${asks(trace.request)}${way}${end(trace, steps)}${ends.map((each) => t` ${hop(each.hop, each.direction)}`).flat()}`;
};

const IT = t`it`;

function asks({ from, method, url }: ClientRequest): Text {
  const who = from.kind === 'internet' ? t`internet` : [named(from.kind === 'pod' ? from.pod : from.node)];
  const scheme = url.slice(0, url.indexOf(':'));
  switch (scheme.toLowerCase()) {
    case 'dns':
      return t`${who} looks up ${code(lookedUp(url))}`;
    case 'tcp':
    case 'sctp':
      return t`${who} connects to ${code(url)}`;
    case 'udp':
      return t`${who} sends to ${code(url)}`;
    default:
      return t`${who} asks ${method === 'GET' ? '' : `${method} `}${code(url)}`;
  }
}

function stepWords(step: TraceStep): Text {
  switch (step.kind) {
    case 'name': {
      const by = step.by.kind === 'pod' ? t`CoreDNS` : place(step.by);
      const inVain = step.inVain > 0 ? t` after ${counted(step.inVain, 'name')} in vain` : t``;
      return t`${by} finds ${values(step.answers, 2)}${inVain}`;
    }
    case 'next-address':
      return t`${code(step.failed)} does not take it and ${code(step.next)} is tried`;
    case 'balancer':
      return t`the balancer picks ${named(step.node)}`;
    case 'kube-proxy':
      return t`kube-proxy ${step.there ? 'there' : t`on ${named(step.node)}`} picks ${one(step.chosen)}${which(step)}${changes(step)}`;
    case 'host-port':
      return t`${named(step.node)} hands its port on to ${one(step.to)}`;
    case 'leaves':
      return t`${named(step.node)} puts its own address in as the sender’s`;
    case 'proxy': {
      const rule = step.rule === undefined ? t`` : t` by its rule for ${code(step.rule)}`;
      const who = step.at.kind === 'pod' ? t`the controller` : t`the ${place(step.at)}`;
      return step.asks === undefined
        ? t`${who} asks on${rule}`
        : t`${who} asks ${one(step.asks)}${ofMany(step.asks, step.of)}${rule}`;
    }
  }
}

function one(endpoint: EndpointAddress): Text {
  return [endpoint.pod ? named(endpoint.pod) : socket(endpoint)];
}

function which({ of, again, chosen }: Extract<TraceStep, { kind: 'kube-proxy' }>): Text {
  return again ? t` as before` : ofMany(chosen, of);
}

function ofMany({ pod }: EndpointAddress, of: number): Text {
  if (of < 2) return t``;
  return t` of ${of} ${pod ? 'Pods' : 'endpoints'}`;
}

function changes({ changes: changed }: Extract<TraceStep, { kind: 'kube-proxy' }>): string {
  return {
    both: ' and replaces both addresses',
    destination: ' and replaces the destination',
    source: ' and replaces the source',
    nothing: '',
  }[changed];
}

function end({ verdict, exchanges }: Trace, steps: readonly TraceStep[]): Text {
  const last = exchanges.at(-1);
  switch (verdict.result) {
    case 'delivered': {
      const status = last?.result.kind === 'answered' ? last.result.status : undefined;
      const who = verdict.pod && !namesPod(steps, verdict.pod) ? [named(verdict.pod)] : IT;
      return status === undefined
        ? t`; ${who === IT ? 'it arrives' : t`${who} receives it`}.`
        : t`; ${who} answers ${code(status)}.`;
    }
    case 'resolved':
      return verdict.answers.length === 0 ? t`: the name exists, but has no such record.` : t`.`;
    default:
      // Nothing ever left: no hop tells why.
      return last === undefined && 'reason' in verdict ? t`, but ${reasons[verdict.reason]}.` : t`.`;
  }
}
