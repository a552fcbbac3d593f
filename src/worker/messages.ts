import type {
  Analysis,
  ClientRequest,
  CompletionItem,
  Decision,
  FilledIn,
  HoverInfo,
  KubeObject,
  LocatedDiagnostic,
  Memory,
  ObjectRef,
  ObjectView,
  Replacement,
  SettingsProblem,
  TextEdit,
  TextFix,
  TextRange,
  Trace,
  UrlProblem,
  Verdict,
  VisitRules,
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
  /** The rules of kube-proxy that took a visit's decisions, as the Node prints them. */
  rules(service: ObjectRef, node: ObjectRef, decisions: readonly Decision[]): VisitRules;
  /** The object as the cluster has it: defaults, allocations and status filled in. */
  object(ref: ObjectRef): KubeObject | undefined;
  /** Where an object's field stands in the text analysed last; nothing for an object that no document holds. */
  locate(ref: ObjectRef, field: string): TextRange | undefined;
  /** What may be written at an offset of the text that is being edited, with names out of the cluster analysed last. */
  complete(text: string, offset: number): readonly CompletionItem[];
  /** What is known of the field at an offset of the text. */
  hover(text: string, offset: number): HoverInfo | undefined;
  /** An object as the cluster has it, beside what was written, and what it was made for. */
  objectView(ref: ObjectRef): (ObjectView & { readonly madeFor?: ObjectRef }) | undefined;
  /** What the cluster filled into the objects of the text analysed last. */
  filledIn(): readonly FilledIn[];
  /** The repairs of a finding of the text analysed last; the first is the one to take. */
  fixesOf(finding: LocatedDiagnostic): readonly TextFix[];
  /** All repairs of one document's errors and warnings, as one change. */
  fixAll(document: number): readonly TextEdit[];
  /** What turns the JSON documents of a text into YAML; nothing where there are none. */
  jsonAsYaml(text: string): readonly Replacement[];
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
