import { useMemo, type ReactNode } from 'react';
import type { LoadedLesson } from '../../content/lessons.ts';
import type { ClusterSettings } from '../../engine/index.ts';
import type { LessonPlay } from '../../state/lesson-play.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import { Diff } from '../remedies/diff.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './lesson-panel.module.css';
import { lineChanges } from './line-changes.ts';
import { Markdown } from './markdown.tsx';

interface SolutionProps {
  readonly loaded: LoadedLesson;
  readonly text: string;
  readonly play: LessonPlay;
}

/** One way to reach the goal: why, what it changes since the beginning, and the button that puts it on the page. */
export function Solution({ loaded, text, play }: SolutionProps): ReactNode {
  const { lesson: words } = useMessages();
  const { start, solution, lesson } = loaded;
  const changes = useMemo(() => lineChanges(start, solution), [start, solution]);
  const settings = Object.entries(lesson.solutionSettings ?? {});
  return (
    <details className={styles['fold']}>
      <summary>{words.solution}</summary>
      <Markdown text={text} />
      {settings.map(([name, value]) => (
        <p key={name}>
          <Sentence text={words.settingTo(name as keyof ClusterSettings, String(value))} />
        </p>
      ))}
      <Diff text={start} edits={changes} />
      <button type="button" className={controls['button']} onClick={play.takeSolution}>
        {words.useSolution}
      </button>
    </details>
  );
}
