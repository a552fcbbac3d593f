import type { Decision, Exchange, Hop, Packet, Trace } from '../engine/index.ts';
import { placeKey } from '../layout/place-key.ts';
import { align } from './align.ts';
import { rewritesOf } from './rewrite.ts';

/** In what two hops differ, the weightiest first. */
export type Aspect =
  /** Only one of the two traces has it. */
  | 'only-a'
  | 'only-b'
  /** One is received, refused or dropped here, and the other is not. */
  | 'end'
  | 'place'
  /** DNAT, SNAT, restored: one is translated and the other is not, or otherwise. */
  | 'rewrite'
  /** Another choice, or one out of other candidates, or by another rule. */
  | 'decision'
  /** Another name, host, path, header or status. */
  | 'content'
  /** Another source or destination on leaving. */
  | 'address';

/** One step of two traces side by side: a hop of each (indexes in the order in which they happen), or of one alone. */
export interface AlignedHop {
  readonly a?: number;
  readonly b?: number;
  /** Empty: the same happens in both. */
  readonly differs: readonly Aspect[];
}

/**
 * The hops of two traces side by side, in the order of both. First their exchanges are paired, those alike; then the hops
 * of each pair: so a lookup stands beside one lookup, never beside the halves of two.
 */
export function alignedHops(a: Trace, b: Trace): AlignedHop[] {
  return rowsOf(numbered(a.exchanges), numbered(b.exchanges));
}

/** An exchange whose hops know their index in the order in which all hops of the trace happen. */
interface Numbered {
  readonly exchange: Exchange;
  readonly there: readonly Indexed[];
  readonly within: readonly Numbered[];
  readonly back: readonly Indexed[];
}

interface Indexed {
  readonly hop: Hop;
  readonly index: number;
}

function numbered(exchanges: readonly Exchange[]): readonly Numbered[] {
  let next = 0;
  const number = (hops: readonly Hop[]): Indexed[] => hops.map((hop) => ({ hop, index: next++ }));
  const inOrder = (exchange: Exchange): Numbered => {
    const there = number(exchange.there);
    const within = exchange.within.map(inOrder);
    return { exchange, there, within, back: number(exchange.back) };
  };
  return exchanges.map(inOrder);
}

function rowsOf(a: readonly Numbered[], b: readonly Numbered[]): AlignedHop[] {
  return align(a, b, exchangeCost, hopCount).pairs.flatMap(({ a: one, b: other }) => [
    ...hopRows(one?.there ?? [], other?.there ?? []),
    ...rowsOf(one?.within ?? [], other?.within ?? []),
    ...hopRows(one?.back ?? [], other?.back ?? []),
  ]);
}

function hopRows(a: readonly Indexed[], b: readonly Indexed[]): AlignedHop[] {
  return align(a, b, hopCost, () => 1).pairs.map(({ a: one, b: other }): AlignedHop => {
    if (one && other) return { a: one.index, b: other.index, differs: aspectsOf(one.hop, other.hop) };
    return one ? { a: one.index, differs: ['only-a'] } : { b: other!.index, differs: ['only-b'] };
  });
}

function exchangeCost(one: Numbered, other: Numbered): number {
  if (one.exchange.kind !== other.exchange.kind) return Infinity;
  const [asked, otherAsked] = [one, other].map(({ there }) => there[0] && content(there[0].hop.before));
  return (
    (asked === otherAsked ? 0 : 0.5) +
    align(one.there, other.there, hopCost, () => 1).cost +
    align(one.within, other.within, exchangeCost, hopCount).cost +
    align(one.back, other.back, hopCost, () => 1).cost
  );
}

function hopCount({ there, within, back }: Numbered): number {
  return there.length + back.length + within.reduce((sum, each) => sum + hopCount(each), 0);
}

/** 0 for the same; less than two hops alone for counterparts; Infinity for hops to places of other kinds. */
function hopCost({ hop: one }: Indexed, { hop: other }: Indexed): number {
  if (one.to.kind !== other.to.kind) return Infinity;
  return Math.min(
    aspectsOf(one, other).reduce((sum, aspect) => sum + (WEIGHTS[aspect] ?? 0.1), 0),
    1.9,
  );
}

const WEIGHTS: Partial<Record<Aspect, number>> = { place: 0.6, end: 0.4, rewrite: 0.3 };

function aspectsOf(a: Hop, b: Hop): Aspect[] {
  const elsewhere = placeKey(a.to) !== placeKey(b.to);
  const differ: Partial<Record<Aspect, boolean>> = {
    end: a.end !== b.end,
    place: elsewhere,
    rewrite: rewrites(a) !== rewrites(b),
    // At another place every decision names other objects; what counts there is whether it is of another kind.
    decision: decisions(a, elsewhere) !== decisions(b, elsewhere),
    content: content(a.after) !== content(b.after),
    address: addresses(a.after) !== addresses(b.after),
  };
  return ORDER.filter((aspect) => differ[aspect] === true);
}

const ORDER: readonly Aspect[] = ['end', 'place', 'rewrite', 'decision', 'content', 'address'];

function rewrites(hop: Hop): string {
  return rewritesOf(hop)
    .map(({ kind, field }) => `${kind} ${field}`)
    .join();
}

function decisions({ decisions: all }: Hop, kindsOnly: boolean): string {
  return JSON.stringify(all.filter(tells).map((decision) => (kindsOnly ? decision.kind : withoutCause(decision))));
}

/** What was decided at a hop and not at its counterpart. */
export function ownDecisions(hop: Hop, other: Hop): readonly Decision[] {
  const keyOf = (decision: Decision): string => JSON.stringify(withoutCause(decision));
  const others = new Set(other.decisions.map(keyOf));
  return hop.decisions.filter((decision) => tells(decision) && !others.has(keyOf(decision)));
}

/** What these do is seen in the rewrites and in the addresses. */
const TRANSLATIONS: ReadonlySet<Decision['kind']> = new Set(['dnat', 'snat', 'restored']);

/** That no policy concerns a Pod is said where there are policies at all: it decides nothing. */
function tells(decision: Decision): boolean {
  return !TRANSLATIONS.has(decision.kind) && !(decision.kind === 'network-policy' && decision.policies.length === 0);
}

/** The line that a decision rests on tells the reader where to look; it is no other decision for that. */
function withoutCause({ because: _, ...decision }: Decision): object {
  return decision;
}

function content({ payload }: Packet): string {
  return JSON.stringify(payload);
}

/** The port of a client is any free one: it tells nothing. */
function addresses({ source, destination, payload }: Packet): string {
  const isAnswer = payload.kind === 'dns-answer' || payload.kind === 'http-response';
  return isAnswer
    ? `${source.ip}:${source.port} ${destination.ip}`
    : `${source.ip} ${destination.ip}:${destination.port}`;
}
