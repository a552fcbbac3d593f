import type { ReactNode } from 'react';
import type { TextRange } from '../../engine/index.ts';
import { SeverityMark } from '../controls/icons.tsx';
import { useMessages, usePage, usePageState } from '../page-context.tsx';
import styles from './editor.module.css';

/** The engine did not get through the manifests: where, as far as that is known. */
export function EngineTrouble({ onGo }: { readonly onGo: (range: TextRange) => void }): ReactNode {
  const { ui } = useMessages();
  const { store } = usePage();
  const { state, document } = usePageState((page) => page.engine);
  if (state !== 'restarted' && state !== 'failed') return null;
  const words =
    state === 'failed' ? ui.engine.failed : ui.engine.restarted(document === undefined ? undefined : document + 1);
  const line = document === undefined ? undefined : lineOfDocument(store.getState().workspace.text, document);
  return (
    <p className={styles['trouble']} role="alert">
      <SeverityMark severity="error" />
      <span>
        {words}{' '}
        {line !== undefined && (
          <button
            type="button"
            className={styles['go']}
            onClick={() => onGo({ startLine: line, startColumn: 1, endLine: line, endColumn: 1 })}
          >
            {ui.editor.line(line)}
          </button>
        )}
      </span>
    </p>
  );
}

/** The browser refuses its storage: said where the text is that would be lost. */
export function NotKept(): ReactNode {
  const { ui } = useMessages();
  const notKept = usePageState((page) => page.notKept);
  return notKept ? <p className={styles['counts']}>{ui.editor.notKept}</p> : null;
}

/** The first line of a document, both counted as people see them in the text. */
function lineOfDocument(text: string, document: number): number {
  let seen = 0;
  const lines = text.split('\n');
  const marker = lines.findIndex((line) => /^---([ \t]|$)/.test(line.trimEnd()) && ++seen === document);
  return document === 0 || marker < 0 ? 1 : marker + 2;
}
