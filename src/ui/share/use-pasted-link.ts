import { useEffect } from 'react';
import { isSceneLink } from '../../sharing/link.ts';
import type { Page } from '../../state/page.ts';

/** A link to a scene that is pasted where no text is written is opened, beside one's own work. */
export function usePastedLink({ store }: Page): void {
  useEffect(() => {
    function onPaste({ clipboardData, target }: ClipboardEvent): void {
      if (target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null) return;
      const text = clipboardData?.getData('text/plain') ?? '';
      if (isSceneLink(text)) void store.getState().actions.openShared(text, 'link');
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [store]);
}
