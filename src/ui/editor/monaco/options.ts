import type { editor as api } from 'monaco-editor/editor';

/** How the editor behaves. */
export const OPTIONS: api.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  // The text field that every browser has: EditContext tells of inserted lines only when they are typed already.
  editContext: false,
  theme: 'kubehop',
  // Named: with a Japanese page `monospace` alone is a narrow Japanese font.
  fontFamily: "Consolas, Menlo, 'DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono', monospace",
  fontSize: 13,
  lineHeight: 20,
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  minimap: { enabled: false },
  stickyScroll: { enabled: false },
  scrollBeyondLastLine: false,
  fixedOverflowWidgets: true,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  renderFinalNewline: 'on',
  renderLineHighlight: 'line',
  overviewRulerBorder: false,
  hideCursorInOverviewRuler: true,
  padding: { top: 6, bottom: 6 },
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, strings: true, comments: false },
  // Enter ends the line, unless a suggestion has more to give than what is written.
  acceptSuggestionOnEnter: 'smart',
  suggest: { showWords: false, showSnippets: false, preview: false },
  // Files are the page's to open.
  dropIntoEditor: { enabled: false },
  occurrencesHighlight: 'off',
  codeLensFontFamily: 'system-ui, sans-serif',
  codeLensFontSize: 13,
  inlayHints: { enabled: 'on', fontSize: 12, padding: true },
  // Japanese comments are no disguise; quotes that are none are findings.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  scrollbar: { verticalScrollbarSize: 12, horizontalScrollbarSize: 12 },
};
