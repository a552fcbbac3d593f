import { lazy, type KeyboardEvent, type ReactNode } from 'react';
import { DiagramPane } from './diagram-pane.tsx';
import { EditorPanel } from './editor/editor-panel.tsx';
import { Later } from './later.tsx';
import { useActions, useMessages, usePageState } from './page-context.tsx';
import { RequestBar } from './request/request-bar.tsx';
import { StoryPanel } from './story-panel.tsx';
import { TitleBar } from './title-bar/title-bar.tsx';
import styles from './workbench.module.css';

const LessonPanel = lazy(async () => ({ default: (await import('./lessons/lesson-panel.tsx')).LessonPanel }));

type Tab = 'lesson' | 'picture' | 'manifests';

/** The page on a phone: the picture with its request and story, the text, or a lesson, one behind the other. */
export function NarrowPage(): ReactNode {
  const { ui, lesson: words } = useMessages();
  const { showTab, showLesson } = useActions();
  const lesson = usePageState(({ beside }) => (beside?.kind === 'lesson' ? beside : undefined));
  const shown = useShownTab();
  const tabs: readonly Tab[] = lesson === undefined ? ['picture', 'manifests'] : ['lesson', 'picture', 'manifests'];

  function show(tab: Tab): void {
    showLesson(tab === 'lesson');
    if (tab !== 'lesson') showTab(tab);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const step = event.key === 'ArrowLeft' ? -1 : 1;
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length] ?? 'picture';
    show(next);
    document.getElementById(`tab-${next}`)?.focus();
  }

  return (
    <div className={styles['narrow']}>
      <TitleBar />
      <main className={styles['front']}>
        <div className={styles['halves']}>
          <Half tab="picture" className={styles['picture'] ?? ''}>
            <RequestBar />
            <DiagramPane />
            <StoryPanel />
          </Half>
          <Half tab="manifests" className={styles['text'] ?? ''}>
            <EditorPanel />
          </Half>
          {lesson !== undefined && (
            <Half tab="lesson" className={styles['text'] ?? ''}>
              <Later>
                <LessonPanel beside={lesson} />
              </Later>
            </Half>
          )}
        </div>
        <div className={styles['tabs']} role="tablist" aria-label={ui.tabs.name} onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab}
              id={`tab-${tab}`}
              type="button"
              role="tab"
              className={styles['tab']}
              aria-selected={shown === tab}
              aria-controls={`half-${tab}`}
              tabIndex={shown === tab ? 0 : -1}
              onClick={() => show(tab)}
            >
              {tab === 'lesson' ? words.tabs.lesson : ui.tabs[tab]}
            </button>
          ))}
        </div>
      </main>
    </div>
  );
}

function Half({
  tab,
  className,
  children,
}: {
  readonly tab: Tab;
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  const shown = useShownTab() === tab;
  return (
    <div
      id={`half-${tab}`}
      role="tabpanel"
      aria-labelledby={`tab-${tab}`}
      className={`${className} ${shown ? '' : styles['behind']}`}
      inert={!shown}
    >
      {children}
    </div>
  );
}

/** A lesson that was opened stands in front until the reader puts it behind. */
function useShownTab(): Tab {
  return usePageState(({ beside, lessons, look }) =>
    beside?.kind === 'lesson' && lessons.behind !== beside ? 'lesson' : look.tab,
  );
}
