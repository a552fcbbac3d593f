import type { KeyboardEvent, ReactNode } from 'react';
import { DiagramPane } from './diagram-pane.tsx';
import { EditorPanel } from './editor/editor-panel.tsx';
import { useActions, useMessages, usePageState } from './page-context.tsx';
import { RequestBar } from './request/request-bar.tsx';
import { StoryPanel } from './story-panel.tsx';
import { TitleBar } from './title-bar/title-bar.tsx';
import styles from './workbench.module.css';

const TABS = ['picture', 'manifests'] as const;

/** The page on a phone: the picture with its request and story, or the text, one behind the other. */
export function NarrowPage(): ReactNode {
  const { ui } = useMessages();
  const { showTab } = useActions();
  const shown = usePageState((state) => state.look.tab);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = shown === 'picture' ? 'manifests' : 'picture';
    showTab(next);
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
        </div>
        <div className={styles['tabs']} role="tablist" aria-label={ui.tabs.name} onKeyDown={onKeyDown}>
          {TABS.map((tab) => (
            <button
              key={tab}
              id={`tab-${tab}`}
              type="button"
              role="tab"
              className={styles['tab']}
              aria-selected={shown === tab}
              aria-controls={`half-${tab}`}
              tabIndex={shown === tab ? 0 : -1}
              onClick={() => showTab(tab)}
            >
              {ui.tabs[tab]}
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
  readonly tab: (typeof TABS)[number];
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  const shown = usePageState((state) => state.look.tab) === tab;
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
