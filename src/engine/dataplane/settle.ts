import type { ObjectRef } from '../api/kind.ts';
import { serviceRef } from './kube-proxy/frontend.ts';
import { familyOfAddress, nodeRef, podRef } from './network.ts';
import type { Run } from './run.ts';
import type { State } from './state.ts';
import type { Arrival } from './step.ts';
import type { Because, Decision, ExchangeResult, Payload, Place, Verdict } from './trace.ts';

type Delivered = Extract<Verdict, { readonly result: 'delivered' }>;
type Received = Extract<Arrival, { readonly kind: 'pod' | 'endpoint' }>;
type Lost = Extract<Arrival, { readonly kind: 'lost' }>;

/** Somebody received it: who, and what of the sender and the request is seen there. */
export function delivered(
  { client }: Pick<Run, 'client'>,
  arrival: Received,
  seen: Pick<Delivered, 'tls' | 'request'> & { readonly service?: ObjectRef },
): Verdict {
  const { flow, by } = arrival;
  const service = by?.service ?? seen.service;
  const pod = arrival.kind === 'pod' ? podRef(arrival.pod) : undefined;
  const because: Because[] = [...(service ? [{ object: service }] : []), ...(pod ? [{ object: pod }] : [])];
  if (by?.replyLost) {
    const local = [{ object: by.service, field: 'spec.externalTrafficPolicy' }];
    return { result: 'timeout', reason: 'no-local-endpoint', because: local };
  }
  return {
    result: 'delivered',
    endpoint: flow.destination,
    ...(pod === undefined ? {} : { pod }),
    ...(service === undefined ? {} : { service }),
    source: flow.source.ip,
    sourcePreserved: flow.source.ip === client.address(familyOfAddress(flow.source.ip)),
    tls: seen.tls,
    ...(seen.request === undefined ? {} : { request: seen.request }),
    because,
  };
}

/** What a client sees of a packet that got lost. */
export function lostWay({ effect, reason, because }: Lost): Verdict {
  return { result: effect === 'refused' ? 'refused' : 'timeout', reason, because };
}

/** kube-proxy itself answers at a Service's health check port: 200 with ready endpoints on the Node, else 503. */
export function healthChecked(
  { url, client }: Pick<Run, 'url' | 'client'>,
  { service, node, localEndpoints, flow }: Extract<Arrival, { readonly kind: 'health-check' }>,
): Verdict {
  const because: Because[] = [{ object: serviceRef(service), field: 'spec.healthCheckNodePort' }];
  if (url.scheme !== 'http') return { ...delivered({ client }, { kind: 'endpoint', flow }, { tls: 'none' }), because };
  const by: Place = { kind: 'node', node: nodeRef(node) };
  return { result: 'http', status: localEndpoints > 0 ? 200 : 503, by, service: serviceRef(service), because };
}

/** The request is over: every exchange that is still open is answered, the innermost as its packet fared. */
export function settle(
  { record, url }: Run,
  verdict: Verdict,
  arrival?: Arrival,
  decisions: readonly Decision[] = [],
): State {
  if (record && record.depth > 0) {
    const isHttp = url.scheme === 'http' || url.scheme === 'https';
    const status = verdict.result === 'http' ? verdict.status : 200;
    const location = verdict.result === 'http' ? verdict.location : undefined;
    const answer: Payload = isHttp
      ? {
          kind: 'http-response',
          status,
          headers: location === undefined ? {} : { Location: location },
          tls: url.scheme === 'https',
        }
      : { kind: 'data' };
    const result: ExchangeResult = isHttp ? { kind: 'answered', status } : { kind: 'answered' };
    if (verdict.result === 'refused') {
      record.close({ kind: 'refused', reason: verdict.reason }, { kind: 'data', reset: true }, { first: decisions });
    } else if (verdict.result === 'timeout') {
      record.close({ kind: 'no-answer', reason: verdict.reason }, undefined);
    } else if (arrival?.kind === 'lost') closeLost(record, arrival);
    while (record.depth > 0) record.close(result, answer, { first: decisions });
  }
  return { at: 'done', verdict };
}

/** A question that was refused, or that nothing came back to. */
export function closeLost(record: NonNullable<Run['record']>, { effect, reason }: Lost): void {
  if (effect === 'refused') record.close({ kind: 'refused', reason }, { kind: 'data', reset: true });
  else record.close({ kind: 'no-answer', reason }, undefined);
}
