import * as monaco from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker?worker';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';
import type { FilledIn, Severity, TextRange } from '../../../engine/index.ts';
import type { WrittenPlace } from '../../../state/text-of-object.ts';
import { shortestChange, type TextView } from '../text-view.ts';
import { objectLenses, type LensActions } from './code-lens.ts';
import { filledInHints } from './filled-in-hints.ts';
import { holdStill } from './hold-still.ts';
import { insertLines } from './insert-lines.ts';
import { leaveByTab } from './leave-by-tab.ts';
import styles from './monaco.module.css';
import { applyTokens } from './monaco-theme.ts';
import { OPTIONS } from './options.ts';

/** The full editor of the manifests, as the page uses it. */
export interface MonacoEditor extends TextView {
  /** Asks for completion, hover and fixes in this text, and whatever else the language offers. */
  readonly api: monaco.editor.IStandaloneCodeEditor;
  /** The text was changed elsewhere; a text that the editor has already is left alone. */
  readonly setText: (text: string) => void;
  readonly setName: (name: string) => void;
  readonly setTheme: (dark: boolean) => void;
  readonly setFindings: (findings: readonly Mark[]) => void;
  readonly setBroken: (documents: readonly Omit<Mark, 'severity'>[]) => void;
  /** The objects of the text, above which is offered what may be done with them. */
  readonly setObjects: (places: readonly WrittenPlace[], actions: LensActions) => void;
  /** What the cluster filled in, behind its lines; nothing where that is not to be seen. */
  readonly setFilledIn: (lines: readonly FilledIn[], hint: string) => void;
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
  { text, onTyping, onLine }: { text: string; onTyping: (read: () => string) => void; onLine: (line: number) => void },
): MonacoEditor {
  const model = monaco.editor.createModel(text, 'yaml');
  const editor = monaco.editor.create(host, { ...OPTIONS, model });
  const broken = editor.createDecorationsCollection();
  const shown = editor.createDecorationsCollection();
  const lenses = objectLenses(editor, model);
  const hints = filledInHints(model);
  const endings = [leaveByTab(host, editor), insertLines(host, editor), holdStill(host)];
  /** The text as the page has it; absent while it is being changed: a long one is not read at every key. */
  let told: string | undefined = text;
  const read = (): string => (told ??= model.getValue());
  // Line ends that were mixed are of one kind now.
  if (model.getValueLength() !== text.length) onTyping(read);

  model.onDidChangeContent(() => {
    told = undefined;
    onTyping(read);
  });
  editor.onDidChangeCursorPosition(({ position }) => {
    if (editor.hasTextFocus()) onLine(position.lineNumber);
  });

  // The list of findings takes its room from the text: the caret's line stays in sight.
  let height = editor.getLayoutInfo().height;
  editor.onDidLayoutChange((layout) => {
    const caret = editor.getPosition();
    const top = caret === null ? -1 : editor.getTopForLineNumber(caret.lineNumber) - editor.getScrollTop();
    if (caret !== null && top >= 0 && top < height && editor.hasTextFocus()) editor.revealPosition(caret);
    ({ height } = layout);
  });

  function asOneStep(edits: monaco.editor.IIdentifiedSingleEditOperation[]): void {
    editor.pushUndoStop();
    editor.executeEdits('page', edits);
    editor.pushUndoStop();
  }

  return {
    api: editor,
    setText(now) {
      if (now === told) return;
      const { start, end, text: own } = shortestChange(model.getValue(), now);
      const at = (offset: number): monaco.Position => model.getPositionAt(offset);
      asOneStep([{ range: monaco.Range.fromPositions(at(start), at(end)), text: own }]);
      // What is read stays where it is, unless it is another text.
      if (own.length > now.length / 2) editor.setScrollTop(0);
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
    setObjects: lenses.set,
    setFilledIn: hints.set,
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
    text: read,
    hasFocus: () => editor.hasTextFocus(),
    focus: () => editor.focus(),
    caret() {
      const at = editor.getPosition();
      return at === null ? 0 : model.getOffsetAt(at);
    },
    replace(changes, caret) {
      const at = (offset: number): monaco.Position => model.getPositionAt(offset);
      asOneStep(
        changes.map(({ start, end, text: own }) => ({
          range: monaco.Range.fromPositions(at(start), at(end)),
          text: own,
          forceMoveMarkers: start === end,
        })),
      );
      if (caret === undefined) return;
      editor.setPosition(at(caret));
      editor.revealPositionInCenterIfOutsideViewport(at(caret));
      editor.focus();
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
      lenses.dispose();
      hints.dispose();
      editor.dispose();
      model.dispose();
    },
  };
}
