import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from 'react';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './editor.module.css';
import type { TextView } from './text-view.ts';

/** As in the style sheet: how far down a line is. */
const LINE = 20;

/** A text field with the same text: at once, before the full editor is there, and on phones in its place. */
export function PlainEditor({
  view,
  field,
  onLine,
}: {
  readonly view: Ref<TextView>;
  readonly field?: Ref<HTMLTextAreaElement>;
  /** The caret went to a line, counted from 1. */
  readonly onLine: (line: number) => void;
}): ReactNode {
  const { ui } = useMessages();
  const text = usePageState((state) => state.workspace.text);
  const { setText } = useActions();
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(field, () => own.current as HTMLTextAreaElement);
  useImperativeHandle(view, () => ({
    show(range, take) {
      const area = own.current;
      if (area === null) return;
      area.scrollTop = Math.max(0, (range.startLine - 3) * LINE);
      if (!take) return;
      const from = offsetOf(area.value, range.startLine, range.startColumn);
      area.setSelectionRange(from, Math.max(from, offsetOf(area.value, range.endLine, range.endColumn)));
      area.focus();
    },
  }));
  useEffect(() => {
    const area = own.current;
    const moved = (): void => {
      if (area !== null && document.activeElement === area) onLine(lineAt(area.value, area.selectionStart));
    };
    document.addEventListener('selectionchange', moved);
    return () => document.removeEventListener('selectionchange', moved);
  }, [onLine]);
  return (
    <textarea
      ref={own}
      className={`${styles['plain']} mono`}
      aria-label={ui.editor.name}
      wrap="off"
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Of a 1-based line and column. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let each = 1; each < line; each++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}
