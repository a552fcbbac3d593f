import type { ReactNode } from 'react';
import { useActions, useMessages, usePage, usePageState } from './page-context.tsx';
import { AskRemedies } from './remedies/ask-remedies.tsx';
import { PacketStrip } from './playback/packet-strip.tsx';
import { PlaybackControls } from './playback/playback.tsx';
import { Story } from './story/story.tsx';
import { STORY_TABS } from './story/story-tabs.tsx';
import { StoryNote } from './story-note.tsx';
import { VerdictChangeLine } from './what-if/verdict-change.tsx';
import { useHop } from './use-hop.ts';
import styles from './workbench.module.css';

/** What happens to the request, in words, and the keys to its time: always the same height. */
export function StoryPanel(): ReactNode {
  const messages = useMessages();
  const { rules, clock, reducedMotion } = usePage();
  const proxyMode = usePageState((state) => state.workspace.settings.proxyMode);
  const trace = usePageState((state) => state.trace);
  const timeline = usePageState((state) => state.timeline);
  const playback = usePageState((state) => state.playback);
  const hop = useHop();
  const actions = useActions();
  const hasNews = usePageState((state) => state.live.change !== undefined);
  const tab = usePageState((state) => state.look.storyTab);
  const offered = usePageState((state) => STORY_TABS.flatMap((each) => (each.isShown(state) ? [each.id] : [])).join());
  return (
    <div id="story" className={styles['story']} tabIndex={-1}>
      <PacketStrip
        trace={trace}
        timeline={timeline}
        clock={clock}
        reducedMotion={reducedMotion()}
        messages={messages}
      />
      <Story
        tabs={STORY_TABS.filter(({ id }) => offered.split(',').includes(id))}
        tab={tab}
        onShowTab={actions.showStoryTab}
        help={offered.split(',').includes('arrive') && tab !== 'arrive' && <AskRemedies />}
        news={hasNews && <VerdictChangeLine />}
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
            clock={clock}
            hop={hop}
            playing={playback.playing}
            speed={playback.speed}
            loop={playback.loop}
            messages={messages}
            onSeek={actions.seek}
            onSeekHop={actions.seekHop}
            onNext={actions.nextHop}
            onPrevious={actions.previousHop}
            onPlay={actions.play}
            onPause={actions.pause}
            onSpeed={actions.setSpeed}
            onLoop={actions.setLoop}
          />
        }
      >
        <StoryNote />
      </Story>
    </div>
  );
}
