import type { Exchange, Hop, Place, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';

export { placeKey };

/** A hop with where it stands in its trace. */
export interface PlacedHop {
  readonly hop: Hop;
  /** Index path of its exchange: `[1, 0]` is the first exchange within the second of the trace. */
  readonly exchange: readonly number[];
  readonly direction: 'there' | 'back';
  readonly kind: Exchange['kind'];
  /** Belongs to a lookup whose answer was no, and after which another name was tried. */
  readonly inVain: boolean;
  /** How much of `exchange` names that lookup: the hops of whom its name server asked belong to it too. */
  readonly vainDepth: number;
}

/** All hops of a trace in the order in which they happen: there, what a proxy asked meanwhile, back. */
export function hopsInOrder(trace: Trace): PlacedHop[] {
  return hopsOfAll(trace.exchanges, [], 0);
}

function hopsOfAll(exchanges: readonly Exchange[], path: readonly number[], vainDepth: number): PlacedHop[] {
  return exchanges.flatMap((exchange, index) => {
    // The last question is the one that counts, whatever its answer.
    const inVain = index < exchanges.length - 1 && isInVain(exchange);
    return hopsOfExchange(exchange, [...path, index], vainDepth || (inVain ? path.length + 1 : 0));
  });
}

function hopsOfExchange(exchange: Exchange, path: readonly number[], vainDepth: number): PlacedHop[] {
  const placed = (hops: readonly Hop[], direction: PlacedHop['direction']): PlacedHop[] =>
    hops.map((hop) => ({ hop, exchange: path, direction, kind: exchange.kind, inVain: vainDepth > 0, vainDepth }));
  return [
    ...placed(exchange.there, 'there'),
    ...hopsOfAll(exchange.within, path, vainDepth),
    ...placed(exchange.back, 'back'),
  ];
}

function isInVain({ kind, result }: Exchange): boolean {
  return kind === 'lookup' && result.kind === 'answered' && (result.answers?.length ?? 0) === 0;
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
