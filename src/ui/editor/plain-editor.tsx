import { useEffect, useImperativeHandle, useLayoutEffect, useRef, type ReactNode, type Ref } from 'react';
import { useActions, useMessages, usePage } from '../page-context.tsx';
import styles from './editor.module.css';
import { asOneChange, lineAt, movedBy, offsetOf, type TextView } from './text-view.ts';

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
  const { store } = usePage();
  const { typing } = useActions();
  const own = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(field, () => own.current as HTMLTextAreaElement);
  useImperativeHandle(view, () => viewOf(() => own.current));
  // The field holds its own text: a long one is not handed round at every key.
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.value = store.getState().workspace.text;
    return store.subscribe(({ workspace: { text } }, { workspace: before }) => {
      if (text !== before.text && text !== area.value) area.value = text;
    });
  }, [store]);
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
      onInput={({ currentTarget }) => typing(() => currentTarget.value)}
    />
  );
}

function viewOf(field: () => HTMLTextAreaElement | null): TextView {
  return {
    show(range, take) {
      const area = field();
      if (area === null) return;
      area.scrollTop = Math.max(0, (range.startLine - 3) * lineHeight(area));
      if (!take) return;
      const from = offsetOf(area.value, range.startLine, range.startColumn);
      area.setSelectionRange(from, Math.max(from, offsetOf(area.value, range.endLine, range.endColumn)));
      area.focus();
    },
    text: () => field()?.value ?? '',
    hasFocus: () => field() !== null && document.activeElement === field(),
    focus: () => field()?.focus(),
    caret: () => field()?.selectionStart ?? 0,
    replace(changes, caret) {
      const area = field();
      if (area === null || changes.length === 0) return;
      const [from, to] = [movedBy(changes, area.selectionStart), movedBy(changes, area.selectionEnd)];
      const { start, end, text } = asOneChange(area.value, changes);
      area.focus();
      area.setSelectionRange(start, end);
      // The one way to change a field that its own undo knows of.
      if (!document.execCommand('insertText', false, text)) {
        area.setRangeText(text, start, end, 'end');
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }
      area.setSelectionRange(caret ?? from, caret ?? to);
      if (caret !== undefined) area.scrollTop = Math.max(0, (lineAt(area.value, caret) - 3) * lineHeight(area));
    },
  };
}

/** How far down a line is: the style sheet sets it in pixels. */
function lineHeight(area: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
}
