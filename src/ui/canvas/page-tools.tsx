import { lazy, useState, type ReactNode } from 'react';
import { Later } from '../later.tsx';
import { TimeButton } from '../what-if/time-button.tsx';
import type { PictureMoves } from './diagram.tsx';
import { PictureTools } from './picture-tools.tsx';
import styles from './picture-tools.module.css';

const Legend = lazy(async () => ({ default: (await import('./legend.tsx')).Legend }));

/** The tools of the page's own picture. */
export function PageTools({ moves }: { readonly moves: PictureMoves }): ReactNode {
  const [legend, setLegend] = useState(false);
  return (
    <>
      <PictureTools
        onZoomIn={moves.zoomIn}
        onZoomOut={moves.zoomOut}
        onFit={moves.fit}
        onLegend={() => setLegend(true)}
        minimap={moves.minimap}
      >
        <TimeButton className={styles['tool']} />
      </PictureTools>
      {legend && (
        <Later>
          <Legend onClose={() => setLegend(false)} />
        </Later>
      )}
    </>
  );
}
