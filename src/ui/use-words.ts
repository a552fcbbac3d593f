import { useEffect, useState } from 'react';
import type { Language } from '../i18n/messages.ts';
import { useMessages } from './page-context.tsx';

/** Words that only one part of the page needs, in the language shown; undefined until they are loaded. `load` is always the same. */
export function useWords<T extends object>(load: (language: Language) => Promise<T>): T | undefined {
  const { language } = useMessages();
  const [words, setWords] = useState<T>();
  useEffect(() => {
    let wanted = true;
    void load(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language, load]);
  return words;
}
