import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import type { Severity, TextRange } from '../../../engine/index.ts';
import type { TextView } from '../text-view.ts';
import { holdStill } from './hold-still.ts';
import { insertLines } from './insert-lines.ts';
import { leaveByTab } from './leave-by-tab.ts';
import styles from './monaco.module.css';
import { applyTokens } from './monaco-theme.ts';

/** The full editor of the manifests, as the page uses it. */
export interface MonacoEditor extends TextView {
  /** The text was changed elsewhere; a text that the editor has already is left alone. */
  readonly setText: (text: string) => void;
  readonly setName: (name: string) => void;
  readonly setTheme: (dark: boolean) => void;
  readonly setFindings: (findings: readonly Mark[]) => void;
  readonly setBroken: (documents: readonly Omit<Mark, 'severity'>[]) => void;
  /** Goes on where a plain text field with the same text was. */
  readonly takeOver: (selectionStart: number, selectionEnd: number, scrollTop: number, focus: boolean) => void;
  readonly dispose: () => void;
}

export interface Mark {
  readonly severity: Severity;
  readonly range: TextRange;
  readonly words: string;
}

globalThis.MonacoEnvironment = { getWorker: () => new EditorWorker() };

const SEVERITIES = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};

export function createMonacoEditor(
  host: HTMLElement,
  { text, onText, onLine }: { text: string; onText: (text: string) => void; onLine: (line: number) => void },
): MonacoEditor {
  const model = monaco.editor.createModel(text, 'yaml');
  const editor = monaco.editor.create(host, { ...OPTIONS, model });
  const broken = editor.createDecorationsCollection();
  const shown = editor.createDecorationsCollection();
  const endings = [leaveByTab(host, editor), insertLines(host, editor), holdStill(host)];
  /** What the page knows: the same string is not compared again, however long it is. */
  let told = text;

  model.onDidChangeContent(() => {
    told = model.getValue();
    onText(told);
  });
  editor.onDidChangeCursorPosition(({ position }) => {
    if (editor.hasTextFocus()) onLine(position.lineNumber);
  });

  return {
    setText(now) {
      if (now === told) return;
      editor.pushUndoStop();
      editor.executeEdits('page', [{ range: model.getFullModelRange(), text: now }]);
      editor.pushUndoStop();
      editor.setScrollTop(0);
    },
    setName: (ariaLabel) => editor.updateOptions({ ariaLabel }),
    setTheme: applyTokens,
    setFindings(findings) {
      monaco.editor.setModelMarkers(
        model,
        'kubehop',
        findings.map(({ severity, range, words }) => ({
          severity: SEVERITIES[severity],
          message: words,
          startLineNumber: range.startLine,
          startColumn: range.startColumn,
          endLineNumber: range.endLine,
          endColumn: range.endColumn,
        })),
      );
    },
    setBroken(documents) {
      broken.set(
        documents.map(({ range, words }) => ({
          range: new monaco.Range(range.startLine, 1, range.endLine, 1),
          options: {
            isWholeLine: true,
            linesDecorationsClassName: styles['broken'] ?? '',
            linesDecorationsTooltip: words,
            overviewRuler: { color: { id: 'editorError.foreground' }, position: monaco.editor.OverviewRulerLane.Left },
          },
        })),
      );
    },
    show(range, take) {
      const place = new monaco.Range(range.startLine, range.startColumn, range.endLine, range.endColumn);
      if (take) {
        editor.setSelection(place);
        editor.revealRangeInCenterIfOutsideViewport(place);
        editor.focus();
      } else {
        shown.set([{ range: place, options: { isWholeLine: true, className: styles['shown'] ?? '' } }]);
        editor.revealRangeNearTopIfOutsideViewport(place, monaco.editor.ScrollType.Smooth);
      }
    },
    takeOver(selectionStart, selectionEnd, scrollTop, focus) {
      editor.setSelection(
        monaco.Range.fromPositions(model.getPositionAt(selectionStart), model.getPositionAt(selectionEnd)),
      );
      editor.setScrollTop(scrollTop);
      if (focus) editor.focus();
    },
    dispose() {
      for (const end of endings) end();
      editor.dispose();
      model.dispose();
    },
  };
}

const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
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
  quickSuggestions: false,
  occurrencesHighlight: 'off',
  // Japanese comments are no disguise; quotes that are none are findings.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  scrollbar: { verticalScrollbarSize: 12, horizontalScrollbarSize: 12 },
};
