import { useMemo, type ReactNode } from 'react';
import type { LoadedLesson } from '../../content/lessons.ts';
import type { ClusterSettings } from '../../engine/index.ts';
import { lineChanges } from '../lessons/line-changes.ts';
import { Markdown } from '../lessons/markdown.tsx';
import { useMessages } from '../page-context.tsx';
import { hunksOf } from '../remedies/hunks.ts';
import { Sentence } from '../sentence.tsx';
import styles from './paper.module.css';

interface SolutionPartProps {
  readonly loaded: LoadedLesson;
  readonly hint: string;
  readonly solution: string;
}

/** The hint, and one way to reach the goal: why, and every line that it changes. */
export function SolutionPart({ loaded, hint, solution: why }: SolutionPartProps): ReactNode {
  const { lesson: words, arrive } = useMessages();
  const { start, solution, lesson } = loaded;
  const lines = useMemo(() => hunksOf(start, lineChanges(start, solution)), [start, solution]);
  const settings = Object.entries(lesson.solutionSettings ?? {});
  return (
    <section data-solution>
      <h2>{words.solution}</h2>
      <p>
        <strong>{words.hint}:</strong>
      </p>
      <Markdown text={hint} />
      <Markdown text={why} />
      {settings.map(([name, value]) => (
        <p key={name}>
          <Sentence text={words.settingTo(name as keyof ClusterSettings, String(value))} />
        </p>
      ))}
      {lines.length > 0 && (
        <div className={styles['diff']} role="group" aria-label={arrive.diff}>
          {lines.map(({ kind, line, text }, index) => (
            <div key={index} data-change={kind}>
              <span>{line}</span> {kind === 'removed' ? '−' : '+'} <code>{text}</code>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
