import type { editor as api } from 'monaco-editor/editor';

/**
 * Lines that come at once, but not from the clipboard (dictation, an input method, a tool), are taken as they are:
 * Monaco would take them for typing, and indent each once more.
 */
export function insertLines(host: HTMLElement, editor: api.IStandaloneCodeEditor): () => void {
  function onBeforeInput(event: InputEvent): void {
    if (event.inputType !== 'insertText' || event.data === null || !/\n./s.test(event.data)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    editor.trigger('lines', 'paste', { text: event.data, pasteOnNewLine: false });
  }

  host.addEventListener('beforeinput', onBeforeInput, true);
  return () => host.removeEventListener('beforeinput', onBeforeInput, true);
}
