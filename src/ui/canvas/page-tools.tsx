import { DropdownMenu } from 'radix-ui';
import { lazy, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Later } from '../later.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { TimeButton } from '../what-if/time-button.tsx';
import type { PictureMoves } from './diagram.tsx';
import { PictureTools } from './picture-tools.tsx';
import styles from './picture-tools.module.css';
import { ToolIcon } from './tool-icons.tsx';

const Legend = lazy(async () => ({ default: (await import('./legend.tsx')).Legend }));

/** The tools of the page's own picture. */
export function PageTools({ moves }: { readonly moves: PictureMoves }): ReactNode {
  const { compare, picture } = useMessages();
  const unfolded = usePageState((state) => state.look.open.length > 0);
  const actions = useActions();
  const [legend, setLegend] = useState(false);
  return (
    <>
      <PictureTools
        onZoomIn={moves.zoomIn}
        onZoomOut={moves.zoomOut}
        onFit={moves.fit}
        onLegend={() => setLegend(true)}
        minimap={moves.minimap}
        entries={
          <>
            {unfolded && (
              <DropdownMenu.Item className={controls['menuItem'] ?? ''} onSelect={actions.foldAll}>
                <ToolIcon name="fold" />
                {picture.foldAll}
              </DropdownMenu.Item>
            )}
            <DropdownMenu.Item className={controls['menuItem'] ?? ''} onSelect={() => actions.compare(true)}>
              <ToolIcon name="compare" />
              {compare.open}
            </DropdownMenu.Item>
          </>
        }
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
