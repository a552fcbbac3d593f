import { wrap, type Remote } from 'comlink';
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
  VisitRules,
  WithoutSecretValues,
  Workspace,
} from '../engine/index.ts';
import { NOTHING_KNOWN, patchedAnalysis } from './answer.ts';
import type { Outcome, WorkerReport } from './messages.ts';
import { questionAbout, sharedAfter } from './question.ts';
import type { Shared } from './question.ts';
import { textSent } from './text-change.ts';
import type { SentText } from './text-change.ts';
import type { WireService } from './wire-service.ts';

/** How an analysis ended. */
export type AnalyseAnswer =
  | { readonly kind: 'answer'; readonly analysis: Analysis }
  /** A newer workspace was handed in meanwhile: its answer is the one to wait for. */
  | { readonly kind: 'superseded' }
  /** No answer in time; the worker was ended and started again. `document` is the one it was at, counted from 0. */
  | { readonly kind: 'stuck'; readonly document?: number }
  | { readonly kind: 'failed'; readonly message: string };

/** The engine as the page sees it: promises, of which none waits longer than the watchdog does. */
export interface EngineClient {
  /** The newest workspace wins: an older one that still waits is not begun. */
  readonly analyse: (workspace: Workspace, open?: readonly ObjectRef[]) => Promise<AnalyseAnswer>;
  /** These answer on the cluster analysed last, and reject with `EngineStuck` when the worker had to be ended. */
  readonly send: (request: ClientRequest, seed: number, memory: Memory) => Promise<{ trace: Trace; memory: Memory }>;
  readonly burst: (
    request: ClientRequest,
    plan: BurstPlan,
    seed: number,
    memory: Memory,
  ) => Promise<{ burst: Burst; memory: Memory }>;
  readonly explore: (request: ClientRequest) => Promise<readonly Outcome[]>;
  readonly arrive: (request: ClientRequest, from: number, count: number) => Promise<ArriveProgress>;
  readonly rules: (service: ObjectRef, node: ObjectRef, decisions: readonly Decision[]) => Promise<VisitRules>;
  readonly object: (ref: ObjectRef) => Promise<KubeObject | undefined>;
  readonly locate: (ref: ObjectRef, field: string) => Promise<TextRange | undefined>;
  /** What may be written at an offset of the text that is being edited; it need not be the text analysed last. */
  readonly complete: (text: string, offset: number) => Promise<readonly CompletionItem[]>;
  readonly hover: (text: string, offset: number) => Promise<HoverInfo | undefined>;
  readonly objectView: (ref: ObjectRef) => Promise<(ObjectView & { readonly madeFor?: ObjectRef }) | undefined>;
  readonly inspect: (ref: ObjectRef) => Promise<Inspection>;
  readonly commands: (asked: HopAsked) => Promise<readonly Command[]>;
  readonly filledIn: () => Promise<readonly FilledIn[]>;
  readonly fixesOf: (finding: LocatedDiagnostic) => Promise<readonly TextFix[]>;
  readonly fixAll: (document: number) => Promise<readonly TextEdit[]>;
  readonly jsonAsYaml: (text: string) => Promise<readonly Replacement[]>;
  readonly objectChoices: () => Promise<readonly ObjectChoices[]>;
  readonly textWithChange: (change: OneChange) => Promise<string | undefined>;
  readonly urlProblem: (url: string) => Promise<UrlProblem | undefined>;
  readonly nextHappening: () => Promise<NextHappening | undefined>;
  /** These need no cluster. */
  readonly makeScene: (of: SceneOf) => Promise<MadeScene>;
  readonly openScene: (given: string | Uint8Array) => Promise<OpenedScene>;
  readonly pictureWithScene: (picture: Uint8Array, packed: string) => Promise<Uint8Array>;
  readonly withoutSecretValues: (text: string) => Promise<WithoutSecretValues>;
  readonly settingsProblems: (settings: Workspace['settings']) => Promise<readonly SettingsProblem[]>;
}

/** The part of a Worker that is used; a test gives its own. */
export type EngineWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'removeEventListener' | 'terminate'>;

/** The worker did not answer in time, and was ended. */
export class EngineStuck extends Error {
  readonly document: number | undefined;

  constructor(document: number | undefined) {
    super('the engine did not answer in time');
    this.document = document;
  }
}

// In a file of its own: a page that is one file has another one.
export { startEngineWorker } from './start-engine.ts';

interface Running {
  readonly worker: EngineWorker;
  readonly remote: Remote<WireService>;
  /** Settled once the worker's code runs: loading it is not the engine's time. Rejects when it cannot be loaded. */
  readonly ready: Promise<void>;
  /** The document being read, as last reported. */
  document: number | undefined;
  /** What it was asked last and answered, which need not be sent again. */
  shared: Shared | undefined;
}

