import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { Timeline } from '../../scene/timeline.ts';
import type { Clock } from '../../state/clock.ts';
import { KeysHelp } from './keys-help.tsx';
import { PlaybackIcon } from './playback-icon.tsx';
import styles from './playback.module.css';
import { Scrubber } from './scrubber.tsx';

export interface PlaybackControlsProps {
  readonly timeline: Timeline | undefined;
  /** The time that is shown. */
  readonly clock: Pick<Clock, 'now' | 'subscribe'>;
  /** The hop that runs or rests, counted from 0; -1 before the first. */
  readonly hop: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly loop: boolean;
  readonly messages: Messages;
  readonly onSeek: (at: number) => void;
  readonly onSeekHop: (index: number) => void;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  readonly onSpeed: (speed: number) => void;
  readonly onLoop: (loop: boolean) => void;
}

const SPEEDS = [0.25, 0.5, 1, 2];

/** Previous hop, play or pause, next hop, in a loop or not, how fast, and a slider over the whole time. */
export function PlaybackControls(props: PlaybackControlsProps): ReactNode {
  const { timeline, hop, playing, speed, loop, messages, onNext, onPrevious, onPlay, onPause, onSpeed, onLoop } = props;
  const words = messages.story.playback;
  const count = timeline?.steps.length ?? 0;
  const isAtEnd = hop === count - 1;
  const playName = playing ? words.pause : isAtEnd && count > 0 ? words.again : words.play;
  return (
    <div role="group" className={styles['controls']} aria-label={words.group}>
      <div className={styles['buttons']}>
        <StepButton name={words.previous} disabled={hop < 0} onClick={onPrevious} icon="previous" keys="ArrowLeft" />
        <button
          type="button"
          className={styles['play']}
          aria-label={playName}
          aria-keyshortcuts="Space"
          title={playName}
          disabled={count === 0}
          onClick={playing ? onPause : onPlay}
        >
          <PlaybackIcon name={playing ? 'pause' : isAtEnd && count > 0 ? 'again' : 'play'} />
        </button>
        <StepButton
          name={words.next}
          disabled={count === 0 || isAtEnd}
          onClick={onNext}
          icon="next"
          keys="ArrowRight"
        />
        <button
          type="button"
          className={styles['loop']}
          aria-label={messages.playback.loop}
          aria-keyshortcuts="L"
          aria-pressed={loop}
          title={messages.playback.loop}
          onClick={() => onLoop(!loop)}
        >
          <PlaybackIcon name="loop" />
        </button>
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
        <KeysHelp words={messages.playback} />
      </div>
      <Scrubber {...props} />
    </div>
  );
}

function StepButton({
  name,
  icon,
  keys,
  disabled,
  onClick,
}: {
  readonly name: string;
  readonly icon: 'previous' | 'next';
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      className={styles['step']}
      aria-label={name}
      aria-keyshortcuts={keys}
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
