import { useEffect, useState, type ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import styles from './presenter.module.css';

/** Milliseconds that it is there. */
const SHOWN = 7000;

/** What the keys do, for the first seconds, or until one is pressed. Stands above the picture and moves nothing. */
export function PresenterHint({ words }: { readonly words: PresenterMessages }): ReactNode {
  const [shown, setShown] = useState(true);
  useEffect(() => {
    const hide = (): void => setShown(false);
    const timer = setTimeout(hide, SHOWN);
    addEventListener('keydown', hide, true);
    addEventListener('pointerdown', hide, true);
    return () => {
      clearTimeout(timer);
      removeEventListener('keydown', hide, true);
      removeEventListener('pointerdown', hide, true);
    };
  }, []);
  return shown && <p className={styles['hint']}>{words.hint}</p>;
}
