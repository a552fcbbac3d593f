import type { DecisionKind, DecisionOf, Hop } from '../engine/index.ts';

/** The first decision of a kind that was made on a hop. */
export function decisionIn<Kind extends DecisionKind>(hop: Hop, kind: Kind): DecisionOf<Kind> | undefined {
  return hop.decisions.find((decision): decision is DecisionOf<Kind> => decision.kind === kind);
}

/** A policy that kept the packet from going on. */
export function refusedByPolicy({ decisions }: Hop): DecisionOf<'network-policy'> | undefined {
  return decisions.find(
    (decision): decision is DecisionOf<'network-policy'> => decision.kind === 'network-policy' && !decision.allowed,
  );
}

/** Whether a packet is an answer, where only the packet tells: its payload, or its rewrite on the way back. */
export function isAnswer({ before, decisions }: Hop): boolean {
  const { payload } = before;
  if (payload.kind === 'data') return payload.reset === true || decisions.some(({ kind }) => kind === 'restored');
  return payload.kind === 'dns-answer' || payload.kind === 'http-response';
}
