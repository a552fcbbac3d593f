import type { Exchange, Hop, Place, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';

/** A hop with where it stands in its trace. */
export interface PlacedHop {
  readonly hop: Hop;
  /** Index path of its exchange: `[1, 0]` is the first exchange within the second of the trace. */
  readonly exchange: readonly number[];
  readonly direction: 'there' | 'back';
  readonly kind: Exchange['kind'];
  /** Belongs to a lookup whose answer was no: one of the names that a search list tries in vain. */
  readonly inVain: boolean;
}

/** All hops of a trace in the order in which they happen: there, what a proxy asked meanwhile, back. */
export function hopsInOrder(trace: Trace): PlacedHop[] {
  return trace.exchanges.flatMap((exchange, index) => hopsOfExchange(exchange, [index]));
}

function hopsOfExchange(exchange: Exchange, path: readonly number[]): PlacedHop[] {
  const { kind, result } = exchange;
  const inVain = kind === 'lookup' && result.kind === 'answered' && (result.answers?.length ?? 0) === 0;
  const placed = (hops: readonly Hop[], direction: PlacedHop['direction']): PlacedHop[] =>
    hops.map((hop) => ({ hop, exchange: path, direction, kind, inVain }));
  return [
    ...placed(exchange.there, 'there'),
    ...exchange.within.flatMap((inner, index) => hopsOfExchange(inner, [...path, index])),
    ...placed(exchange.back, 'back'),
  ];
}

/** The places of the exchange that a trace is about: its last one, as lookups come before it. */
export function mainPlacesOf(trace: Trace): Place[] {
  return placesOf({ ...trace, exchanges: trace.exchanges.slice(-1) });
}

/** Every place that a trace passes, each once, in the order in which it is first passed. */
export function placesOf(trace: Trace): Place[] {
  const places = new Map<string, Place>();
  for (const { hop } of hopsInOrder(trace)) {
    for (const place of [hop.from, hop.to]) if (!places.has(placeKey(place))) places.set(placeKey(place), place);
  }
  return [...places.values()];
}
