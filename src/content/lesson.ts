import type { ClusterEvent, ClusterSettings } from '../engine/index.ts';

/**
 * One lesson, without its words: these stand beside it in `en.md` and `ja.md`, under the ids of the steps. Nothing here is an
 * answer: what is right is asked of the engine.
 */
export interface Lesson {
  readonly settings?: Partial<ClusterSettings>;
  /** What-ifs that have happened when the lesson opens. */
  readonly events?: readonly ClusterEvent[];
  /** Seconds since the cluster settled. */
  readonly now?: number;
  readonly view?: 'nodes' | 'concept';
  /** Things to try, in order. */
  readonly steps: readonly LessonStep[];
  /** What the reader is to reach by changing the manifests, the settings or the cluster. */
  readonly goal: LessonGoal;
  /** What the solution sets beside its manifests, where the goal is reached by a setting. */
  readonly solutionSettings?: Partial<ClusterSettings>;
}

/** One thing to try: a request in the lesson's scene as it opens, and what comes of it. */
export interface LessonStep {
  /** Heading of its words in both languages: `## no-way-in`. */
  readonly id: string;
  /** Done to the scene before its request, and kept for the steps after it. */
  readonly change?: LessonChange;
  readonly request: AskedRequest;
  /** What the reader says beforehand; checked against every outcome that the engine finds. */
  readonly predict?: Prediction;
  readonly expect: Expected;
}

/** What a step changes: all of it can be taken back. */
export interface LessonChange {
  readonly settings?: Partial<ClusterSettings>;
  /** What-ifs; a Pod may be named by its workload: `Pod of Deployment/default/web` is its first one. */
  readonly events?: readonly LessonEvent[];
  /** How long is waited after them, in seconds. */
  readonly wait?: number;
}

export type LessonEvent = DistributiveOmit<ClusterEvent, 'at'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A request as a lesson writes it, since addresses are given out only when the cluster stands. */
export interface AskedRequest {
  /** `internet`, `internet 203.0.113.2`, `pod default/caller`, `node node-1`; a workload's first Pod: `pod of default/web`. */
  readonly from: string;
  /**
   * A URL, or `dns:NAME`; in braces an address out of the cluster: `{balancer default/web}`, `{cluster-ip default/web}`,
   * `{node node-2}`, `{pod default/caller}`, `{pod of default/web}`, `{ingress}`, `{node-port default/web}`.
   */
  readonly to: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the reader may be asked beforehand. */
export type Prediction =
  /** What becomes of it: delivered, refused, … */
  | 'result'
  /** Which Pods can receive it: any number of them. */
  | 'receivers'
  /** Whose address the receiver sees as the sender's: the client's, a Node's, … */
  | 'source';

/** What must come of a request, over every outcome that the engine finds. */
export interface Expected {
  /** As in the case files: `delivered`, `refused`, `timeout`, `nxdomain`, `resolved`, `http-404`, … */
  readonly result: string;
  /** In how many of all requests, of 1; always without it. */
  readonly odds?: number;
  /** Workloads or Pods that receive it (`default/web`), all of them and no others. */
  readonly receivers?: readonly string[];
  readonly source?: 'preserved' | 'rewritten';
  /** A receiver's TLS. */
  readonly tls?: 'terminated' | 'passthrough' | 'none';
}

/** Reached by whatever way: what counts is what the cluster answers. */
export interface LessonGoal {
  readonly requests: readonly { readonly request: AskedRequest; readonly expect: Expected }[];
  /** Objects that must still be there, and fields that they must have: what the reader may not go round. */
  readonly objects?: readonly {
    readonly ref: string;
    /** Dotted path to value; null = absent. */
    readonly fields?: Readonly<Record<string, string | number | boolean | null>>;
  }[];
  readonly settings?: Partial<ClusterSettings>;
  /** No finding of severity error may be left. */
  readonly clean?: boolean;
}
