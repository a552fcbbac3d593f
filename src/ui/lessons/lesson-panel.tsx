import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { lessonIds, symptomIds } from '../../content/lessons.ts';
import type { Beside } from '../../state/beside.ts';
import { playOf } from '../../state/lesson-play.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePage } from '../page-context.tsx';
import { Goal } from './goal.tsx';
import styles from './lesson-panel.module.css';
import { Markdown } from './markdown.tsx';
import { Solution } from './solution.tsx';
import { Step } from './step.tsx';
import { useLesson, type ReadLesson } from './use-lesson.ts';

type LessonBeside = Extract<Beside, { readonly kind: 'lesson' }>;

/** The lesson that stands on the page: what it tells, what to try, and what to reach. */
export function LessonPanel({ beside }: { readonly beside: LessonBeside }): ReactNode {
  const { lesson: words } = useMessages();
  const read = useLesson(beside.id);
  return (
    <section className={styles['panel']} aria-label={words.region}>
      {read ? (
        <Lesson key={beside.id} beside={beside} read={read} />
      ) : (
        <p role="status">{read === null ? words.notLoaded : words.loading}</p>
      )}
    </section>
  );
}

function Lesson({ beside, read }: { readonly beside: LessonBeside; readonly read: ReadLesson }): ReactNode {
  const { lesson: words } = useMessages();
  const { showLessons, openNamed } = useActions();
  const page = usePage();
  const { loaded, text } = read;
  const { id, lesson } = loaded;
  // Its words alone change with the language: one play for one lesson on the page.
  const play = useMemo(() => playOf(page, beside, loaded), [page, beside, loaded]);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => play.follow(), [play]);
  useEffect(() => {
    // Whoever came from the list, or began anew, goes on here; a field that has the focus keeps it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    heading.current?.parentElement?.parentElement?.scrollTo(0, 0);
  }, [beside]);

  return (
    <>
      <div className={styles['top']}>
        <h2 ref={heading} id="lesson-heading" tabIndex={-1} className={styles['title']}>
          {text.title}
        </h2>
        <button type="button" className={controls['button']} onClick={() => showLessons(true)}>
          {words.all}
        </button>
        <button type="button" className={controls['button']} onClick={() => void openNamed('lesson', id)}>
          {words.startOver}
        </button>
      </div>
      <Markdown text={text.intro} />
      {lesson.steps.map((step, index) => (
        <Step key={step.id} number={index + 1} step={step} words={text.steps.get(step.id)} play={play} />
      ))}
      <Goal text={text.goal} play={play} />
      <details className={styles['fold']}>
        <summary>{words.hint}</summary>
        <Markdown text={text.hint} />
      </details>
      <Solution loaded={loaded} text={text.solution} play={play} />
      {text.notes !== '' && (
        <details className={styles['fold']}>
          <summary>{words.notes}</summary>
          <Markdown text={text.notes} />
        </details>
      )}
      <Next id={id} />
    </>
  );
}

function Next({ id }: { readonly id: string }): ReactNode {
  const { lesson: words } = useMessages();
  const { openNamed } = useActions();
  const ids = lessonIds.includes(id) ? lessonIds : symptomIds;
  const next = ids[ids.indexOf(id) + 1];
  const read = useLesson(next);
  if (next === undefined) return null;
  return (
    <p className={styles['next']}>
      <button type="button" className={controls['button']} onClick={() => void openNamed('lesson', next)}>
        {words.next(read ? read.text.title : next)}
      </button>
    </p>
  );
}
