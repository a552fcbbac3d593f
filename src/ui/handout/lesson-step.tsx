import type { ReactNode } from 'react';
import type { StepText } from '../../content/lesson-text.ts';
import type { ViewName } from '../../scene/fit.ts';
import type { TriedStep } from '../../state/tried-lesson.ts';
import { Markdown } from '../lessons/markdown.tsx';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { AnswersOfCluster } from './answers-of-cluster.tsx';
import type { Choices } from './choices.ts';
import { Outcome } from './outcome.tsx';
import styles from './paper.module.css';
import { PaperQuestion } from './paper-question.tsx';
import { requestIn } from './request-in.ts';
import { RequestStory } from './request-story.tsx';
import { RuledLines } from './ruled-lines.tsx';
import { Still } from './still.tsx';
import { usePictures } from './use-pictures.ts';

interface LessonStepSheetProps {
  readonly number: number;
  readonly tried: TriedStep;
  readonly words: StepText | undefined;
  readonly view: ViewName;
  readonly choices: Choices;
}

/** One thing to try, on paper: the question with room for an answer, or with what comes of it. */
export function LessonStepSheet({ number, tried, words: text, view, choices }: LessonStepSheetProps): ReactNode {
  const { handout: words, lesson, story } = useMessages();
  const { step, analysis, answer } = tried;
  const [first] = answer?.trace.exchanges ?? [];
  return (
    <section data-step={step.id} className={choices.answers ? undefined : styles['whole']}>
      <h2>{lesson.step(number, text?.heading ?? step.id)}</h2>
      <Markdown text={text?.body ?? ''} />
      {answer && (
        <p className={styles['asked']}>
          <Sentence text={requestIn(answer.trace.request)} />{' '}
          {first && <Sentence text={words.from(story.place(first.client))} />}
        </p>
      )}
      {step.change !== undefined && !choices.answers && <AfterChange analysis={analysis} view={view} />}
      <PaperQuestion tried={tried} isAnswered={choices.answers} />
      {choices.answers ? (
        <>
          {answer && (
            <>
              <AnswersOfCluster outcomes={answer.outcomes} />
              <Outcome trace={answer.trace} />
              <Markdown text={text?.after ?? ''} />
              <RequestStory analysis={analysis} trace={answer.trace} view={view} choices={choices} level={3} />
            </>
          )}
        </>
      ) : (
        <RuledLines words={step.predict === undefined ? words.whatISaw : words.yourAnswer} count={3} />
      )}
    </section>
  );
}

/** The cluster as the step's change left it. */
function AfterChange({
  analysis,
  view,
}: {
  readonly analysis: TriedStep['analysis'];
  readonly view: ViewName;
}): ReactNode {
  const pictures = usePictures(analysis, undefined, view);
  return (
    <figure className={styles['figure']} data-figure="rest">
      <Still picture={pictures.atRest()} />
    </figure>
  );
}
