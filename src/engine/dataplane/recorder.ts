import type { Flow } from './flow.ts';
import { sameSocket } from './flow.ts';
import type { Decision, Exchange, ExchangeResult, Hop, Packet, Payload, Place } from './trace.ts';

/** What is decided while an answer travels: `first` as it begins, `last` by the client. */
export interface AnswerDecisions {
  readonly first?: readonly Decision[];
  readonly last?: readonly Decision[];
}

interface OpenExchange {
  readonly kind: Exchange['kind'];
  readonly client: Place;
  readonly payload: Payload;
  readonly hops: OpenHop[];
  readonly within: Exchange[];
  /** Decided before the first hop. */
  before: Decision[];
  /** Who refused the packet under an address of its own, not under the one that was asked. */
  refuser?: string;
}

type OpenHop = { -readonly [Key in keyof Hop]: Hop[Key] } & { decisions: Decision[] };

/** Writes down what happens to one request: exchanges, their hops, and what was decided on each. */
export class Recorder {
  readonly exchanges: Exchange[] = [];
  readonly #open: OpenExchange[] = [];

  /** Questions still open. */
  get depth(): number {
    return this.#open.length;
  }

  /** A question begins; inside another that is still open it is asked on the way. */
  open(kind: Exchange['kind'], client: Place, payload: Payload): void {
    this.#open.push({ kind, client, payload, hops: [], within: [], before: [] });
  }

  /** The packet comes to a place. */
  arrive(to: Place, flow: Flow): void {
    const exchange = this.#current();
    const from = exchange.hops.at(-1)?.to ?? exchange.client;
    const packet = packetOf(flow.protocol, flow.source, flow.destination, exchange.payload);
    exchange.hops.push({ from, to, before: packet, after: packet, decisions: exchange.before });
    exchange.before = [];
  }

  /** At the place where the packet is; before it left its client, on its first hop. */
  decide(decision: Decision): void {
    const exchange = this.#current();
    (exchange.hops.at(-1)?.decisions ?? exchange.before).push(decision);
  }

  /** The place rewrote the packet. */
  leave(flow: Flow): void {
    const hop = this.#current().hops.at(-1);
    if (hop) hop.after = packetOf(flow.protocol, flow.source, flow.destination, hop.before.payload);
  }

  /** `refuser` answers, where that is not the address that was asked: the Node that rejects a packet of a Service. */
  end(how: NonNullable<Hop['end']>, refuser?: string): void {
    const exchange = this.#current();
    const hop = exchange.hops.at(-1);
    if (hop) hop.end = how;
    if (refuser !== undefined) exchange.refuser = refuser;
  }

  /** The question is settled: an answer goes back the way the question came. */
  close(result: ExchangeResult, answer: Payload | undefined, decisions: AnswerDecisions = {}): void {
    const { kind, client, hops: there, within, refuser } = this.#current();
    this.#open.pop();
    const back = answer ? wayBack(there, answer, decisions, refuser) : [];
    (this.#open.at(-1)?.within ?? this.exchanges).push({ kind, client, there, within, back, result });
  }

  #current(): OpenExchange {
    const last = this.#open.at(-1);
    if (!last) throw new Error('no exchange is open');
    return last;
  }
}

/**
 * The answer passes the same places in reverse. Each that rewrote the question makes the answer's addresses again what
 * the place before it knows (conntrack); a refuser's own address stays where nothing was rewritten.
 */
function wayBack(
  there: readonly Hop[],
  payload: Payload,
  { first = [], last = [] }: AnswerDecisions,
  refuser?: string,
): Hop[] {
  const back: Hop[] = [];
  let before: Packet | undefined;
  for (let i = there.length - 1; i >= 0; i--) {
    const hop = there[i]!;
    const known = there[Math.max(i - 1, 0)]!.before;
    before ??= answerTo(hop.before, payload, refuser);
    const source = !sameSocket(hop.before.destination, known.destination);
    const destination = !sameSocket(hop.before.source, known.source);
    const after: Packet =
      source || destination
        ? packetOf(known.protocol, source ? known.destination : before.source, known.source, payload)
        : before;
    const decisions: Decision[] = i === there.length - 1 ? [...first] : [];
    if (source || destination) {
      const field = source && destination ? 'both' : source ? 'source' : 'destination';
      decisions.push({ kind: 'restored', field, because: [] });
    }
    if (i === 0) decisions.push(...last);
    back.push({ from: hop.to, to: hop.from, before, after, decisions });
    before = after;
  }
  return back;
}

function answerTo({ protocol, source, destination }: Packet, payload: Payload, refuser?: string): Packet {
  return packetOf(protocol, refuser === undefined ? destination : { ...destination, ip: refuser }, source, payload);
}

function packetOf(
  protocol: Flow['protocol'],
  source: Flow['source'],
  destination: Flow['destination'],
  payload: Payload,
): Packet {
  return { protocol, source, destination, payload };
}
