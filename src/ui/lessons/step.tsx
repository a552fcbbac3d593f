import { useId, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StepText } from '../../content/lesson-text.ts';
import type { LessonStep } from '../../content/lesson.ts';
import type { LessonPlay } from '../../state/lesson-play.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import { useMedia } from '../use-media.ts';
import styles from './lesson-panel.module.css';
import { Markdown } from './markdown.tsx';
import { PredictionForm } from './prediction-form.tsx';
import { Told } from './told.tsx';

interface StepProps {
  readonly number: number;
  readonly step: LessonStep;
  readonly words: StepText | undefined;
  readonly play: LessonPlay;
}

/** One thing to try: what one says beforehand, the request, and what it shows. */
export function Step({ number, step, words: text, play }: StepProps): ReactNode {
  const { lesson: words } = useMessages();
  const { showLesson, showTab } = useActions();
  const state = useStore(play.store, ({ steps }) => steps[step.id]);
  const narrow = !useMedia('(min-width: 900px)');
  const heading = useId();
  const { told } = state ?? {};

  function send(): void {
    void play.send(step.id);
    if (!narrow) return;
    // The picture has the whole of a phone: what was asked is to be seen.
    showLesson(false);
    showTab('picture');
  }

  return (
    <section className={styles['step']} aria-labelledby={heading} data-step={step.id}>
      <h3 id={heading}>{words.step(number, text?.heading ?? step.id)}</h3>
      <Markdown text={text?.body ?? ''} />
      {step.predict !== undefined && (
        <PredictionForm
          step={step}
          prediction={step.predict}
          said={state?.said}
          onSay={(said) => play.guess(step.id, said)}
        />
      )}
      {step.change !== undefined && <p className={styles['quiet']}>{words.changes}</p>}
      <button type="button" className={controls['primary']} aria-describedby={heading} onClick={send}>
        {told === undefined ? words.send : words.sendAgain}
      </button>
      <div role="status" className={styles['told']} data-told={told !== undefined}>
        {state?.lacking === true && <p>{words.lacking}</p>}
        {told !== undefined && state?.sending !== true && <Told told={told} />}
      </div>
      {told !== undefined && state?.sending !== true && <Markdown text={text?.after ?? ''} />}
    </section>
  );
}
