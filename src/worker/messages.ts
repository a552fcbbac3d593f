import type {
  Analysis,
  ArriveProgress,
  Burst,
  BurstPlan,
  ClientRequest,
  Command,
  CompletionItem,
  Decision,
  FilledIn,
  HopAsked,
  HoverInfo,
  Inspection,
  KubeObject,
  LocatedDiagnostic,
  MadeScene,
  Memory,
  NextHappening,
  ObjectChoices,
  ObjectRef,
  ObjectView,
  OneChange,
  OpenedScene,
  Replacement,
  SceneOf,
  SettingsProblem,
  TextEdit,
  TextFix,
  TextRange,
  Trace,
  UrlProblem,
  Verdict,
  VisitRules,
  WithoutSecretValues,
  Workspace,
} from '../engine/index.ts';

/** What the worker does for the page. Plain data both ways; the engine's client adds the promises and the watchdog. */
export interface EngineService {
  /**
   * Reads the workspace, builds the cluster, answers with all that the page draws and marks. `open`: workloads whose Pods are
   * not to be folded.
   */
  analyse(workspace: Workspace, open?: readonly ObjectRef[]): Analysis;
  /** One request on the cluster analysed last. */
  send(request: ClientRequest, seed: number, memory: Memory): { trace: Trace; memory: Memory };
  /** Requests one after the other: who got how many, beside the odds. */
  burst(request: ClientRequest, plan: BurstPlan, seed: number, memory: Memory): { burst: Burst; memory: Memory };
  /** Every outcome of a request with its odds. */
  explore(request: ClientRequest): readonly Outcome[];
  /** What would make a request arrive: goes on from so many tries (0: anew) with some more, and says how far it is. */
  arrive(request: ClientRequest, from: number, count: number): ArriveProgress;
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
  /** What is known of an object beyond its fields: rules, records, files, endpoints. */
  inspect(ref: ObjectRef): Inspection;
  /** What to type in a real cluster to see what a hop shows. */
  commands(asked: HopAsked): readonly Command[];
  /** What the cluster filled into the objects of the text analysed last. */
  filledIn(): readonly FilledIn[];
  /** The repairs of a finding of the text analysed last; the first is the one to take. */
  fixesOf(finding: LocatedDiagnostic): readonly TextFix[];
  /** All repairs of one document's errors and warnings, as one change. */
  fixAll(document: number): readonly TextEdit[];
  /** What turns the JSON documents of a text into YAML; nothing where there are none. */
  jsonAsYaml(text: string): readonly Replacement[];
  /** The objects of the text analysed last, each with the fields that decide where a request goes. */
  objectChoices(): readonly ObjectChoices[];
  /** That text with one change; nothing where it cannot be made. */
  textWithChange(change: OneChange): string | undefined;
  /** Why a text is no URL that a request can go to. */
  urlProblem(url: string): UrlProblem | undefined;
  /** What happens next of itself in the cluster analysed last; nothing once it has settled. */
  nextHappening(): NextHappening | undefined;
  /** A workspace as a scene that may leave the page: values of Secrets are never in it. */
  makeScene(of: SceneOf): MadeScene;
  /** What a link, a file or a picture holds, checked before anything is done with it; or why it is no scene. */
  openScene(given: string | Uint8Array): OpenedScene;
  /** A PNG, GIF or SVG picture that carries a packed scene: dropped on the page it opens. */
  pictureWithScene(picture: Uint8Array, packed: string): Uint8Array;
  /** Manifests that may leave the page. */
  withoutSecretValues(text: string): WithoutSecretValues;
  settingsProblems(settings: Workspace['settings']): readonly SettingsProblem[];
}

export interface Outcome {
  readonly verdict: Verdict;
  /** How likely it is, of 1. */
  readonly odds: number;
}

/** What the worker says unasked, beside its answers: how far it got. It goes out while the worker is busy. */
export type WorkerReport = { readonly report: 'ready' } | { readonly report: 'document'; readonly index: number };
