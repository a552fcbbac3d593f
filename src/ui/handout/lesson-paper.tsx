import { useEffect, useState, type ReactNode } from 'react';
import type { WithoutSecretValues } from '../../engine/index.ts';
import { linkTo } from '../../sharing/link.ts';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import { tryLessonAside, type TriedLesson } from '../../state/tried-lesson.ts';
import { Markdown } from '../lessons/markdown.tsx';
import { useLesson, type ReadLesson } from '../lessons/use-lesson.ts';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import type { Choices } from './choices.ts';
import { ClusterFacts } from './cluster-facts.tsx';
import { LessonStepSheet } from './lesson-step.tsx';
import { LinkTo } from './link-to.tsx';
import { Manifests } from './manifests.tsx';
import { Paper } from './paper.tsx';
import styles from './paper.module.css';
import { RuledLines } from './ruled-lines.tsx';
import { SolutionPart } from './solution-part.tsx';
import { Still } from './still.tsx';
import { usePaper, type PaperState } from './use-paper.ts';
import { usePictures } from './use-pictures.ts';

interface LessonPaperProps {
  readonly lesson: string;
  readonly choices: Choices;
  readonly onState: (state: PaperState) => void;
}

/** A lesson that was tried, and its manifests as they may leave the page. */
interface Tried {
  readonly tried: TriedLesson;
  readonly manifests: WithoutSecretValues;
}

/** A lesson as it begins: to be answered with a pen, or with its answers. */
export function LessonPaper({ lesson, choices, onState }: LessonPaperProps): ReactNode {
  const read = useLesson(lesson);
  const tried = useTried(read ?? undefined);
  const isFailed = read === null || tried === 'failed';
  const state = isFailed ? 'failed' : read && typeof tried === 'object' ? 'ready' : 'busy';
  usePaper(read?.text.title, state, onState);
  if (!read || typeof tried !== 'object') return null;
  return <WholeLesson read={read} tried={tried} choices={choices} />;
}

function WholeLesson({
  read: { loaded, text },
  tried: { tried, manifests },
  choices,
}: {
  readonly read: ReadLesson;
  readonly tried: Tried;
  readonly choices: Choices;
}): ReactNode {
  const { handout: words, lesson: said } = useMessages();
  const own = usePageState((state) => state.look.view);
  const view = loaded.lesson.view ?? own;
  const { answers, notes } = choices;
  const pictures = usePictures(tried.analysis, undefined, view);
  return (
    <Paper title={text.title}>
      <Markdown text={text.intro} />
      <figure className={styles['figure']} data-figure="rest">
        <Still picture={pictures.atRest()} />
      </figure>
      <ClusterFacts workspace={tried.workspace} />
      {tried.steps.map((step, index) => (
        <LessonStepSheet
          key={step.step.id}
          number={index + 1}
          tried={step}
          words={text.steps.get(step.step.id)}
          view={view}
          choices={choices}
        />
      ))}
      <section className={answers ? undefined : styles['whole']}>
        <h2>{said.goal}</h2>
        <Markdown text={text.goal} />
        {!answers && <RuledLines words={words.mySolution} count={5} />}
      </section>
      {answers && <SolutionPart loaded={loaded} hint={text.hint} solution={text.solution} />}
      {answers && notes && text.notes !== '' && (
        <section data-notes>
          <h2>{said.notes}</h2>
          <Markdown text={text.notes} />
        </section>
      )}
      {choices.manifests && <Manifests manifests={manifests} />}
      <LinkTo link={linkTo({ kind: 'lesson', id: loaded.id }, addressForOthers())} words={words.lessonLink} />
    </Paper>
  );
}

/** Tried once, whatever the language of its words. */
function useTried(read: ReadLesson | undefined): Tried | 'busy' | 'failed' {
  const { engine } = usePage();
  const [tried, setTried] = useState<Tried | 'busy' | 'failed'>('busy');
  const lesson = read?.loaded.lesson;
  const start = read?.loaded.start;
  useEffect(() => {
    let wanted = true;
    if (lesson === undefined || start === undefined) return;
    const both = Promise.all([tryLessonAside({ lesson, start }), engine.withoutSecretValues(start)]);
    both.then(
      ([answers, manifests]) => wanted && setTried({ tried: answers, manifests }),
      () => wanted && setTried('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [engine, lesson, start]);
  return tried;
}
