import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import type { NotOpened } from '../../state/shared-scene.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './share.module.css';

/** Why something was not opened, and that nothing else happened. */
export function NotOpenedDialog({ what: { from, problem, field } }: { readonly what: NotOpened }): ReactNode {
  const { notOpened: words } = useMessages().share;
  const { dismissNotOpened } = useActions();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && dismissNotOpened()}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content className={controls['dialog']} role="alertdialog" data-problem={problem}>
          <Dialog.Title className={controls['dialogTitle']}>{words.title[from]}</Dialog.Title>
          <Dialog.Description className={styles['why']}>
            {words.problems[problem](field ?? '')} {words.ownStays}
          </Dialog.Description>
          <div className={styles['row']}>
            <Dialog.Close className={controls['primary']}>{words.dismiss}</Dialog.Close>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
