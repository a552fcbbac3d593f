import type { ReactNode } from 'react';
import { addressOf } from '../../sharing/link.ts';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './lesson-list.module.css';

/** A link to a lesson by its name: opened here, it opens beside one's own work; copied, it leads others to it. */
export function LessonLink({
  id,
  title,
  className,
  children,
}: {
  readonly id: string;
  /** Where its words are not shown. */
  readonly title?: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  const { progress: words } = useMessages().lesson.list;
  const { openNamed, showLessons } = useActions();
  const reached = usePageState((state) => state.lessons.progress[id]);
  return (
    <a
      className={className}
      href={addressOf({ kind: 'lesson', id }, location.href)}
      {...(title === undefined ? {} : { title })}
      data-progress={reached}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void openNamed('lesson', id).then((opened) => opened && showLessons(false));
      }}
    >
      {children}
      {reached !== undefined && (
        <span className={styles['progress']}>
          <span aria-hidden="true">{reached === 'done' ? '✓ ' : '… '}</span>
          {words[reached]}
        </span>
      )}
    </a>
  );
}
