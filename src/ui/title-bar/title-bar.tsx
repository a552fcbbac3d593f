import { lazy, type ReactNode } from 'react';
import { HistoryButtons } from '../history/history-buttons.tsx';
import { LessonsButton } from '../lessons/lessons-button.tsx';
import { Later } from '../later.tsx';
import { SettingsPopover } from '../settings/settings-popover.tsx';
import { useMessages, usePageState } from '../page-context.tsx';
import { ShareButton } from '../share/share-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { StartOver } from './start-over.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './title-bar.module.css';

const BesideBar = lazy(async () => ({ default: (await import('../share/beside-bar.tsx')).BesideBar }));

/** The name, and what concerns the whole page; between them what is asked, where there is room. */
export function TitleBar({
  start,
  children,
}: {
  readonly start?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { ui } = useMessages();
  const isBeside = usePageState((state) => state.beside !== undefined);
  const wasKept = usePageState((state) => state.former !== undefined);
  return (
    <div>
      <header className={styles['bar']}>
        {start}
        <Mark />
        <h1 className={styles['title']}>{ui.title}</h1>
        <div className={styles['middle']}>{children}</div>
        <LessonsButton />
        <HistoryButtons />
        <SettingsPopover />
        {/* What stands beside has its own way back. */}
        {!isBeside && <StartOver />}
        <ShareButton />
        <ThemeSwitch />
        <LanguageSwitch />
      </header>
      {(isBeside || wasKept) && (
        <div className={styles['beside']}>
          <Later>
            <BesideBar />
          </Later>
        </div>
      )}
    </div>
  );
}
