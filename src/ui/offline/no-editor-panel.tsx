import type { ReactNode } from 'react';
import { useOfflineWords } from './use-offline-words.ts';

/** Stands where an embed has its editor, in a file that holds none (sharing/offline/build.mjs). */
export function EditorPanel(): ReactNode {
  return <p>{useOfflineWords()?.noEditor}</p>;
}
