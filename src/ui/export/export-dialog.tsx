import { useEffect, useState, type ReactNode } from 'react';
import type { ExportMessages } from '../../i18n/export-messages.ts';
import { loadExportMessages } from '../../i18n/load-export.ts';
import { TitledDialog } from '../controls/titled-dialog.tsx';
import { useActions, useMessages } from '../page-context.tsx';
import { ExportForm } from './export-form.tsx';
import styles from './export.module.css';

/** Makes a picture, a film or a text of what is on the page. */
export function ExportDialog(): ReactNode {
  const { language } = useMessages();
  const { exportScene } = useActions();
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
    <TitledDialog title={words.title} close={words.close} className={styles['dialog']} onOpenChange={exportScene}>
      <ExportForm words={words} />
    </TitledDialog>
  );
}
