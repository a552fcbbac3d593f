import type {
  Analysis,
  Candidate,
  ClientRequest,
  KubeObject,
  Memory,
  ObjectRef,
  Trace,
  Verdict,
  Workspace,
} from '../engine/index.ts';

/** What the worker does for the page. Plain data both ways; the engine's client adds the promises and the watchdog. */
export interface EngineService {
  /** Reads the workspace, builds the cluster, answers with all that the page draws and marks. */
  analyse(workspace: Workspace): Analysis;
  /** One request on the cluster analysed last. */
  send(request: ClientRequest, seed: number, memory: Memory): { trace: Trace; memory: Memory };
  /** Every outcome of a request with its odds. */
  explore(request: ClientRequest): readonly Outcome[];
  /** The object as the cluster has it: defaults, allocations and status filled in. */
  object(ref: ObjectRef): KubeObject | undefined;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly odds: Candidate<Verdict>['odds'];
}
