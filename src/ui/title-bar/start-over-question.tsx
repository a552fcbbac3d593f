import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { OpenedPanel } from '../controls/opened-panel.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './title-bar.module.css';

/** Asks before the person's work makes room. */
export function StartOverQuestion(opened: Opened): ReactNode {
  const { startOver: words } = useMessages().ui;
  const { startOver } = useActions();
  return (
    <OpenedPanel label={words.button} {...opened}>
      <div className={styles['question']}>
        <p>{words.question}</p>
        <div className={styles['answers']}>
          <Popover.Close className={controls['primary']} onClick={startOver}>
            {words.confirm}
          </Popover.Close>
          <Popover.Close className={controls['button']}>{words.cancel}</Popover.Close>
        </div>
      </div>
    </OpenedPanel>
  );
}
