import type { ReactNode } from 'react';
import { loadOfflineMessages } from '../../i18n/load-offline.ts';
import { useWords } from '../use-words.ts';

/** Stands where an embed has its editor, in a file that holds none (sharing/offline/build.mjs). */
export function EditorPanel(): ReactNode {
  return <p>{useWords(loadOfflineMessages)?.noEditor}</p>;
}
