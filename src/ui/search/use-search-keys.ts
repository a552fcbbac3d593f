import { useEffect } from 'react';
import { useActions } from '../page-context.tsx';

/** Where a slash is a letter. */
const FIELDS = 'input, textarea, select, [contenteditable], .monaco-editor, [role=dialog], [role=menu]';

/** Ctrl+K, or a slash outside of fields, searches for an object. */
export function useSearchKeys(): void {
  const { showSearch } = useActions();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : document.body;
      const asked = event.ctrlKey || event.metaKey ? event.key.toLowerCase() === 'k' : event.key === '/';
      // The editor has chords of its own that begin with Ctrl+K.
      if (!asked || target.closest(event.key === '/' ? FIELDS : '.monaco-editor, [role=dialog]') !== null) return;
      event.preventDefault();
      showSearch(true);
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [showSearch]);
}
