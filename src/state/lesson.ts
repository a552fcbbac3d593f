import type { Beside } from './beside.ts';
import type { Actions } from './model.ts';
import type { GetState, Services, SetState } from './services.ts';

/** How far the reader is in each lesson and broken scene; one that is absent was never opened. */
export type LessonProgress = Readonly<Record<string, 'begun' | 'done'>>;

/** Lessons on the page, beside what one of them asks and answers. */
export interface Lessons {
  /** The list of all lessons stands over the page. */
  readonly listShown: boolean;
  readonly progress: LessonProgress;
  /** The lesson that the reader put behind the manifests, or behind the picture on a phone. Another one stands in front. */
  readonly behind: Beside | undefined;
}

type LessonActions = Pick<Actions, 'showLessons' | 'showLesson' | 'markLesson'>;

/** Nothing of lessons is shown; what was reached on earlier visits is known. */
export function lessonsAtStart({ keeper }: Pick<Services, 'keeper'>): Lessons {
  return { listShown: false, progress: keeper.lessons(), behind: undefined };
}

export function lessonActions(set: SetState, get: GetState, { keeper }: Pick<Services, 'keeper'>): LessonActions {
  const change = (part: Partial<Lessons>): void => set({ lessons: { ...get().lessons, ...part } });

  return {
    showLessons: (listShown) => change({ listShown }),
    showLesson: (shown) => change({ behind: shown ? undefined : get().beside }),

    markLesson(id, reached) {
      const { progress } = get().lessons;
      // What was done once stays done, however often it is opened again.
      if (progress[id] === 'done' || progress[id] === reached) return;
      const now = { ...progress, [id]: reached };
      change({ progress: now });
      keeper.keepLessons(now);
    },
  };
}
