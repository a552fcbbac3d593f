import type { ObjectRef, PodCard, Topology } from '../engine/index.ts';
import { podsIn } from './cards.ts';
import type { ViewOptions } from './view.ts';

/** A workload with its Pods on all Nodes, or a bare Pod. */
export interface Workload {
  readonly ref: ObjectRef;
  readonly name: string;
  readonly count: number;
  readonly ready: number;
  readonly system: boolean;
  readonly cards: readonly PodCard[];
}

/** A workload with more Pods than this is one card, unless the person unfolds it. */
export const MOST_OF_WORKLOAD = 6;

/** Who a card belongs to: its workload, or itself. */
export function ownerOf(card: PodCard): ObjectRef {
  return card.kind === 'pod' ? (card.owner ?? card.ref) : card.ref;
}

/** All workloads and bare Pods, in the order of their first cards; the Pods of each by slot, then by Node. */
export function workloadsOf({ nodes }: Topology): ReadonlyMap<ObjectRef, Workload> {
  const cards = new Map<ObjectRef, { readonly card: PodCard; readonly at: number }[]>();
  nodes.forEach(({ pods }) => {
    pods.forEach((card, index) => {
      const owner = ownerOf(card);
      const own = { card, at: card.slot ?? index };
      const known = cards.get(owner);
      if (known) known.push(own);
      else cards.set(owner, [own]);
    });
  });
  return new Map(
    [...cards].map(([ref, list]) => {
      const sorted = list.toSorted((a, b) => a.at - b.at).map(({ card }) => card);
      return [ref, workloadOf(ref, sorted)];
    }),
  );
}

function workloadOf(ref: ObjectRef, cards: readonly PodCard[]): Workload {
  const ready = (card: PodCard): number => (card.kind === 'pod' ? Number(card.state === 'ready') : card.ready);
  return {
    ref,
    name: cards[0]?.workload ?? '',
    count: cards.reduce((sum, card) => sum + podsIn(card).length, 0),
    ready: cards.reduce((sum, card) => sum + ready(card), 0),
    system: cards.every(({ origin }) => origin === 'system'),
    cards,
  };
}

/** The cards to draw: all, or the one that stands for all. The cluster's own stand apart only while a trace uses them. */
export function foldedCards(
  workload: Workload,
  options: ViewOptions,
  used: ReadonlySet<ObjectRef>,
): readonly PodCard[] {
  const { ref, cards, count, ready, name, system } = workload;
  const [first] = cards;
  const atRest = system && !cards.some((card) => podsIn(card).some((pod) => used.has(pod)));
  if (!first || count < 2 || options.open?.includes(ref) === true || (count <= MOST_OF_WORKLOAD && !atRest))
    return cards;
  return [
    {
      kind: 'pod-group',
      ref,
      namespace: first.namespace,
      workload: name,
      count,
      ready,
      origin: first.origin,
      ...(first.role === undefined ? {} : { role: first.role }),
      pods: cards.flatMap(podsIn),
    },
  ];
}
