import { useEffect, useMemo } from 'react';
import type { LessonStep } from '../../content/lesson.ts';
import type { LessonText, StepText } from '../../content/lesson-text.ts';
import type { PresentedSteps } from '../../state/presenter-moves.ts';
import { playOf, type LessonPlay } from '../../state/lesson-play.ts';
import type { Page } from '../../state/page.ts';
import { useLesson } from '../lessons/use-lesson.ts';
import { usePage, usePageState } from '../page-context.tsx';

/** The lesson on the page as a presenter goes through it. */
export interface PresentedLesson {
  readonly text: LessonText;
  readonly steps: PresentedSteps;
  /** The step that was sent last, or the first one, with its words. */
  readonly step: LessonStep | undefined;
  readonly words: StepText | undefined;
  readonly number: number;
}

/** Null: no lesson is on the page; undefined: it is being read. */
export function usePresentedLesson(): PresentedLesson | null | undefined {
  const page = usePage();
  const beside = usePageState((state) => (state.beside?.kind === 'lesson' ? state.beside : undefined));
  const sent = usePageState((state) => state.presenting?.step ?? -1);
  const read = useLesson(beside?.id);
  const play = useMemo(
    () => (beside !== undefined && read ? playOf(page, beside, read.loaded) : undefined),
    [page, beside, read],
  );
  useEffect(() => play && continueFrom(page, play, read?.loaded.lesson.steps ?? []), [page, play, read]);
  return useMemo(() => {
    if (beside === undefined || read === null) return null;
    if (read === undefined || play === undefined) return undefined;
    const { text, loaded } = read;
    const all = loaded.lesson.steps;
    const index = Math.max(sent, 0);
    const step = all[index];
    return {
      text,
      steps: { count: all.length, send: (number) => play.send(all[number]?.id ?? '') },
      step,
      words: step && text.steps.get(step.id),
      number: index + 1,
    };
  }, [beside, read, play, sent]);
}

/** A step that was sent from the lesson itself is the one to go on from. */
function continueFrom({ store }: Page, play: LessonPlay, steps: readonly LessonStep[]): void {
  const { trace, presenting, actions } = store.getState();
  if (trace === undefined || presenting?.step !== -1) return;
  const asked = JSON.stringify(trace.request);
  const told = play.store.getState().steps;
  const step = steps.findLastIndex(({ id }) => JSON.stringify(told[id]?.told?.request) === asked);
  if (step >= 0) actions.present({ step });
}
