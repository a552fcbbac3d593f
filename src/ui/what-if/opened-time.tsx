import type { ReactNode } from 'react';
import { OpenedPanel } from '../controls/opened-panel.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';
import { TimePanel } from './time-panel.tsx';
import styles from './what-if.module.css';

/** The clock and the what-ifs, beside their button. */
export function OpenedTime(opened: Opened): ReactNode {
  return (
    <OpenedPanel label={useMessages().whatIf.clock.title} className={styles['popover']} align="start" {...opened}>
      <TimePanel />
    </OpenedPanel>
  );
}
