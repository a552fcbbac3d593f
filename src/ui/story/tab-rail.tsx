import type { KeyboardEvent, ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { StoryTabId } from '../../state/model.ts';
import { StoryIcon } from './story-icons.tsx';
import type { StoryTab } from './story-tab.ts';
import styles from './tab-rail.module.css';

interface TabRailProps {
  readonly tabs: readonly StoryTab[];
  readonly shown: StoryTabId;
  readonly messages: Messages;
  readonly onShow: (tab: StoryTabId) => void;
  /** What the shown tab holds. */
  readonly children: ReactNode;
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The faces of the story, one below the other at its left edge, and the one shown beside them. */
export function TabRail({ tabs, shown, messages, onShow, children }: TabRailProps): ReactNode {
  function onKeyDown(event: KeyboardEvent): void {
    const now = tabs.findIndex(({ id }) => id === shown);
    const step = STEPS[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step === undefined ? undefined : now + step;
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (tab === undefined) return;
    onShow(tab.id);
    document.getElementById(tabName(tab.id))?.focus();
  }

  return (
    <div className={styles['body']}>
      <div
        role="tablist"
        aria-orientation="vertical"
        aria-label={messages.story.tabs.name}
        className={styles['rail']}
        onKeyDown={onKeyDown}
      >
        {tabs.map(({ id, word, icon }) => (
          <button
            key={id}
            id={tabName(id)}
            type="button"
            role="tab"
            className={styles['tab']}
            aria-label={word(messages)}
            aria-selected={id === shown}
            aria-controls="story-shown"
            title={word(messages)}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
          >
            <StoryIcon name={icon} />
            <span className={styles['word']}>{word(messages)}</span>
          </button>
        ))}
      </div>
      <div id="story-shown" role="tabpanel" aria-labelledby={tabName(shown)} className={styles['shown']}>
        {children}
      </div>
    </div>
  );
}

function tabName(id: StoryTabId): string {
  return `story-tab-${id}`;
}
