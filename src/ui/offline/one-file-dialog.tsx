import type { ReactNode } from 'react';
import { TitledDialog } from '../controls/titled-dialog.tsx';
import { useActions } from '../page-context.tsx';
import { OneFile } from './one-file.tsx';
import styles from './offline.module.css';
import { loadOfflineMessages } from '../../i18n/load-offline.ts';
import { useWords } from '../use-words.ts';

/** The page, with the scene in it, as one file. */
export function OneFileDialog(): ReactNode {
  const words = useWords(loadOfflineMessages);
  const { asOneFile } = useActions();
  if (words === undefined) return null;
  return (
    <TitledDialog title={words.title} close={words.close} className={styles['dialog']} onOpenChange={asOneFile}>
      <OneFile words={words} />
    </TitledDialog>
  );
}
