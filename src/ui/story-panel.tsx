import type { ReactNode } from 'react';
import { useActions, useMessages, usePage, usePageState } from './page-context.tsx';
import { PlaybackControls } from './playback/playback.tsx';
import { Story } from './story/story.tsx';
import { StoryNote } from './story-note.tsx';
import { useHop } from './use-hop.ts';
import styles from './workbench.module.css';

/** What happens to the request, in words, and the keys to its time: always the same height. */
export function StoryPanel(): ReactNode {
  const messages = useMessages();
  const { rules } = usePage();
  const proxyMode = usePageState((state) => state.workspace.settings.proxyMode);
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const playback = usePageState((state) => state.playback);
  const hop = useHop();
  const actions = useActions();
  return (
    <div id="story" className={styles['story']} tabIndex={-1}>
      <Story
        trace={trace}
        timeline={timeline}
        hop={hop}
        messages={messages}
        onSeekHop={actions.seekHop}
        rules={{ proxyMode, ask: rules }}
        onSelect={(ref, field) => actions.select(ref, 'picture', field)}
        controls={
          <PlaybackControls
            timeline={timeline}
            hop={hop}
            playing={playback.playing}
            speed={playback.speed}
            messages={messages}
            onSeekHop={actions.seekHop}
            onNext={actions.nextHop}
            onPrevious={actions.previousHop}
            onPlay={actions.play}
            onPause={actions.pause}
            onSpeed={actions.setSpeed}
          />
        }
      >
        <StoryNote />
      </Story>
    </div>
  );
}
