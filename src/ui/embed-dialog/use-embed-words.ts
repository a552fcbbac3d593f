import { useEffect, useState } from 'react';
import type { EmbedDialogMessages } from '../../i18n/embed-dialog-messages.ts';
import { loadEmbedDialogMessages } from '../../i18n/load-embed-dialog.ts';
import { useMessages } from '../page-context.tsx';

/** The words of the dialog in the language shown; undefined until they are loaded. */
export function useEmbedWords(): EmbedDialogMessages | undefined {
  const { language } = useMessages();
  const [words, setWords] = useState<EmbedDialogMessages>();
  useEffect(() => {
    let wanted = true;
    void loadEmbedDialogMessages(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
