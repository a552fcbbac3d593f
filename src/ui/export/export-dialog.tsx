import { Dialog } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { loadExportMessages } from '../../i18n/load-export.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useActions, useMessages } from '../page-context.tsx';
import { ExportForm } from './export-form.tsx';
import styles from './export.module.css';

/** Makes a picture, a film or a text of what is on the page. */
export function ExportDialog(): ReactNode {
  const { language } = useMessages();
  const { exportScene } = useActions();
  const returnFocus = useReturnFocus();
  const [words, setWords] = useState<ExportMessages>();
  useEffect(() => {
    let wanted = true;
    void loadExportMessages(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  if (words === undefined) return null;
  return (
    <Dialog.Root open onOpenChange={exportScene}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content
          className={`${controls['dialog']} ${styles['dialog']}`}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
        >
          <div className={styles['head']}>
            <Dialog.Title className={controls['dialogTitle']}>{words.title}</Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <ExportForm words={words} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
