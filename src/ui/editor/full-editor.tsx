import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { plain } from '../../i18n/text.ts';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { useMedia } from '../use-media.ts';
import styles from './editor.module.css';
import { wordsOfFinding } from './finding-words.ts';
import type { MonacoEditor } from './monaco/monaco-editor.ts';
import { PlainEditor } from './plain-editor.tsx';
import type { TextView } from './text-view.ts';
import { useLanguage, type Fixing } from './use-language.ts';
import { useMonaco } from './use-monaco.ts';

/** Monaco, loaded once the first picture is painted. Until then a plain field holds the same text. */
export function FullEditor({
  view,
  onLine,
  defaultsShown,
  fixing,
}: {
  readonly view: Ref<TextView>;
  readonly onLine: (line: number) => void;
  readonly defaultsShown: boolean;
  readonly fixing: Fixing;
}): ReactNode {
  const messages = useMessages();
  const { store } = usePage();
  const { typing, takeTyped } = useActions();
  const drawn = usePageState((state) => state.analysis !== undefined || state.engine.state === 'failed');
  const monaco = useMonaco(drawn);
  const host = useRef<HTMLDivElement>(null);
  const plainField = useRef<HTMLTextAreaElement>(null);
  const plainView = useRef<TextView>(null);
  const [editor, setEditor] = useState<MonacoEditor>();
  const { name, hint } = messages.ui.editor;

  useLayoutEffect(() => {
    if (monaco === undefined || host.current === null) return;
    const field = plainField.current;
    const hadFocus = field !== null && document.activeElement === field;
    takeTyped();
    const made = monaco.createMonacoEditor(host.current, {
      text: store.getState().workspace.text,
      onTyping: typing,
      onLine,
    });
    if (field !== null) made.takeOver(field.selectionStart, field.selectionEnd, field.scrollTop, hadFocus);
    setEditor(made);
    return () => {
      setEditor(undefined);
      takeTyped();
      made.dispose();
    };
  }, [monaco, store, typing, takeTyped, onLine]);

  // How it is left is said with its name: nobody who cannot see the hint is caught in it.
  useEffect(() => editor?.setName(`${name}. ${hint}`), [editor, name, hint]);
  useEffect(() => {
    if (editor === undefined) return;
    return store.subscribe(({ workspace: { text } }, { workspace: before }) => {
      if (text !== before.text) editor.setText(text);
    });
  }, [editor, store]);
  useTheme(editor);
  useMarks(editor);
  useLanguage(editor, monaco, { defaultsShown, fixing });

  useImperativeHandle(view, (): TextView => {
    const shown = editor ?? plainView.current;
    return {
      show: (range, take) => shown?.show(range, take),
      text: () => shown?.text() ?? '',
      hasFocus: () => shown?.hasFocus() === true,
      focus: () => shown?.focus(),
      caret: () => shown?.caret() ?? 0,
      replace: (changes, caret) => shown?.replace(changes, caret),
    };
  }, [editor]);

  return (
    <div className={styles['host']}>
      <div ref={host} className={styles['monaco']} />
      {editor === undefined && <PlainEditor view={plainView} field={plainField} onLine={onLine} />}
    </div>
  );
}

function useTheme(editor: MonacoEditor | undefined): void {
  const theme = usePageState((state) => state.look.theme);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme === 'system' && systemDark);
  useEffect(() => {
    // The page's own colours change in an effect too, of a component that stands above this one.
    const frame = requestAnimationFrame(() => editor?.setTheme(dark));
    return () => cancelAnimationFrame(frame);
  }, [editor, dark]);
}

function useMarks(editor: MonacoEditor | undefined): void {
  const messages = useMessages();
  const analysis = usePageState((state) => state.analysis);
  useEffect(() => {
    if (editor === undefined || analysis === undefined) return;
    const { editor: words } = messages.ui;
    editor.setFindings(
      analysis.diagnostics.map((finding) => ({
        severity: finding.severity,
        range: finding.range,
        words: plain(wordsOfFinding(finding, messages)),
      })),
    );
    editor.setBroken(
      analysis.documents
        .filter(({ broken }) => broken)
        .map(({ range, drawnAsBefore }) => ({
          range,
          words: drawnAsBefore ? words.brokenDrawnAsBefore : words.broken,
        })),
    );
  }, [editor, analysis, messages]);
}
