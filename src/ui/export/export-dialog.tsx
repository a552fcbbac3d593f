import type { ReactNode } from 'react';
import { loadExportMessages } from '../../i18n/load-export.ts';
import { TitledDialog } from '../controls/titled-dialog.tsx';
import { useActions } from '../page-context.tsx';
import { useWords } from '../use-words.ts';
import { ExportForm } from './export-form.tsx';
import styles from './export.module.css';

/** Makes a picture, a film or a text of what is on the page. */
export function ExportDialog(): ReactNode {
  const { exportScene } = useActions();
  const words = useWords(loadExportMessages);
  if (words === undefined) return null;
  return (
    <TitledDialog title={words.title} close={words.close} className={styles['dialog']} onOpenChange={exportScene}>
      <ExportForm words={words} />
    </TitledDialog>
  );
}
