import type { ReactNode } from 'react';
import { useActions, useMessages, usePage, usePageState } from '../page-context.tsx';
import { PlaybackIcon } from '../playback/playback-icon.tsx';
import { Scrubber } from '../playback/scrubber.tsx';
import { useHop } from '../use-hop.ts';
import styles from './stage-controls.module.css';

/** One hop back, play or pause, one hop on, each large enough for a finger; and the whole time as a line. */
export function StageControls({ onUse }: { readonly onUse?: (() => void) | undefined }): ReactNode {
  const messages = useMessages();
  const { clock } = usePage();
  const words = messages.story.playback;
  const timeline = usePageState((state) => state.timeline);
  const { playing, speed, loop } = usePageState((state) => state.playback);
  const actions = useActions();
  const hop = useHop();
  const count = timeline?.steps.length ?? 0;
  const isAtEnd = hop === count - 1;
  const [icon, name] = playing
    ? (['pause', words.pause] as const)
    : isAtEnd && count > 0
      ? (['again', words.again] as const)
      : (['play', words.play] as const);
  return (
    <div
      role="group"
      className={styles['controls']}
      aria-label={words.group}
      onPointerDownCapture={onUse}
      onKeyDownCapture={onUse}
    >
      <div className={styles['buttons']}>
        <button
          type="button"
          className={styles['step']}
          aria-label={words.previous}
          title={words.previous}
          aria-disabled={hop < 0}
          onClick={() => hop >= 0 && actions.previousHop()}
        >
          <PlaybackIcon name="previous" />
        </button>
        <button
          type="button"
          className={styles['play']}
          aria-label={name}
          aria-keyshortcuts="Space"
          title={name}
          disabled={count === 0}
          onClick={playing ? actions.pause : actions.play}
        >
          <PlaybackIcon name={icon} />
        </button>
        <button
          type="button"
          className={styles['step']}
          aria-label={words.next}
          title={words.next}
          aria-disabled={count === 0 || isAtEnd}
          onClick={() => !isAtEnd && actions.nextHop()}
        >
          <PlaybackIcon name="next" />
        </button>
      </div>
      <Scrubber
        timeline={timeline}
        clock={clock}
        hop={hop}
        playing={playing}
        speed={speed}
        loop={loop}
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
    </div>
  );
}
