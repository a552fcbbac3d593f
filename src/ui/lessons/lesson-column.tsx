import { lazy, useEffect, type KeyboardEvent, type ReactNode } from 'react';
import { Later } from '../later.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './lesson-column.module.css';

const LessonPanel = lazy(async () => ({ default: (await import('./lesson-panel.tsx')).LessonPanel }));

const TABS = ['lesson', 'manifests'] as const;

/** The left side of the wide page: the manifests, and in front of them the lesson that stands on the page. */
export function LessonColumn({
  fold,
  children,
}: {
  readonly fold: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const { tabs } = useMessages().lesson;
  const { showEditor, showLesson } = useActions();
  const lesson = usePageState(({ beside }) => (beside?.kind === 'lesson' ? beside : undefined));
  const isFront = usePageState(({ beside, lessons }) => lessons.behind !== beside);

  useEffect(() => {
    if (lesson !== undefined) showEditor(true);
  }, [lesson, showEditor]);

  const front = lesson !== undefined && isFront ? 'lesson' : 'manifests';

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = front === 'lesson' ? 'manifests' : 'lesson';
    showLesson(next === 'lesson');
    document.getElementById(`side-tab-${next}`)?.focus();
  }

  return (
    <div className={styles['column']} data-lesson={lesson !== undefined}>
      {lesson !== undefined && (
        <div className={styles['head']}>
          <div className={styles['tabs']} role="tablist" aria-label={tabs.name} onKeyDown={onKeyDown}>
            {TABS.map((tab) => (
              <button
                key={tab}
                id={`side-tab-${tab}`}
                type="button"
                role="tab"
                className={styles['tab']}
                aria-selected={front === tab}
                aria-controls={`side-${tab}`}
                tabIndex={front === tab ? 0 : -1}
                onClick={() => showLesson(tab === 'lesson')}
              >
                {tabs[tab]}
              </button>
            ))}
          </div>
          {front === 'lesson' && fold}
        </div>
      )}
      <div
        id="side-manifests"
        className={styles['side']}
        {...(lesson === undefined ? {} : { role: 'tabpanel', 'aria-labelledby': 'side-tab-manifests' })}
        inert={front !== 'manifests'}
      >
        {children}
      </div>
      {lesson !== undefined && (
        <div
          id="side-lesson"
          className={styles['side']}
          role="tabpanel"
          aria-labelledby="side-tab-lesson"
          inert={front !== 'lesson'}
        >
          <Later>
            <LessonPanel beside={lesson} />
          </Later>
        </div>
      )}
    </div>
  );
}
