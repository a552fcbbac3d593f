import { requestOf } from '../content/asked-request.ts';
import type { LessonStep } from '../content/lesson.ts';
import { changedBy, workspaceOfLesson } from '../content/lesson-workspace.ts';
import type { LoadedLesson } from '../content/lessons.ts';
import type { Analysis, Memory, Trace, Workspace } from '../engine/index.ts';
import {
  createEngineClient,
  startEngineWorker,
  type EngineClient,
  type EngineWorker,
} from '../worker/engine-client.ts';
import type { Outcome } from '../worker/messages.ts';
import { NO_MEMORY } from './at-rest.ts';
import { newWorkspace } from './first-workspace.ts';

/** A lesson as it begins, and what comes of each of its steps for someone who tries them in order, once. */
export interface TriedLesson {
  readonly workspace: Workspace;
  readonly analysis: Analysis;
  readonly steps: readonly TriedStep[];
}

export interface TriedStep {
  readonly step: LessonStep;
  /** The cluster that answered. */
  readonly analysis: Analysis;
  /** Absent where the cluster lacks what the request names. */
  readonly answer?: { readonly trace: Trace; readonly outcomes: readonly Outcome[] };
}

/** Tries all steps of a lesson in a cluster of their own: the one on the page stays as the reader left it. */
export async function tryLesson(
  engine: Pick<EngineClient, 'analyse' | 'send' | 'explore'>,
  { lesson, start }: Pick<LoadedLesson, 'lesson' | 'start'>,
): Promise<TriedLesson> {
  const first = workspaceOfLesson(newWorkspace(start), lesson, start);
  let [workspace, analysis] = await analysed(engine, first);
  const atFirst = { workspace: first, analysis };
  const steps: TriedStep[] = [];
  let memory: Memory = NO_MEMORY;
  for (const step of lesson.steps) {
    if (step.change !== undefined)
      [workspace, analysis] = await analysed(engine, changedBy(workspace, step.change, analysis));
    const request = requestOf(step.request, analysis);
    if (request === undefined) {
      steps.push({ step, analysis });
      continue;
    }
    const sent = await engine.send(request, workspace.seed, { ...memory, now: workspace.now });
    memory = sent.memory;
    steps.push({ step, analysis, answer: { trace: sent.trace, outcomes: await engine.explore(request) } });
  }
  return { ...atFirst, steps };
}

/** The same in a worker of its own, which is ended with the last answer. */
export async function tryLessonAside(loaded: Pick<LoadedLesson, 'lesson' | 'start'>): Promise<TriedLesson> {
  let worker: EngineWorker | undefined;
  try {
    return await tryLesson(
      createEngineClient(() => (worker = startEngineWorker())),
      loaded,
    );
  } finally {
    worker?.terminate();
  }
}

async function analysed(engine: Pick<EngineClient, 'analyse'>, workspace: Workspace): Promise<[Workspace, Analysis]> {
  const answer = await engine.analyse(workspace);
  if (answer.kind !== 'answer') throw new Error(`the engine did not read the lesson: ${answer.kind}`);
  const { analysis } = answer;
  // What was given out stays given out, as on the page.
  return [{ ...workspace, allocated: analysis.allocated, documents: analysis.remembered }, analysis];
}
