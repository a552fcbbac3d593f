import { useEffect } from 'react';
import type { Page } from '../../state/page.ts';

/** Fields have an undo of their own. */
const FIELDS = 'input, textarea, [contenteditable], .monaco-editor';

/** Ctrl+Z and Ctrl+Y (Shift+Ctrl+Z) outside of every field: settings and what-ifs. */
export function useUndoKeys({ store }: Page): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      if (event.target instanceof Element && event.target.closest(FIELDS) !== null) return;
      event.preventDefault();
      const { undo, redo } = store.getState().actions;
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [store]);
}
