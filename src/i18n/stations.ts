import type { ClientRequest, EndpointAddress, ObjectRef, Place, Trace } from '../engine/index.ts';
import { named, socket } from './names.ts';
import { code, t, type Piece, type Text } from './text.ts';
import { namesPod, stepsOf, type TraceStep } from './trace-steps.ts';

/** The words between the names of a way. */
export interface StationWords {
  readonly internet: string;
  readonly balancer: string;
  readonly kubeProxyOn: (node: Piece) => Text;
  readonly place: (place: Place) => Text;
  /** One of several candidates. */
  readonly oneOf: (count: number) => string;
}

/** Who a request passed, in order: from the client to the program that received it. */
export function stationsOf(trace: Trace, words: StationWords): Text[] {
  const { steps } = stepsOf(trace);
  const passed = steps.flatMap((step, index) => stationsAt(step, steps[index - 1], words));
  return [client(trace.request, words), ...passed, ...receiver(trace, steps)];
}

function stationsAt(step: TraceStep, before: TraceStep | undefined, words: StationWords): Text[] {
  switch (step.kind) {
    case 'name':
    case 'next-address':
      return [];
    case 'balancer':
      return [t`${words.balancer}`];
    case 'kube-proxy': {
      const how = { both: ' (DNAT, SNAT)', destination: ' (DNAT)', source: ' (SNAT)', nothing: '' }[step.changes];
      return [t`${words.kubeProxyOn(named(step.node))}${how}`, t`${one(step.chosen)}${of(step.of, words)}`];
    }
    case 'host-port':
      return [t`${named(step.node)} (DNAT)`, [one(step.to)]];
    case 'leaves':
      return [t`${named(step.node)} (SNAT)`];
    case 'proxy': {
      const isNamed = before?.kind === 'kube-proxy' && step.at.kind === 'pod' && before.chosen.pod === step.at.pod;
      const asked = step.asks && t`${one(step.asks)}${of(step.of, words)}`;
      return [...(isNamed ? [] : [words.place(step.at)]), ...(asked ? [asked] : [])];
    }
  }
}

function client({ from }: ClientRequest, { internet }: StationWords): Text {
  return from.kind === 'internet' ? t`${internet}` : [named(from.kind === 'pod' ? from.pod : from.node)];
}

/** Who is not named by a step before it. */
function receiver({ verdict }: Trace, steps: readonly TraceStep[]): Text[] {
  if (verdict.result !== 'delivered') return [];
  const { pod, endpoint } = verdict;
  if (pod !== undefined) return namesPod(steps, pod) ? [] : [[named(pod)]];
  return endsAt(steps.at(-1), endpoint) ? [] : [[code(endpoint.ip)]];
}

function endsAt(step: TraceStep | undefined, { ip }: EndpointAddress): boolean {
  return step?.kind === 'kube-proxy' && step.chosen.ip === ip;
}

function one(endpoint: EndpointAddress): Piece {
  const pod: ObjectRef | undefined = endpoint.pod;
  return pod === undefined ? socket(endpoint) : named(pod);
}

function of(count: number, { oneOf }: StationWords): string {
  return count < 2 ? '' : oneOf(count);
}
