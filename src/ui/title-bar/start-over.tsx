import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './title-bar.module.css';

/** Back to the first example, after a question; what was there can be brought back. */
export function StartOver(): ReactNode {
  const { ui } = useMessages();
  const { startOver } = useActions();
  return (
    <Popover.Root>
      <Popover.Trigger className={controls['icon']} aria-label={ui.startOver.button} title={ui.startOver.button}>
        <Icon name="restart" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={controls['popover']}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={ui.startOver.button}
        >
          <div className={styles['question']}>
            <p>{ui.startOver.question}</p>
            <div className={styles['answers']}>
              <Popover.Close className={controls['primary']} onClick={startOver}>
                {ui.startOver.confirm}
              </Popover.Close>
              <Popover.Close className={controls['button']}>{ui.startOver.cancel}</Popover.Close>
            </div>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
