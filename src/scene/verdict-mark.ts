import type { Place, Trace, Verdict } from '../engine/index.ts';
import { hopsInOrder } from './hops.ts';
import { stopOf } from './stop.ts';

/** How a verdict looks: disc and tick, octagon and cross, dashed ring with the hands of a clock. */
export type VerdictMark = 'ok' | 'refused' | 'dropped';

/** Mark of a verdict. An answer that says no (404, NXDOMAIN) looks like a refusal, silence never does. */
export function markOf(verdict: Verdict): VerdictMark {
  switch (verdict.result) {
    case 'delivered':
    case 'resolved':
      return 'ok';
    case 'timeout':
      return 'dropped';
    case 'refused':
    case 'nxdomain':
      return 'refused';
    case 'http':
      return verdict.status < 400 ? 'ok' : 'refused';
  }
}

/** Where a trace's verdict was made: who received, refused, dropped or answered. Undefined when nothing ever left. */
export function endPlaceOf(trace: Trace): Place | undefined {
  const { verdict } = trace;
  if (verdict.result === 'http') return verdict.by;
  const hops = hopsInOrder(trace);
  const there = hops.filter(({ direction }) => direction === 'there');
  const ended = there.findLast(({ hop }) => hop.end !== undefined && hop.end !== 'received');
  const received = there.findLast(({ hop }) => hop.end === 'received');
  if (verdict.result === 'delivered') {
    if (verdict.pod) return { kind: 'pod', pod: verdict.pod };
    return (received ?? there.at(-1))?.hop.to;
  }
  if (verdict.result === 'resolved' || verdict.result === 'nxdomain') return (received ?? there.at(-1))?.hop.to;
  const last = ended ?? there.at(-1) ?? hops.at(-1);
  return last && stopOf(last.hop);
}
