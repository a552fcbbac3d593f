import type { DecisionOf, EndpointAddress, Exchange, Hop, ObjectRef, Place, Trace } from '../engine/index.ts';
import { decisionIn } from './decision-in.ts';

/** What a summary tells of a request's way: only where somebody decided. */
export type TraceStep =
  /** A name became an address, after so many other names that do not exist. */
  | { readonly kind: 'name'; readonly by: Place; readonly answers: readonly string[]; readonly inVain: number }
  /** The first address of a name did not take the connection. */
  | { readonly kind: 'next-address'; readonly failed: string; readonly next: string }
  | { readonly kind: 'balancer'; readonly node: ObjectRef; readonly of: number }
  | {
      readonly kind: 'kube-proxy';
      readonly node: ObjectRef;
      /** The step before named this Node already. */
      readonly there: boolean;
      readonly chosen: EndpointAddress;
      readonly of: number;
      readonly again: boolean;
      readonly changes: 'destination' | 'source' | 'both' | 'nothing';
    }
  /** A port of the Node is handed on to a Pod of it (`hostPort`). */
  | { readonly kind: 'host-port'; readonly node: ObjectRef; readonly to: EndpointAddress }
  | { readonly kind: 'leaves'; readonly node: ObjectRef }
  | {
      readonly kind: 'proxy';
      readonly at: Place;
      /** Host and path of the rule taken; absent with the default backend, and where TLS is passed on unread. */
      readonly rule?: string;
      /** Whom it asks itself; absent where it asks a Service. */
      readonly asks?: EndpointAddress;
      readonly of: number;
    };

/** The way of a request as a few steps, and the hops that ended it where it was not delivered. */
export interface TraceSteps {
  readonly steps: readonly TraceStep[];
  /** In the order in which they happened: why it failed, and what was made of that. */
  readonly ends: readonly EndHop[];
}

interface EndHop {
  readonly hop: Hop;
  readonly direction: 'there' | 'back';
}

const ANSWERED_ITSELF = [
  ...(['answered', 'gateway-timeout', 'redirected', 'forbidden', 'backend-missing', 'tls-refused'] as const),
  ...(['health-check-answered', 'name-given-up'] as const),
] as const;

export function stepsOf(trace: Trace): TraceSteps {
  const steps: TraceStep[] = [];
  let inVain = 0;
  for (const exchange of trace.exchanges) {
    if (exchange.kind !== 'lookup') walk(exchange, steps);
    else {
      const answers = exchange.result.kind === 'answered' ? (exchange.result.answers ?? []) : [];
      const by = exchange.there.at(-1)?.to;
      if (answers.length === 0) inVain++;
      else if (by !== undefined) steps.push({ kind: 'name', by: answererOf(exchange) ?? by, answers, inVain });
    }
  }
  const { result } = trace.verdict;
  return { steps, ends: result === 'delivered' || result === 'resolved' ? [] : endsOf(trace.exchanges.slice(-1)) };
}

/** CoreDNS asks others for what it does not have. */
function answererOf({ there, within }: Exchange): Place | undefined {
  return within.at(-1)?.there.at(-1)?.to ?? there.at(-1)?.to;
}

function walk({ there, within }: Exchange, steps: TraceStep[]): void {
  for (const hop of there) {
    const next = decisionIn(hop, 'next-address');
    if (next !== undefined) steps.push({ kind: 'next-address', failed: next.failed, next: next.next });
    const step = stepAt(hop, steps.at(-1));
    if (step !== undefined) steps.push(step);
  }
  for (const inner of within) if (inner.kind !== 'lookup') walk(inner, steps);
}

function stepAt(hop: Hop, before: TraceStep | undefined): TraceStep | undefined {
  const { to } = hop;
  const node = decisionIn(hop, 'node-chosen');
  const endpoint = decisionIn(hop, 'endpoint-chosen');
  const dnat = decisionIn(hop, 'dnat');
  const snat = decisionIn(hop, 'snat');
  switch (to.kind) {
    case 'load-balancer':
      return node && { kind: 'balancer', node: node.node, of: node.candidates.length };
    case 'service':
      return (
        endpoint && {
          kind: 'kube-proxy',
          node: to.node,
          there: before !== undefined && 'node' in before && before.node === to.node,
          chosen: endpoint.chosen,
          of: endpoint.candidates.length,
          again: endpoint.algorithm === 'affinity',
          changes: dnat ? (snat ? 'both' : 'destination') : snat ? 'source' : 'nothing',
        }
      );
    case 'node':
      if (dnat !== undefined) return { kind: 'host-port', node: to.node, to: dnat.to };
      return snat && { kind: 'leaves', node: to.node };
    case 'pod':
    case 'cloud-ingress':
      return proxyStep(hop, to, endpoint);
    default:
      return undefined;
  }
}

function proxyStep(hop: Hop, at: Place, endpoint: DecisionOf<'endpoint-chosen'> | undefined): TraceStep | undefined {
  const route = decisionIn(hop, 'route-matched');
  const isHandedOn = decisionIn(hop, 'default-backend') ?? decisionIn(hop, 'tls-passed-through');
  // What it answers itself is told by the hop.
  if ((!route && !isHandedOn) || hop.decisions.some(({ kind }) => isAnsweredItself(kind))) return undefined;
  return {
    kind: 'proxy',
    at,
    ...(route ? { rule: `${route.ruleHost ?? ''}${route.rulePath}` } : {}),
    ...(endpoint ? { asks: endpoint.chosen } : {}),
    of: endpoint?.candidates.length ?? 0,
  };
}

/** The hops that the last question failed on: what was asked on its way first, then what was made of it. */
function endsOf(exchanges: readonly Exchange[]): EndHop[] {
  return exchanges.flatMap(({ there, within, back }) => {
    const own = [
      ...there.map((hop) => ({ hop, direction: 'there' as const })),
      ...back.map((hop) => ({ hop, direction: 'back' as const })),
    ].filter(({ hop }) => isEnd(hop));
    const inner = own.some(({ direction }) => direction === 'there') ? [] : endsOf(within.slice(-1));
    return [...inner, ...own];
  });
}

/** Whether the way names the Pod that receives in the end. */
export function namesPod(steps: readonly TraceStep[], pod: ObjectRef): boolean {
  return steps.some(
    (step) =>
      (step.kind === 'kube-proxy' && step.chosen.pod === pod) ||
      (step.kind === 'proxy' && step.asks?.pod === pod) ||
      (step.kind === 'host-port' && step.to.pod === pod),
  );
}

function isEnd({ end, decisions }: Hop): boolean {
  return end === 'refused' || end === 'dropped' || decisions.some(({ kind }) => isAnsweredItself(kind));
}

function isAnsweredItself(kind: string): boolean {
  return (ANSWERED_ITSELF as readonly string[]).includes(kind);
}
