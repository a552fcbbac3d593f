import { wrap, type Remote } from 'comlink';
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
  Workspace,
} from '../engine/index.ts';
import type { EngineService, Outcome, WorkerReport } from './messages.ts';

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
  readonly analyse: (workspace: Workspace) => Promise<AnalyseAnswer>;
  /** These answer on the cluster analysed last, and reject with `EngineStuck` when the worker had to be ended. */
  readonly send: (request: ClientRequest, seed: number, memory: Memory) => Promise<{ trace: Trace; memory: Memory }>;
  readonly explore: (request: ClientRequest) => Promise<readonly Outcome[]>;
  readonly object: (ref: ObjectRef) => Promise<KubeObject | undefined>;
  readonly locate: (ref: ObjectRef, field: string) => Promise<TextRange | undefined>;
  readonly urlProblem: (url: string) => Promise<UrlProblem | undefined>;
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

/** The worker of this page. */
export function startEngineWorker(): EngineWorker {
  return new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' });
}

interface Running {
  readonly worker: EngineWorker;
  readonly remote: Remote<EngineService>;
  /** Settled once the worker's code runs: loading it is not the engine's time. Rejects when it cannot be loaded. */
  readonly ready: Promise<void>;
  /** The document being read, as last reported. */
  document: number | undefined;
  /** What its cluster was built from. */
  analysed: Workspace | undefined;
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
    remote: wrap<EngineService>(worker),
    ready,
    document: undefined,
    analysed: undefined,
  };
  return running;
}

/** Starts the engine, and again whenever it does not answer within `patience` milliseconds. */
export function createEngineClient(start: () => EngineWorker, patience = 5000): EngineClient {
  let running = run(start());
  let tail: Promise<unknown> = Promise.resolve();
  let newest = 0;
  /** The workspace that a new worker is brought to before it answers anything else. */
  let lastGood: Workspace | undefined;

  /** One question at a time, so that the watchdog measures that one. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = tail.then(work, work);
    tail = turn.catch(() => undefined);
    return turn;
  }

  async function watched<T>(ask: (remote: Remote<EngineService>) => Promise<T>): Promise<T> {
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

  async function analyseNow(workspace: Workspace): Promise<Analysis> {
    const analysis = await watched((remote) => remote.analyse(workspace));
    running.analysed = workspace;
    lastGood = workspace;
    return analysis;
  }

  function onCluster<T>(ask: (remote: Remote<EngineService>) => Promise<T>): Promise<T> {
    return inTurn(async () => {
      if (running.analysed === undefined && lastGood !== undefined) await analyseNow(lastGood);
      return watched(ask);
    });
  }

  return {
    analyse(workspace) {
      const version = ++newest;
      return inTurn(async (): Promise<AnalyseAnswer> => {
        if (version !== newest) return { kind: 'superseded' };
        try {
          const analysis = await analyseNow(workspace);
          return version === newest ? { kind: 'answer', analysis } : { kind: 'superseded' };
        } catch (error) {
          if (error instanceof EngineStuck)
            return { kind: 'stuck', ...(error.document === undefined ? {} : { document: error.document }) };
          return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
        }
      });
    },
    send: (request, seed, memory) => onCluster((remote) => remote.send(request, seed, memory)),
    explore: (request) => onCluster((remote) => remote.explore(request)),
    object: (ref) => onCluster((remote) => remote.object(ref)),
    locate: (ref, field) => onCluster((remote) => remote.locate(ref, field)),
    urlProblem: (url) => inTurn(() => watched((remote) => remote.urlProblem(url))),
    settingsProblems: (settings) => inTurn(() => watched((remote) => remote.settingsProblems(settings))),
  };
}
