import type { ReactNode } from 'react';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './title-bar.module.css';

/** Each language is written in itself: whoever reads it finds it. */
const NAMES = { ja: '日本語', en: 'English' } as const;

export function LanguageSwitch(): ReactNode {
  const { ui, language } = useMessages();
  const { setLanguage } = useActions();
  return (
    <div role="group" aria-label={ui.language} className={styles['language']}>
      {(['ja', 'en'] as const).map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => setLanguage(one)}>
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
