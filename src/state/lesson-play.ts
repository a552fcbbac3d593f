import { createStore, type StoreApi } from 'zustand/vanilla';
import { requestOf } from '../content/asked-request.ts';
import { meets } from '../content/expected.ts';
import type { Lesson, LessonStep } from '../content/lesson.ts';
import { changedBy, workspaceOfLesson } from '../content/lesson-workspace.ts';
import type { LoadedLesson } from '../content/lessons.ts';
import { workloadOfPod } from '../content/reached.ts';
import type { ClientRequest, ClusterEvent, ClusterSettings, Topology, Workspace } from '../engine/index.ts';
import type { Outcome } from '../worker/messages.ts';
import type { Beside } from './beside.ts';
import { newWorkspace } from './first-workspace.ts';
import { goalParts, type GoalPart } from './lesson-goal.ts';
import type { Page } from './page.ts';
import { gradeOf, type Grade, type Said } from './prediction.ts';

/** One step as the reader has got with it. */
export interface StepPlay {
  readonly said?: Said;
  readonly sending: boolean;
  /** The scene lacks what the step sends. */
  readonly lacking: boolean;
  readonly told?: StepTold;
}

/** What the cluster answered to a step. */
export interface StepTold {
  readonly request: ClientRequest;
  readonly outcomes: readonly Outcome[];
  /** The cluster that answered. */
  readonly topology: Topology;
  /** What was said beforehand, and how right it was. */
  readonly said?: Said;
  readonly grade?: Grade;
  /** It came out as the lesson tells; a reader who changed the scene sees something else. */
  readonly asTold: boolean;
}

export interface LessonPlayState {
  readonly steps: Readonly<Record<string, StepPlay>>;
  /** Absent until it was asked for the first time. */
  readonly goal: readonly GoalPart[] | undefined;
  readonly reached: boolean;
  /** How often the reader asked whether it is reached: each answer is said anew. */
  readonly checks: number;
}

/** One lesson that stands on the page. */
export interface LessonPlay {
  readonly store: StoreApi<LessonPlayState>;
  /** Looks for the goal after every answer of the engine, until what it returns is called. */
  readonly follow: () => () => void;
  readonly guess: (step: string, said: Said | undefined) => void;
  /** Does what the step changes, and sends its request as a person would. */
  readonly send: (step: string) => Promise<void>;
  readonly check: () => Promise<void>;
  /** Puts the solution on the page. */
  readonly takeSolution: () => void;
}

type PlayedOn = Pick<Page, 'store' | 'engine' | 'settled'>;

const UNTOUCHED: StepPlay = { sending: false, lacking: false };

/** What was said in a lesson stays with it while it stands on the page, whoever shows it. */
const plays = new WeakMap<Beside, LessonPlay>();

export function playOf(page: PlayedOn, beside: Beside, loaded: LoadedLesson): LessonPlay {
  const play = plays.get(beside) ?? createLessonPlay(page, loaded);
  plays.set(beside, play);
  return play;
}

export function createLessonPlay(page: PlayedOn, { id, lesson, solution }: LoadedLesson): LessonPlay {
  const store = createStore<LessonPlayState>()(() => ({ steps: {}, goal: undefined, reached: false, checks: 0 }));
  const { actions } = page.store.getState();
  const changes = createChanges(page, lesson);
  /** Only the newest answer about the goal counts. */
  let asked = 0;

  function setStep(step: string, part: Partial<StepPlay>): void {
    const { steps } = store.getState();
    store.setState({ steps: { ...steps, [step]: { ...(steps[step] ?? UNTOUCHED), ...part } } });
  }

  async function look(byReader: boolean): Promise<void> {
    const { analysis, workspace } = page.store.getState();
    if (analysis === undefined) return;
    const number = ++asked;
    let goal: readonly GoalPart[];
    try {
      goal = await goalParts(lesson, page.engine, analysis, workspace.settings);
    } catch {
      // The engine had to be ended, and says so itself: it is asked again after its next answer.
      return;
    }
    if (number !== asked) return;
    const reached = goal.every(({ met }) => met);
    store.setState({ goal, reached, checks: store.getState().checks + (byReader ? 1 : 0) });
    if (reached) actions.markLesson(id, 'done');
  }

  async function answerTo(step: LessonStep, said: Said | undefined): Promise<Partial<StepPlay>> {
    await changes.doneUntil(step);
    await page.settled();
    const { analysis } = page.store.getState();
    const request = analysis && requestOf(step.request, analysis);
    if (analysis === undefined || request === undefined) return { lacking: true };
    const { from, method, url } = request;
    actions.setDraft({ from, method, url });
    await actions.send(request);
    const outcomes = await page.engine.explore(request);
    const { topology } = analysis;
    const asTold = meets(step.expect, outcomes, workloadOfPod(topology));
    const graded = said && { said, grade: gradeOf(said, outcomes, topology) };
    return { lacking: false, told: { request, outcomes, topology, asTold, ...graded } };
  }

  return {
    store,

    follow() {
      actions.markLesson(id, 'begun');
      void look(false);
      return page.store.subscribe((now, before) => {
        if (now.analysis !== before.analysis) void look(false);
      });
    },

    guess(step, said) {
      const { said: _, ...rest } = store.getState().steps[step] ?? UNTOUCHED;
      store.setState({
        steps: { ...store.getState().steps, [step]: said === undefined ? rest : { ...rest, said } },
      });
    },

    async send(id) {
      const step = lesson.steps.find((each) => each.id === id);
      const { said, sending } = store.getState().steps[id] ?? UNTOUCHED;
      if (step === undefined || sending === true) return;
      setStep(id, { sending: true });
      try {
        setStep(id, await answerTo(step, said));
      } catch {
        // As above.
      } finally {
        setStep(id, { sending: false });
      }
    },

    async check() {
      await page.settled();
      await look(true);
    },

    takeSolution() {
      actions.takeTyped();
      const solved = workspaceOfLesson(newWorkspace(solution), lesson, solution, lesson.solutionSettings);
      page.store.setState({ workspace: solved });
    },
  };
}

interface Changes {
  /** Whatever the steps up to this one change is done, unless it was done before and not taken back. */
  readonly doneUntil: (step: LessonStep) => Promise<void>;
}

function createChanges(page: PlayedOn, { steps }: Lesson): Changes {
  const done = new Map<string, readonly ClusterEvent[]>();

  function stands({ id, change }: LessonStep, isLast: boolean): boolean {
    const events = done.get(id);
    if (change === undefined) return true;
    const { workspace } = page.store.getState();
    if (events === undefined || !events.every((event) => workspace.events.includes(event))) return false;
    // What an earlier step set, a later one may have set otherwise.
    return !isLast || Object.entries(change.settings ?? {}).every(([name, value]) => isSet(workspace, name, value));
  }

  return {
    async doneUntil(last) {
      for (const step of steps) {
        await page.settled();
        const { analysis, workspace } = page.store.getState();
        if (step.change !== undefined && !stands(step, step === last) && analysis !== undefined) {
          const after = changedBy(workspace, step.change, analysis);
          done.set(step.id, after.events.slice(workspace.events.length));
          page.store.setState({ workspace: after });
        }
        if (step === last) return;
      }
    },
  };
}

function isSet({ settings }: Workspace, name: string, value: unknown): boolean {
  return settings[name as keyof ClusterSettings] === value;
}
