import type { ReactNode } from 'react';
import type { PictureView } from '../../state/model.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import styles from './compare.module.css';

const VIEWS: readonly PictureView[] = ['nodes', 'concept'];

/** How both clusters are drawn. */
export function ViewChoice({
  view,
  onView,
}: {
  readonly view: PictureView;
  readonly onView: (view: PictureView) => void;
}): ReactNode {
  const { picture } = useMessages();
  return (
    <div role="group" aria-label={picture.view} className={styles['views']}>
      {VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          className={`${controls['button']} ${controls['toggle']}`}
          aria-pressed={view === each}
          title={picture.viewHints[each]}
          onClick={() => onView(each)}
        >
          {picture.views[each]}
        </button>
      ))}
    </div>
  );
}
