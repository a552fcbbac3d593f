import type { PodBox, ServiceBox, Verdict } from '../engine/index.ts';
import type { BoxWords } from '../scene/box-text.ts';

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
  /** A verdict in a word or two, as it stands at the place where it was made. */
  readonly verdictWord: (verdict: Verdict) => string;
  /** The menu of a Pod. */
  readonly menuOf: (pod: string) => string;
  readonly sendFromHere: string;
  readonly showInText: string;
  readonly deletePod: string;
  /** What is said of a box: its kind, its name, its facts. */
  readonly podFacts: (pod: PodBox) => string;
  readonly groupFacts: (workload: string, count: number, ready: number) => string;
  readonly nodeFacts: (name: string, address: string, ready: boolean) => string;
  readonly serviceFacts: (service: ServiceBox) => string;
  readonly nodePortFacts: (service: string, ports: readonly number[], node: string) => string;
  readonly balancerFacts: (name: string, addresses: readonly string[], ports: readonly number[]) => string;
  readonly cloudIngressFacts: (name: string, addresses: readonly string[]) => string;
  readonly rulesFacts: (controller: string, retired: boolean) => string;
  readonly endpointFacts: (address: string) => string;
}
