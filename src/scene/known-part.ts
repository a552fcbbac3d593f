import type { Trace } from '../engine/index.ts';
import { answerHop } from './answer-hop.ts';
import { hopsInOrder } from './hops.ts';

/** What of a trace is known before its end is given away, as one exchange: a picture that is ordered by it tells nothing of the end. */
export function knownPart(trace: Trace): Trace {
  const hops = hopsInOrder(trace).map(({ hop }) => hop);
  const [exchange] = trace.exchanges;
  const [first] = hops;
  if (exchange === undefined || first === undefined) return trace;
  const before = hops.slice(0, answerHop(trace));
  // Who asks is known at least.
  const there = before.length > 0 ? before : [{ ...first, to: first.from }];
  return { ...trace, exchanges: [{ ...exchange, there, within: [], back: [] }] };
}
