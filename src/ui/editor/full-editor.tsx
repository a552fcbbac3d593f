import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';
import { plain } from '../../i18n/text.ts';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { useMedia } from '../use-media.ts';
import styles from './editor.module.css';
import { wordsOfFinding } from './finding-words.ts';
import type { MonacoEditor } from './monaco/monaco-editor.ts';
import { PlainEditor } from './plain-editor.tsx';
import type { TextView } from './text-view.ts';

type MonacoModule = typeof import('./monaco/monaco-editor.ts');

/** Monaco, loaded once the first picture is painted. Until then a plain field holds the same text. */
export function FullEditor({
  view,
  onLine,
}: {
  readonly view: Ref<TextView>;
  readonly onLine: (line: number) => void;
}): ReactNode {
  const messages = useMessages();
  const { store } = usePage();
  const { setText } = useActions();
  const drawn = usePageState((state) => state.analysis !== undefined || state.engine.state === 'failed');
  const monaco = useMonaco(drawn);
  const host = useRef<HTMLDivElement>(null);
  const plainField = useRef<HTMLTextAreaElement>(null);
  const plainView = useRef<TextView>(null);
  const [editor, setEditor] = useState<MonacoEditor>();
  const name = messages.ui.editor.name;

  useLayoutEffect(() => {
    if (monaco === undefined || host.current === null) return;
    const field = plainField.current;
    const hadFocus = field !== null && document.activeElement === field;
    const made = monaco.createMonacoEditor(host.current, {
      text: store.getState().workspace.text,
      onText: setText,
      onLine,
    });
    if (field !== null) made.takeOver(field.selectionStart, field.selectionEnd, field.scrollTop, hadFocus);
    setEditor(made);
    return () => {
      setEditor(undefined);
      made.dispose();
    };
  }, [monaco, store, setText, onLine]);

  useEffect(() => editor?.setName(name), [editor, name]);
  useEffect(() => {
    if (editor === undefined) return;
    return store.subscribe((state) => editor.setText(state.workspace.text));
  }, [editor, store]);
  useTheme(editor);
  useMarks(editor);

  useImperativeHandle(view, () => ({
    show: (range, take) => (editor ?? plainView.current)?.show(range, take),
  }));

  return (
    <div className={styles['host']}>
      <div ref={host} className={styles['monaco']} />
      {editor === undefined && <PlainEditor view={plainView} field={plainField} onLine={onLine} />}
    </div>
  );
}

/** The editor's code; asked for when the picture has been painted, taken while nobody composes a character. */
function useMonaco(drawn: boolean): MonacoModule | undefined {
  const { language } = useMessages();
  const [monaco, setMonaco] = useState<MonacoModule>();
  useEffect(() => {
    if (!drawn || monaco !== undefined) return;
    let wanted = true;
    async function load(): Promise<void> {
      // Monaco reads its own words once, at load.
      if (language === 'ja') await import('monaco-editor/nls/lang/ja.js');
      const loaded = await import('./monaco/monaco-editor.ts');
      await compositionEnd();
      if (wanted) setMonaco(loaded);
    }
    const stop = afterPaint(() => void load().catch(() => undefined));
    return () => {
      wanted = false;
      stop();
    };
  }, [drawn, language, monaco]);
  return monaco;
}

function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(work, 100)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

let composing = false;
addEventListener('compositionstart', () => (composing = true), true);
addEventListener('compositionend', () => (composing = false), true);

/** A character that is being composed would be lost with its field. */
async function compositionEnd(): Promise<void> {
  while (composing) await new Promise((resolve) => setTimeout(resolve, 50));
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
      analysis.diagnostics.map(({ severity, range, ...rest }) => ({
        severity,
        range,
        words: plain(wordsOfFinding({ severity, range, ...rest }, messages)),
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
