import { lazy, type ReactNode } from 'react';
import { Later } from '../later.tsx';
import { StageControls } from './stage-controls.tsx';
import { StagePicture } from './stage-picture.tsx';
import { StageStory } from './stage-story.tsx';
import { StageVerdict } from './stage-verdict.tsx';
import styles from './stage.module.css';

// Monaco comes with it: nothing of it is asked for where no editor is wanted.
const EditorPanel = lazy(async () => ({ default: (await import('../editor/editor-panel.tsx')).EditorPanel }));

export interface StageProps {
  /** The sentence of each hop stands beneath the picture. */
  readonly story: boolean;
  /** So do the keys to its time. */
  readonly controls: boolean;
  /** The manifests stand beside the picture. */
  readonly editor: boolean;
  /** The wheel moves the picture, not the page around; so where it is not said. */
  readonly wheel?: boolean | undefined;
  /** Somebody used the controls. */
  readonly onUse?: (() => void) | undefined;
  /** Stands at the end of the panel: the way to the whole page. */
  readonly corner?: ReactNode;
}

/**
 * What is on the page for a room to see: the picture in letters that are read from the back, the sentence of the hop, large
 * keys. Fills its parent; less is shown where that is small, nothing is drawn smaller.
 */
export function Stage({ story, controls, editor, wheel, onUse, corner }: StageProps): ReactNode {
  const hasPanel = story || controls;
  return (
    <div className={styles['frame']} data-editor={editor}>
      {editor && (
        <div className={styles['editor']}>
          <Later>
            <EditorPanel />
          </Later>
        </div>
      )}
      <div className={styles['stage']} data-story={story} data-controls={controls}>
        <StagePicture wheel={wheel} />
        <div className={hasPanel ? styles['panel'] : 'visually-hidden'}>
          <StageStory shown={story} />
          <div className={styles['side']}>
            <StageVerdict corner={hasPanel && corner} />
            {controls && <StageControls onUse={onUse} />}
          </div>
        </div>
      </div>
    </div>
  );
}
