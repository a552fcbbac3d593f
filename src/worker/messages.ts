import type {
  Analysis,
  ClientRequest,
  KubeObject,
  Memory,
  ObjectRef,
  SettingsProblem,
  TextRange,
  Trace,
  UrlProblem,
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
  /** Where an object's field stands in the text analysed last; nothing for an object that no document holds. */
  locate(ref: ObjectRef, field: string): TextRange | undefined;
  /** Why a text is no URL that a request can go to. */
  urlProblem(url: string): UrlProblem | undefined;
  settingsProblems(settings: Workspace['settings']): readonly SettingsProblem[];
}

export interface Outcome {
  readonly verdict: Verdict;
  /** How likely it is, of 1. */
  readonly odds: number;
}

/** What the worker says unasked, beside its answers: how far it got. It goes out while the worker is busy. */
export type WorkerReport = { readonly report: 'ready' } | { readonly report: 'document'; readonly index: number };
