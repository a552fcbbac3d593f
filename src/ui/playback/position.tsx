import type { KeyboardEvent, ReactNode } from 'react';
import { plain } from '../../i18n/text.ts';
import type { PlaybackControlsProps } from './playback.tsx';
import type { Timeline } from '../../scene/timeline.ts';
import { useMedia } from '../use-media.ts';
import styles from './playback.module.css';

interface PositionProps extends Pick<PlaybackControlsProps, 'hop' | 'messages' | 'onSeekHop'> {
  readonly timeline: Timeline;
}

/** Dots that there is room for; a longer way gets a slider. */
const MOST_DOTS = { wide: 14, narrow: 8 };

/** Where in the story we are: a dot for each hop, or a slider over all of them. */
export function Position({ timeline, hop, messages, onSeekHop }: PositionProps): ReactNode {
  const { playback } = messages.story;
  const { steps } = timeline;
  const wide = useMedia('(min-width: 1200px)');
  const nameOf = (index: number): string => playback.goTo(index + 1, steps.length);
  if (steps.length > (wide ? MOST_DOTS.wide : MOST_DOTS.narrow))
    return (
      <span className={styles['slider']}>
        <input
          type="range"
          min={0}
          max={steps.length}
          value={hop + 1}
          aria-label={playback.position}
          aria-valuetext={nameOf(hop)}
          onChange={(event) => onSeekHop(Number(event.target.value) - 1)}
        />
        <output aria-hidden="true">
          {hop + 1} / {steps.length}
        </output>
      </span>
    );

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = Math.min(Math.max(hop + step, 0), steps.length - 1);
    onSeekHop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  }

  return (
    <span role="group" aria-label={playback.position} className={styles['dots']} onKeyDown={onKeyDown}>
      {steps.map(({ hop: each, index, direction }) => (
        <button
          key={index}
          type="button"
          className={styles['dot']}
          data-state={each.end === 'refused' || each.end === 'dropped' ? each.end : 'plain'}
          data-time={index < hop ? 'done' : index === hop ? 'now' : 'ahead'}
          aria-label={nameOf(index)}
          {...(index === hop ? { 'aria-current': 'step' as const } : {})}
          title={plain(messages.hop(each, direction))}
          tabIndex={index === Math.max(hop, 0) ? 0 : -1}
          onClick={() => onSeekHop(index)}
        />
      ))}
    </span>
  );
}
