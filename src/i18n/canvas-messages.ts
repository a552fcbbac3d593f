import type { PodBox, ServiceBox, Verdict } from '../engine/index.ts';
import type { BoxWords } from '../scene/box-text.ts';
import type { NodeState } from '../scene/node-state.ts';

/** Words of the picture: what stands in its boxes, and what a screen reader hears of them. */
export interface CanvasMessages extends BoxWords {
  /** Name of the region. */
  readonly diagram: string;
  readonly outside: string;
  readonly nodeNetwork: string;
  readonly pending: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** How to move about the picture with the keyboard. */
  readonly keys: string;
  /** A verdict in a word or two, as it stands at the place where it was made: of a request that was lost, why. */
  readonly verdictWord: (verdict: Verdict) => string;
  /** What is said of a box: its kind, its name, its facts. */
  readonly podFacts: (pod: PodBox) => string;
  readonly groupFacts: (workload: string, count: number, ready: number) => string;
  readonly nodeFacts: (name: string, address: string, states: readonly string[]) => string;
  readonly nodeStates: Readonly<Record<NodeState, string>>;
  readonly serviceFacts: (service: ServiceBox) => string;
  readonly nodePortFacts: (service: string, ports: readonly number[], node: string) => string;
  readonly balancerFacts: (name: string, addresses: readonly string[], ports: readonly number[]) => string;
  /** Nodes to which a balancer sends nothing, as their health check fails: their number, and their names. */
  readonly passedOver: (count: number) => string;
  readonly passedOverFacts: (nodes: readonly string[]) => string;
  readonly cloudIngressFacts: (name: string, addresses: readonly string[]) => string;
  readonly rulesFacts: (controller: string, retired: boolean) => string;
  readonly endpointFacts: (address: string) => string;
}
