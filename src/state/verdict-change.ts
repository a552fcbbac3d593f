import type { ObjectRef, Trace, Verdict } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import { hopsInOrder } from '../scene/hops.ts';
import type { Cause } from './causes.ts';

/** The last request has another end than before, because of something that a person changed. */
export interface VerdictChange {
  readonly before: Verdict;
  /** Absent: nobody is left to send it. */
  readonly now: Verdict | undefined;
  readonly causes: readonly Cause[];
  /** Its sender is gone; another Pod of the same workload sends instead, where there is one. */
  readonly sender?: { readonly gone: ObjectRef; readonly instead?: ObjectRef };
}

/**
 * Whether two requests ended in the same way for who sent them: another Pod behind the same Service is no other end, nor
 * another address. A client outside notices whether its own address is seen.
 */
export function sameEnd(a: Trace, b: Trace): boolean {
  return endOf(a) === endOf(b);
}

function endOf({ verdict, request }: Trace): string {
  switch (verdict.result) {
    case 'delivered': {
      const receiver = verdict.service ?? (verdict.pod && workloadNameOf(verdict.pod)) ?? verdict.endpoint.ip;
      const seen = request.from.kind === 'internet' && verdict.sourcePreserved;
      return `delivered ${receiver} ${String(seen)} ${verdict.tls}`;
    }
    case 'refused':
    case 'timeout':
      return `${verdict.result} ${verdict.reason}`;
    case 'nxdomain':
      return `nxdomain ${verdict.name}`;
    case 'resolved':
      return `resolved ${verdict.name} ${[...verdict.answers].sort().join()}`;
    case 'http':
      return `http ${verdict.status} ${verdict.by.kind} ${verdict.location ?? ''}`;
  }
}

/** The name of a Pod of a workload without what tells it from its siblings (apimachinery util/rand, or a number). */
export function workloadNameOf(pod: ObjectRef): string {
  return pod.replace(/(-[bcdfghjklmnpqrstvwxz2456789]{6,10})?-([bcdfghjklmnpqrstvwxz2456789]{5}|\d+)$/, '');
}

/** Whether two traces go the same way: then a moment of one is a moment of the other. */
export function sameWay(a: Trace, b: Trace): boolean {
  return wayOf(a) === wayOf(b);
}

function wayOf(trace: Trace): string {
  return hopsInOrder(trace)
    .map(
      ({ hop, exchange, direction }) => `${exchange.join('.')} ${direction} ${placeKey(hop.from)} ${placeKey(hop.to)}`,
    )
    .join('\n');
}
