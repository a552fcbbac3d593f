import type { CSSProperties, ReactNode } from 'react';
import { palette } from '../../scene/picture/palette.ts';
import { version } from '../../sharing/version.ts';
import { useMessages } from '../page-context.tsx';
import styles from './paper.module.css';

/** Paper is white, whatever the page is. */
const LIGHT: CSSProperties = Object.fromEntries(
  Object.entries(palette.light).map(([token, colour]) => [`--${token}`, colour]),
);

/** The sheets, as one long one: a printer cuts it where nothing is cut. */
export function Paper({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }): ReactNode {
  const { handout: words } = useMessages();
  return (
    <article className={styles['paper']} style={LIGHT} data-paper>
      <h1>{title}</h1>
      {children}
      <p className={styles['made']}>{words.madeWith(version)}</p>
    </article>
  );
}
