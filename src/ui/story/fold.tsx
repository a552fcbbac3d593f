import type { ReactNode } from 'react';
import styles from './hop-list.module.css';

interface FoldProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  /** What the fold is, in a line; the whole of it in `title` where the line is shortened. */
  readonly label: ReactNode;
  readonly title?: string;
  /** What it holds; made only while it is open. */
  readonly children: () => ReactNode;
}

/** A line of the list that unfolds into others. */
export function Fold({ open, onToggle, label, title, children }: FoldProps): ReactNode {
  return (
    <>
      <button
        type="button"
        className={styles['fold']}
        aria-expanded={open}
        title={title}
        onClick={() => onToggle(!open)}
      >
        <span className={open ? styles['triangleOpen'] : styles['triangle']} aria-hidden="true" />
        {label}
      </button>
      {open && children()}
    </>
  );
}
