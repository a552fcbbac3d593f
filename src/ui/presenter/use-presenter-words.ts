import { useEffect, useState } from 'react';
import { loadPresenterMessages } from '../../i18n/load-presenter.ts';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { useMessages } from '../page-context.tsx';

/** The words of presenter mode in the language shown; undefined until they are loaded. */
export function usePresenterWords(): PresenterMessages | undefined {
  const { language } = useMessages();
  const [words, setWords] = useState<PresenterMessages>();
  useEffect(() => {
    let wanted = true;
    void loadPresenterMessages(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
