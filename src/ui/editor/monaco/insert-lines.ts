import type { editor as api } from 'monaco-editor/editor';

/** What a browser with EditContext tells of inserted text (W3C EditContext API, `TextUpdateEvent`). */
type TextUpdate = Event & { readonly text: string };

/**
 * Lines that come at once, but not from the clipboard (dictation, an input method, a tool), are taken as they are:
 * Monaco would take them for typing, and indent each once more.
 */
export function insertLines(host: HTMLElement, editor: api.IStandaloneCodeEditor): () => void {
  const field = host.querySelector<HTMLElement & { editContext?: EventTarget | null }>('.native-edit-context');
  const context = field?.editContext;
  if (context === undefined || context === null) return () => undefined;

  function onTextUpdate(event: Event): void {
    const { text } = event as TextUpdate;
    if (!/\n./s.test(text)) return;
    event.stopImmediatePropagation();
    editor.trigger('lines', 'paste', { text, pasteOnNewLine: false });
  }

  // At the target itself those that capture are asked first, before Monaco's own.
  context.addEventListener('textupdate', onTextUpdate, true);
  return () => context.removeEventListener('textupdate', onTextUpdate, true);
}
