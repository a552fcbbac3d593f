import type { ReactNode } from 'react';
import type { NotOpened } from '../../state/shared-scene.ts';
import { useMessages } from '../page-context.tsx';
import styles from './embed.module.css';

/** In the place of the picture: why there is none. */
export function NotShown({ what: { from, problem, field } }: { readonly what: NotOpened }): ReactNode {
  const { notOpened: words } = useMessages().share;
  return (
    <div className={styles['notShown']} role="alert" data-problem={problem}>
      <h2>{words.title[from]}</h2>
      <p>{words.problems[problem](field ?? '')}</p>
    </div>
  );
}
