import type { editor as api } from 'monaco-editor/editor';

/** After Esc the next Tab (or Shift+Tab) leaves the editor, as it would leave any field; any other key ends that. */
export function leaveByTab(host: HTMLElement, editor: api.IStandaloneCodeEditor): () => void {
  let leaving = false;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab' && leaving) event.stopImmediatePropagation();
    else if (event.key !== 'Shift') leaving = event.key === 'Escape';
  }

  // Before Monaco hears it.
  host.addEventListener('keydown', onKeyDown, true);
  const left = editor.onDidBlurEditorText(() => (leaving = false));
  return () => {
    host.removeEventListener('keydown', onKeyDown, true);
    left.dispose();
  };
}
