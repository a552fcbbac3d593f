import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import { wholePageAddress } from '../../sharing/embed/embed-address.ts';
import { usePageState } from '../page-context.tsx';
import styles from './embed.module.css';

/** A small mark that opens the same scene in the whole page. */
export function WholePageLink({ name }: { readonly name: string }): ReactNode {
  const beside = usePageState((state) => state.beside);
  const language = usePageState((state) => state.look.language);
  const subscribe = useCallback((changed: () => void) => {
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  const here = useSyncExternalStore(subscribe, () => location.href);
  // A frame that has no origin may open no windows, most often; and a page that is a file is the whole already.
  if (!/^https?:/.test(here) || origin === 'null') return null;
  return (
    <a
      className={styles['whole']}
      href={wholePageAddress(here, beside, language)}
      target="_blank"
      rel="noopener"
      aria-label={name}
      title={name}
    >
      Kubehop <span aria-hidden="true">↗</span>
    </a>
  );
}