function run(worker: EngineWorker): Running {
  const ready = new Promise<void>((resolve, reject) => {
    worker.addEventListener('message', (event) => {
      const message = (event as MessageEvent<WorkerReport>).data;
      if (message.report === 'ready') resolve();
      else if (message.report === 'document') running.document = message.index;
    });
    worker.addEventListener('error', (event) => reject(new Error((event as ErrorEvent).message)));
  });
  const running: Running = {
    worker,
    remote: wrap<WireService>(worker),
    ready,
    document: undefined,
    shared: undefined,
  };
  return running;
}

/** Starts the engine, and again whenever it does not answer within `patience` milliseconds. */
export function createEngineClient(start: () => EngineWorker, patience = 5000): EngineClient {
  let running = run(start());
  let tail: Promise<unknown> = Promise.resolve();
  let newest = 0;
  /** The workspace that a new worker is brought to before it answers anything else. */
  let lastGood: { readonly workspace: Workspace; readonly open: readonly ObjectRef[] } | undefined;

  /** One question at a time, so that the watchdog measures that one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  async function watched<T>(ask: (remote: Remote<WireService>) => Promise<T>): Promise<T> {
    const asked = running;
    await asked.ready;
    asked.document = undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        asked.worker.terminate();
        running = run(start());
        reject(new EngineStuck(asked.document));
      }, patience);
    });
    try {
      return await Promise.race([ask(asked.remote), silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  async function analyseNow(workspace: Workspace, open: readonly ObjectRef[]): Promise<Analysis> {
    const asked = running;
    const { shared } = asked;
    const question = questionAbout(workspace, shared);
    const patch = await watched((remote) => remote.analyse(question, open));
    const analysis = patchedAnalysis(shared?.analysis ?? NOTHING_KNOWN, patch, workspace.text);
    asked.shared = sharedAfter(question, workspace, analysis, shared);
    lastGood = { workspace, open };
    return analysis;
  }

  function sent(text: string): SentText {
    return textSent(text, running.shared?.workspace.text);
  }

  function onCluster<T>(ask: (remote: Remote<WireService>) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      if (running.shared === undefined && lastGood !== undefined) await analyseNow(lastGood.workspace, lastGood.open);
      return watched(ask);
    });
  }

  return {
    analyse(workspace, open = []) {
      const version = ++newest;
      return inTurn(async (): Promise<AnalyseAnswer> => {
        if (version !== newest) return { kind: 'superseded' };
        try {
          const analysis = await analyseNow(workspace, open);
          return version === newest ? { kind: 'answer', analysis } : { kind: 'superseded' };
        } catch (error) {
          if (error instanceof EngineStuck)
            return { kind: 'stuck', ...(error.document === undefined ? {} : { document: error.document }) };
          return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
        }
      });
    },
    send: (request, seed, memory) => onCluster((remote) => remote.send(request, seed, memory)),
    burst: (...asked) => onCluster((remote) => remote.burst(...asked)),
    explore: (request) => onCluster((remote) => remote.explore(request)),
    arrive: (...asked) => onCluster((remote) => remote.arrive(...asked)),
    rules: (...asked) => onCluster((remote) => remote.rules(...asked)),
    object: (ref) => onCluster((remote) => remote.object(ref)),
    locate: (ref, field) => onCluster((remote) => remote.locate(ref, field)),
    complete: (text, offset) => onCluster((remote) => remote.complete(sent(text), offset)),
    hover: (text, offset) => inTurn(() => watched((remote) => remote.hover(sent(text), offset))),
    objectView: (ref) => onCluster((remote) => remote.objectView(ref)),
    inspect: (ref) => onCluster((remote) => remote.inspect(ref)),
    commands: (asked) => onCluster((remote) => remote.commands(asked)),
    filledIn: () => onCluster((remote) => remote.filledIn()),
    fixesOf: (finding) => onCluster((remote) => remote.fixesOf(finding)),
    fixAll: (document) => onCluster((remote) => remote.fixAll(document)),
    jsonAsYaml: (text) => inTurn(() => watched((remote) => remote.jsonAsYaml(sent(text)))),
    objectChoices: () => onCluster((remote) => remote.objectChoices()),
    textWithChange: (change) => onCluster((remote) => remote.textWithChange(change)),
    urlProblem: (url) => inTurn(() => watched((remote) => remote.urlProblem(url))),
    nextHappening: () => onCluster((remote) => remote.nextHappening()),
    makeScene: (of) => inTurn(() => watched((remote) => remote.makeScene(of))),
    openScene: (given) => inTurn(() => watched<OpenedScene>((remote) => remote.openScene(given))),
    pictureWithScene: (picture, packed) =>
      inTurn(() => watched<Uint8Array>((remote) => remote.pictureWithScene(picture, packed))),
    withoutSecretValues: (text) => inTurn(() => watched((remote) => remote.withoutSecretValues(text))),
    settingsProblems: (settings) => inTurn(() => watched((remote) => remote.settingsProblems(settings))),
  };
}
