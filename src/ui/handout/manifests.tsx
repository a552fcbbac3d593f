import { useMemo, type ReactNode } from 'react';
import type { WithoutSecretValues } from '../../engine/index.ts';
import { useMessages } from '../page-context.tsx';
import styles from './paper.module.css';

interface Document {
  /** Of its first line. */
  readonly number: number;
  readonly lines: readonly string[];
}

/** Documents of more lines may go on on another sheet. */
const ONE_SHEET = 40;

/** So many characters of a line stand on half the width of a sheet. */
const HALF_A_SHEET = 44;

/** The manifests with their line numbers, without values of Secrets, which is said. */
export function Manifests({ manifests: { text, removed } }: { readonly manifests: WithoutSecretValues }): ReactNode {
  const { handout: words, share } = useMessages();
  const documents = useMemo(() => documentsOf(text), [text]);
  if (documents.length === 0) return null;
  const areShort = documents.every(({ lines }) => lines.every((line) => line.length <= HALF_A_SHEET));
  return (
    <section>
      <h2>{words.manifests}</h2>
      {removed > 0 && <p>{share.secrets(removed)}</p>}
      <div className={styles['manifests']} data-columns={areShort ? 2 : 1}>
        {documents.map(({ number, lines }) => (
          <ol
            key={number}
            start={number}
            className={styles['manifest']}
            data-whole={lines.length <= ONE_SHEET}
            data-manifest
          >
            {lines.map((line, index) => (
              <li key={index}>
                <code>{line}</code>
              </li>
            ))}
          </ol>
        ))}
      </div>
    </section>
  );
}

/** The text cut before each `---`; empty lines at the end are none. */
function documentsOf(text: string): readonly Document[] {
  const documents: { number: number; lines: string[] }[] = [];
  text
    .trimEnd()
    .split('\n')
    .forEach((line, index) => {
      const last = documents.at(-1);
      if (last === undefined || /^---(\s|$)/.test(line)) documents.push({ number: index + 1, lines: [line] });
      else last.lines.push(line);
    });
  return text.trim() === '' ? [] : documents;
}
