import type { ReactNode } from 'react';
import type { ObjectRef, Value } from '../../engine/index.ts';
import { useMessages } from '../page-context.tsx';
import styles from './facts.module.css';

interface ValuesProps {
  readonly values: readonly Value[];
  readonly none: string;
  readonly onOpen: (ref: ObjectRef) => void;
}

/** What is known under one name: texts as Kubernetes writes them, words, and objects that can be gone on to. */
export function Values({ values, none, onOpen }: ValuesProps): ReactNode {
  const { inspect } = useMessages();
  if (values.length === 0) return <span className={styles['none']}>{none}</span>;
  return (
    <ul className={styles['values']}>
      {values.map(({ text, ref, word }, index) => (
        <li key={index}>
          {ref !== undefined ? (
            <button type="button" className={styles['link']} onClick={() => onOpen(ref)}>
              {text ?? nameOf(ref)}
            </button>
          ) : word !== undefined ? (
            <span>{inspect.words[word]}</span>
          ) : (
            <code translate="no">{text}</code>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The name; with its namespace where that is not `default`. */
function nameOf(ref: ObjectRef): string {
  const [, second = '', third] = ref.split('/');
  return third === undefined ? second : second === 'default' ? third : `${second}/${third}`;
}
