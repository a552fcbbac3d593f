import type { editor as api } from 'monaco-editor/editor';

/**
 * Tab and Shift+Tab go on from the editor as from any field until something is typed since it was entered; from then
 * on they are the text's own, and Esc gives them back.
 */
export function leaveByTab(host: HTMLElement, editor: api.IStandaloneCodeEditor): () => void {
  let leaving = true;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Tab' && leaving) event.stopImmediatePropagation();
    else if (event.key === 'Escape') leaving = true;
    // Completion that was asked for is taken with Tab.
    else if (event.key === ' ' && (event.ctrlKey || event.metaKey)) leaving = false;
  }

  // Before Monaco hears it.
  host.addEventListener('keydown', onKeyDown, true);
  const endings = [
    editor.onDidChangeModelContent(() => (leaving = !editor.hasTextFocus())),
    editor.onDidBlurEditorText(() => (leaving = true)),
  ];
  return () => {
    host.removeEventListener('keydown', onKeyDown, true);
    for (const ending of endings) ending.dispose();
  };
}
