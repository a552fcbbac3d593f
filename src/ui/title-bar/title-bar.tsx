import type { ReactNode } from 'react';
import { HistoryButtons } from '../history/history-buttons.tsx';
import { SettingsPopover } from '../settings/settings-popover.tsx';
import { useMessages } from '../page-context.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Mark } from './mark.tsx';
import { StartOver } from './start-over.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import styles from './title-bar.module.css';

/** The name, and what concerns the whole page; between them what is asked, where there is room. */
export function TitleBar({
  start,
  children,
}: {
  readonly start?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  const { ui } = useMessages();
  return (
    <header className={styles['bar']}>
      {start}
      <Mark />
      <h1 className={styles['title']}>{ui.title}</h1>
      <div className={styles['middle']}>{children}</div>
      <HistoryButtons />
      <SettingsPopover />
      <StartOver />
      <ThemeSwitch />
      <LanguageSwitch />
    </header>
  );
}
