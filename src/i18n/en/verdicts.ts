import type { ExchangeResult } from '../../engine/index.ts';
import type { Messages } from '../messages.ts';
import { named, socket } from '../names.ts';
import { code, t, type Text } from '../text.ts';
import { place } from './places.ts';
import { counted, values } from './words.ts';

/** Why a request did not arrive: what follows `Refused:` and `No answer:`. */
export const reasons: Messages['reasons'] = {
  'no-ready-endpoint': t`the Service has no ready endpoint`,
  'no-local-endpoint': t`the Service has no endpoint on this Node, and its policy is ${code('Local')}`,
  'nothing-listens': t`nothing listens on this port`,
  'port-not-served': t`nobody serves this port`,
  'cluster-ip-outside': t`a cluster IP is known only inside the cluster`,
  'pod-ip-outside': t`a Pod’s address is known only inside the cluster`,
  'nobody-has-address': t`nobody can be reached at this address`,
  'source-range': t`${code('loadBalancerSourceRanges')} does not let this sender in`,
  'network-policy': t`a NetworkPolicy does not let it through`,
  'node-unreachable': t`the Node is down`,
  'no-healthy-node': t`the load balancer has no healthy Node`,
  'no-nameserver-answered': t`no name server answered`,
  'no-load-balancer-address': t`the Service has no load balancer’s address`,
  'tls-refused': t`the TLS handshake failed`,
  loop: t`the packet went round in circles`,
  'sender-not-running': t`the sender is not running`,
  'malformed-request': t`the request cannot be read`,
};

/** The end as the client sees it, in words. */
export const verdicts: Messages['verdicts'] = {
  delivered: ({ pod, endpoint, source, sourcePreserved }) => {
    const who = pod ? t`${named(pod)}, port ${code(endpoint.port)},` : socket(endpoint);
    return sourcePreserved
      ? t`Delivered: ${who} sees the client’s own address.`
      : t`Delivered: ${who} sees ${code(source)} as the sender.`;
  },
  refused: ({ reason }) => t`Refused: ${reasons[reason]}.`,
  timeout: ({ reason }) => t`No answer: ${reasons[reason]}.`,
  nxdomain: ({ name, tried, refused }) => {
    const what = t`No such name: ${code(name)} does not exist${tried.length > 1 ? t` (${counted(tried.length, 'name')} tried)` : ''}.`;
    return refused === undefined ? what : [...what, ...t` The API server refuses Service ${named(refused)}.`];
  },
  resolved: ({ name, answers }) =>
    answers.length === 0
      ? t`Resolved: ${code(name)} exists, but has no such record.`
      : t`Resolved: ${code(name)} is ${values(answers)}.`,
  http: ({ status, by, location }) =>
    location === undefined
      ? t`HTTP ${code(status)}: ${place(by)} ${by.kind === 'node' ? 'answers the health check' : meaning(status)}.`
      : t`HTTP ${code(status)}: the client is sent to ${code(location)}.`,
};

function meaning(status: number): string {
  if (status < 400) return 'answers itself';
  switch (status) {
    case 403:
      return 'does not let this client in';
    case 404:
      return 'has no rule for it';
    case 502:
      return 'gets no connection to the backend';
    case 503:
      return 'has no backend that could answer';
    case 504:
      return 'waits for the backend in vain';
    default:
      return 'answers itself, and asks no Pod';
  }
}

/** What came of a question, in a few words. */
export function exchangeResult(result: ExchangeResult): Text {
  switch (result.kind) {
    case 'answered':
      if (result.rcode === undefined) return result.status === undefined ? t`answered` : [code(result.status)];
      if (result.rcode === 'NXDOMAIN') return t`no such name`;
      if (result.rcode !== 'NOERROR') return [code(result.rcode)];
      return result.answers?.length ? values(result.answers, 2) : t`no such record`;
    case 'refused':
      return t`Refused: ${reasons[result.reason]}`;
    case 'no-answer':
      return t`No answer: ${reasons[result.reason]}`;
  }
}
