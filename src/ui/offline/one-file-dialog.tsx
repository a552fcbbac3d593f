import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useActions } from '../page-context.tsx';
import { OneFile } from './one-file.tsx';
import styles from './offline.module.css';
import { useOfflineWords } from './use-offline-words.ts';

/** The page, with the scene in it, as one file. */
export function OneFileDialog(): ReactNode {
  const words = useOfflineWords();
  const { asOneFile } = useActions();
  const onCloseAutoFocus = useReturnFocus();
  if (words === undefined) return null;
  return (
    <Dialog.Root open onOpenChange={asOneFile}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content
          className={`${controls['dialog']} ${styles['dialog']}`}
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <div className={styles['head']}>
            <Dialog.Title className={controls['dialogTitle']}>{words.title}</Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <OneFile words={words} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
