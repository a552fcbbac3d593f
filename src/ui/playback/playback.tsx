import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { Timeline } from '../../scene/timeline.ts';
import { PlaybackIcon } from './playback-icon.tsx';
import { Position } from './position.tsx';
import styles from './playback.module.css';

export interface PlaybackControlsProps {
  readonly timeline: Timeline | undefined;
  /** The hop that runs or rests, counted from 0; -1 before the first. */
  readonly hop: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSpeed: (speed: number) => void;
}

const SPEEDS = [0.5, 1, 2];

/** Previous hop, play or pause, next hop, where we are, and how fast. */
export function PlaybackControls(props: PlaybackControlsProps): ReactNode {
  const { timeline, hop, playing, speed, messages, onSeekHop, onNext, onPrevious, onPlay, onPause, onSpeed } = props;
  const words = messages.story.playback;
  const count = timeline?.steps.length ?? 0;
  const isAtEnd = hop === count - 1;
  const playName = playing ? words.pause : isAtEnd && count > 0 ? words.again : words.play;
  return (
    <div role="group" className={styles['controls']} aria-label={words.group}>
      <IconButton name={words.previous} disabled={hop < 0} onClick={onPrevious} icon="previous" />
      <button
        type="button"
        className={styles['play']}
        aria-label={playName}
        title={playName}
        disabled={count === 0}
        onClick={playing ? onPause : onPlay}
      >
        <PlaybackIcon name={playing ? 'pause' : isAtEnd && count > 0 ? 'again' : 'play'} />
      </button>
      <IconButton name={words.next} disabled={count === 0 || isAtEnd} onClick={onNext} icon="next" />
      {timeline && count > 0 && <Position timeline={timeline} hop={hop} messages={messages} onSeekHop={onSeekHop} />}
      <label className={styles['speed']}>
        <span className="visually-hidden">{words.speed}</span>
        <select value={speed} title={words.speed} onChange={(event) => onSpeed(Number(event.target.value))}>
          {SPEEDS.map((each) => (
            <option key={each} value={each}>
              {words.speedOf(each)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

function IconButton({
  name,
  icon,
  disabled,
  onClick,
}: {
  readonly name: string;
  readonly icon: 'previous' | 'next';
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles['step']}
      aria-label={name}
      title={name}
      // Not `disabled`: a button that goes away under the finger loses the focus.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <PlaybackIcon name={icon} />
    </button>
  );
}
