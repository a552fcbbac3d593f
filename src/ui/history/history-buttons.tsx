import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './history.module.css';

/** Takes back what was changed outside the text: settings and what-ifs. */
export function HistoryButtons(): ReactNode {
  const { history: words } = useMessages().editor;
  const { undo, redo } = useActions();
  const canUndo = usePageState((state) => state.history.past.length > 0);
  const canRedo = usePageState((state) => state.history.future.length > 0);
  return (
    <span className={styles['buttons']}>
      <button
        type="button"
        className={controls['icon']}
        aria-label={words.undo}
        title={`${words.undo}: ${words.what} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className={controls['icon']}
        aria-label={words.redo}
        title={`${words.redo}: ${words.what} (Ctrl+Y)`}
        disabled={!canRedo}
        onClick={redo}
      >
        <Icon name="redo" />
      </button>
    </span>
  );
}
