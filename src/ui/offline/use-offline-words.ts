import { useEffect, useState } from 'react';
import { loadOfflineMessages } from '../../i18n/load-offline.ts';
import type { OfflineMessages } from '../../i18n/offline-messages.ts';
import { useMessages } from '../page-context.tsx';

/** The words of one file in the language shown; undefined until they are loaded. */
export function useOfflineWords(): OfflineMessages | undefined {
  const { language } = useMessages();
  const [words, setWords] = useState<OfflineMessages>();
  useEffect(() => {
    let wanted = true;
    void loadOfflineMessages(language).then((loaded) => wanted && setWords(loaded));
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}
