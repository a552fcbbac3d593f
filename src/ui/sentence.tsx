import type { ReactNode } from 'react';
import type { ObjectRef } from '../engine/index.ts';
import type { Text } from '../i18n/text.ts';
import styles from './sentence.module.css';

/** A sentence with its values in the code font; objects can be gone to where `onSelect` is given. */
export function Sentence({
  text,
  onSelect,
}: {
  readonly text: Text;
  readonly onSelect?: (ref: ObjectRef) => void;
}): ReactNode {
  return text.map((piece, index) => {
    if (piece.kind === 'text') return piece.text;
    if (piece.kind === 'ref' && onSelect !== undefined)
      return (
        <button key={index} type="button" className={styles['reference']} onClick={() => onSelect(piece.ref)}>
          {piece.text}
        </button>
      );
    return <code key={index}>{piece.text}</code>;
  });
}
