import { lazy, type ReactNode } from 'react';
import type { PictureView } from '../../state/model.ts';
import { Opener } from '../controls/opener.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { ToolIcon } from './tool-icons.tsx';
import styles from './picture-tools.module.css';

export interface PictureToolsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onLegend: () => void;
  /** The map of the whole is shown. */
  readonly minimap: boolean;
  /** Stands before the menu: the clock. */
  readonly children?: ReactNode;
}

const PictureMenu = lazy(async () => ({ default: (await import('./picture-menu.tsx')).PictureMenu }));

const VIEWS: readonly PictureView[] = ['nodes', 'concept'];

/** What is done with the picture as a whole, at its top left, where the layouts keep room for it. */
export function PictureTools({ children, ...props }: PictureToolsProps): ReactNode {
  const { picture } = useMessages();
  const view = usePageState((state) => state.look.view);
  const { setView, showSearch } = useActions();
  return (
    <div className={styles['tools']} role="toolbar" aria-label={picture.tools}>
      <div className={styles['views']} role="group" aria-label={picture.view}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles['tool']}
            aria-pressed={view === each}
            aria-label={picture.views[each]}
            title={picture.viewHints[each]}
            onClick={() => setView(each)}
          >
            <ToolIcon name={each} />
            <span className={styles['word']}>{picture.views[each]}</span>
          </button>
        ))}
      </div>
      <button
        type="button"
        className={styles['tool']}
        aria-label={picture.search.button}
        title={picture.search.button}
        aria-haspopup="dialog"
        onClick={() => showSearch(true)}
      >
        <ToolIcon name="search" />
      </button>
      {children}
      <Opener
        popup="menu"
        className={styles['tool']}
        label={picture.more}
        opens={(opened) => <PictureMenu {...props} {...opened} />}
      >
        <ToolIcon name="more" />
      </Opener>
    </div>
  );
}
