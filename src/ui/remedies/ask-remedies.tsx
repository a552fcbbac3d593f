import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './ask-remedies.module.css';

/** The way on from a failure, where there is room for it; the same is in the rail beneath. */
export function AskRemedies(): ReactNode {
  const { arrive: words } = useMessages();
  const { showStoryTab } = useActions();
  return (
    <button
      type="button"
      className={`${controls['button']} ${styles['ask']}`}
      onClick={() => {
        showStoryTab('arrive');
        // The button goes: its tab takes the focus over.
        document.getElementById('story-tab-arrive')?.focus();
      }}
    >
      {words.question}
    </button>
  );
}
