import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LocatedDiagnostic, TextFix } from '../../../engine/index.ts';
import controls from '../../controls/controls.module.css';
import { useMessages, usePage, usePageState } from '../../page-context.tsx';
import { Sentence } from '../../sentence.tsx';
import type { Editing } from '../editing.ts';
import styles from '../editor.module.css';
import { titleOfFix } from '../finding-words.ts';
import { fixAll } from './fix-all.ts';
import { changedLines, type ChangedLine } from './changed-lines.ts';

/** The repairs of a finding, each with the lines that it changes, to be applied or left. */
export function FixPreview({
  finding,
  editing,
  onDone,
}: {
  readonly finding: LocatedDiagnostic;
  readonly editing: Editing;
  readonly onDone: () => void;
}): ReactNode {
  const messages = useMessages();
  const { engine, store } = usePage();
  const words = messages.editor;
  const [fixes, setFixes] = useState<readonly TextFix[]>();
  const first = useRef<HTMLButtonElement>(null);
  const others = usePageState(
    (state) =>
      state.analysis?.diagnostics.filter((each) => each.document === finding.document && each.fixes.length > 0).length,
  );

  useEffect(() => {
    let wanted = true;
    void engine.fixesOf(finding).then(
      (found) => wanted && setFixes(found),
      () => wanted && setFixes([]),
    );
    return () => {
      wanted = false;
    };
  }, [engine, finding]);
  useEffect(() => first.current?.focus(), [fixes]);

  function apply({ textEdits }: TextFix): void {
    const { view, say } = editing;
    // The fix was made for the text that was analysed.
    const same = view.current?.text() === store.getState().workspace.text;
    if (same) view.current?.replace(textEdits);
    // The button that was pressed goes with the finding.
    view.current?.focus();
    say(same ? words.done.fixed : words.done.notFixed);
    onDone();
  }

  if (fixes === undefined) return null;
  const { text } = store.getState().workspace;
  return (
    <div
      className={styles['preview']}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      {fixes.map((fix, index) => (
        <div key={index} className={styles['offerOne']}>
          <p className={styles['fixTitle']}>
            <Sentence text={titleOfFix(fix, messages)} />
          </p>
          <Lines lines={changedLines(text, fix.textEdits)} />
          <button
            ref={index === 0 ? first : undefined}
            type="button"
            className={`${controls['primary']} ${styles['small']}`}
            onClick={() => apply(fix)}
          >
            {words.fix.apply}
          </button>{' '}
          {index === 0 && others !== undefined && others > 1 && (
            <button
              type="button"
              className={`${controls['button']} ${styles['small']}`}
              onClick={() => {
                onDone();
                void fixAll(finding.document, editing, { engine, store }, words);
              }}
            >
              {words.fix.all}
            </button>
          )}{' '}
          {index === 0 && (
            <button type="button" className={`${controls['button']} ${styles['small']}`} onClick={onDone}>
              {words.fix.cancel}
            </button>
          )}
        </div>
      ))}
      {fixes.length === 0 && <p className={styles['fixTitle']}>{words.done.notFixed}</p>}
    </div>
  );
}

/** Removed and added lines; told apart by their marks and their words, not by colour alone. */
function Lines({ lines }: { readonly lines: readonly ChangedLine[] }): ReactNode {
  const { fix } = useMessages().editor;
  return (
    <div className={`${styles['changed']} mono`}>
      {lines.map(({ kind, text }, index) => (
        <div key={index} data-change={kind}>
          <span aria-hidden="true">{kind === 'removed' ? '−' : '+'} </span>
          <span className="visually-hidden">{fix[kind]}: </span>
          {text}
        </div>
      ))}
    </div>
  );
}
