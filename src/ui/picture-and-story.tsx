import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { useSize } from './canvas/window-facts.ts';
import { DiagramPane } from './diagram-pane.tsx';
import { StoryPanel } from './story-panel.tsx';
import { usePictureNeed } from './use-picture-need.ts';
import styles from './workbench.module.css';

/** The least height of the story, in CSS pixels, as the style sheet has it for most windows. */
const STORY = 212;

/** The picture above its story, which is as high as the picture leaves it. */
export function PictureAndStory(): ReactNode {
  const main = useRef<HTMLDivElement>(null);
  const size = useSize(main);
  const need = usePictureNeed(useMemo(() => size && { ...size, height: size.height - STORY }, [size]));
  return (
    <div
      ref={main}
      className={styles['main']}
      style={need === undefined ? undefined : ({ '--picture-need': `${need}px` } as CSSProperties)}
    >
      <DiagramPane />
      <StoryPanel />
    </div>
  );
}
