import type { Hop, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import { hopsInOrder } from './hops.ts';
import { endPlaceOf, markOf } from './verdict-mark.ts';

/**
 * The hop that gives a trace's end away, counted from 0: where its receiver is chosen or named, where its packet is refused
 * or lost, or where it comes to whoever answers for all. 0 in a trace without hops.
 */
export function answerHop(trace: Trace): number {
  const hops = hopsInOrder(trace);
  const last = trace.exchanges.length - 1;
  const ofLast = hops.map(({ exchange, hop }) => (exchange[0] === last ? hop : undefined));
  const named = hops.findIndex(({ hop }) => namesReceiver(hop, trace));
  const failed = markOf(trace.verdict) === 'ok' ? -1 : ofLast.findIndex((hop) => isLost(hop?.end));
  const end = endPlaceOf(trace);
  const key = end && placeKey(end);
  const atEnd = ofLast.findIndex((hop) => hop !== undefined && placeKey(hop.to) === key);
  const found = [named, failed, atEnd].filter((index) => index >= 0);
  return found.length > 0 ? Math.min(...found) : Math.max(hops.length - 1, 0);
}

function isLost(end: Hop['end']): boolean {
  return end === 'refused' || end === 'dropped';
}

/** Of a request that arrives: a Service chooses its receiver, or a name server tells its address. */
function namesReceiver({ decisions }: Hop, { verdict }: Trace): boolean {
  if (verdict.result !== 'delivered') return false;
  const { pod, endpoint } = verdict;
  return decisions.some(
    (decision) =>
      (decision.kind === 'endpoint-chosen' && pod !== undefined && decision.chosen.pod === pod) ||
      (decision.kind === 'dns-answer' && decision.answers.includes(endpoint.ip)),
  );
}
