import { useEffect, useState, type ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import controls from '../controls/controls.module.css';
import { copyText } from '../editor/tools/copy-text.ts';
import styles from './copy-button.module.css';
import { StoryIcon } from './story-icons.tsx';

interface CopyButtonProps {
  readonly name: string;
  /** What is copied; made when it is asked for. */
  readonly content: () => string;
  readonly messages: Messages;
}

/** How long it says what came of it. */
const SAID = 2000;

/** Puts a text on the clipboard, and says whether it did. */
export function CopyButton({ name, content, messages }: CopyButtonProps): ReactNode {
  const { copied, notCopied } = messages.story.copy;
  const [outcome, setOutcome] = useState<'copied' | 'failed'>();

  useEffect(() => {
    if (outcome === undefined) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SAID);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy(): Promise<void> {
    setOutcome((await copyText(content())) ? 'copied' : 'failed');
  }

  return (
    <span className={styles['copy']}>
      <button type="button" className={`${controls['button']} ${styles['button']}`} onClick={() => void copy()}>
        <StoryIcon name={outcome === 'copied' ? 'check' : 'copy'} />
        {name}
      </button>
      <span role="log" aria-live="polite" className={styles['outcome']}>
        {outcome === 'copied' && copied}
        {outcome === 'failed' && notCopied}
      </span>
    </span>
  );
}
