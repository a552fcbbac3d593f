import { useState, type ReactNode } from 'react';
import type { MarkedText, ObjectRef, ObjectView } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './object-view.module.css';

export type ObjectViewShown = ObjectView & { readonly madeFor?: ObjectRef };

/** An object as the cluster has it, beside what was written; what differs is marked. */
export function YamlSides({ object, view }: { readonly object: ObjectRef; readonly view: ObjectViewShown }): ReactNode {
  const { editor } = useMessages();
  const words = editor.view;
  const [copied, setCopied] = useState<string>();
  const { inCluster, written, madeFor } = view;
  const differ = Object.keys(inCluster.marks).length;
  return (
    <>
      <p className={styles['legend']}>
        {written !== undefined && (
          <>
            {words.added(differ)} {words.legend}{' '}
          </>
        )}
        {object.startsWith('Secret/') && words.secret}
        {written === undefined && (
          <Sentence
            text={madeFor === undefined ? [{ kind: 'text', text: words.notWritten }] : words.madeFor(madeFor)}
          />
        )}
      </p>
      <div className={styles['sides']} data-sides={written === undefined ? 1 : 2}>
        {written !== undefined && (
          <section className={styles['side']} aria-label={words.written}>
            <h3>{words.written}</h3>
            <Lines marked={written} from={written.line} />
          </section>
        )}
        <section className={styles['side']} aria-label={words.inCluster}>
          <div className={styles['sideHead']}>
            <h3>{words.inCluster}</h3>
            <span role="status">{copied}</span>
            <button
              type="button"
              className={controls['button']}
              onClick={() =>
                void copyText(inCluster.text).then((done) =>
                  setCopied(done ? editor.done.copied : editor.done.notCopied),
                )
              }
            >
              {words.copy}
            </button>
          </div>
          <Lines marked={inCluster} />
        </section>
      </div>
    </>
  );
}

/** YAML, its lines numbered where they are those of the text. */
function Lines({ marked: { text, marks }, from }: { readonly marked: MarkedText; readonly from?: number }): ReactNode {
  const { view } = useMessages().editor;
  const lines = text.replace(/\n+$/, '').split('\n');
  return (
    // Reached by the keyboard, to be scrolled.
    <div className={`${styles['lines']} mono`} tabIndex={0} role="group">
      {lines.map((line, index) => {
        const mark = marks[index];
        return (
          <div key={index} className={styles['line']} data-mark={mark}>
            <span aria-hidden="true" className={styles['gutter']}>
              {mark === 'filled' ? '+' : mark === 'changed' ? '≠' : (from ?? 0) > 0 ? (from ?? 0) + index : ''}
            </span>
            {mark !== undefined && (
              <span className="visually-hidden">{mark === 'filled' ? view.filledIn : view.changed}: </span>
            )}
            {line === '' ? '\u00a0' : line}
          </div>
        );
      })}
    </div>
  );
}
