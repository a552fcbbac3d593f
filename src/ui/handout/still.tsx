import { useId, useMemo, type ReactNode } from 'react';
import type { Picture } from '../../scene/picture/picture.ts';
import { svgOf } from '../../sharing/export/svg.ts';
import styles from './paper.module.css';

/** A picture on paper. */
export function Still({ picture }: { readonly picture: Picture }): ReactNode {
  const id = useId();
  const svg = useMemo(() => svgOf(picture, { theme: 'light', background: false, id }), [picture, id]);
  // Written by us, with every text in it escaped.
  return <div className={styles['still']} data-still dangerouslySetInnerHTML={{ __html: svg }} />;
}
