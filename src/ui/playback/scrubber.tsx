import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { markAt, marksOf } from '../../scene/time-marks.ts';
import type { Timeline } from '../../scene/timeline.ts';
import type { PlaybackControlsProps } from './playback.tsx';
import styles from './scrubber.module.css';

/** A press so near to a mark, in CSS pixels, means that hop. */
const NEAR = 6;

/** The whole time as a line, each hop a mark on it where its packet arrives: dragged freely, by keys hop by hop. */
export function Scrubber(props: PlaybackControlsProps): ReactNode {
  const { timeline, clock, hop, messages, onSeek, onSeekHop } = props;
  const { playback, story } = messages;
  const line = useRef<HTMLDivElement>(null);
  const count = timeline?.steps.length ?? 0;
  const step = timeline?.steps[hop];

  // The thumb goes with the packet, frame by frame: outside of React.
  useEffect(() => {
    const element = line.current;
    if (!element) return;
    const place = (at: number): void => element.style.setProperty('--part', partOf(timeline, at).toFixed(4));
    place(clock.now());
    return clock.subscribe(place);
  }, [clock, timeline]);

  function partUnder({ clientX }: PointerEvent): { part: number; width: number } {
    const { left, width } = line.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return { part: Math.min(Math.max((clientX - left) / width, 0), 1), width };
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0 || !timeline) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { part, width } = partUnder(event);
    const mark = markAt(timeline, part, NEAR / width);
    if (mark === undefined) onSeek(part * timeline.duration);
    else onSeekHop(mark);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (!timeline || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    if (event.movementX !== 0) onSeek(partUnder(event).part * timeline.duration);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const act = keysOf(props, count)[event.key];
    if (act === undefined || count === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  return (
    <div
      role="slider"
      className={styles['scrubber']}
      tabIndex={0}
      aria-label={playback.time}
      aria-valuemin={0}
      aria-valuemax={count}
      aria-valuenow={hop + 1}
      aria-valuetext={step ? playback.hopAt(hop + 1, count, inWords(story.spot(step.hop.to))) : playback.beforeFirst}
      aria-disabled={count === 0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    >
      <div ref={line} className={styles['line']}>
        {timeline && <Marks timeline={timeline} hop={hop} />}
        {count > 0 && <span className={styles['thumb']} />}
      </div>
    </div>
  );
}

function keysOf(
  { hop, playing, onSeekHop, onNext, onPrevious, onPlay, onPause }: PlaybackControlsProps,
  count: number,
): Partial<Record<string, () => void>> {
  return {
    ArrowRight: onNext,
    ArrowUp: onNext,
    ArrowLeft: onPrevious,
    ArrowDown: onPrevious,
    PageUp: () => onSeekHop(Math.min(hop + 5, count - 1)),
    PageDown: () => onSeekHop(Math.max(hop - 5, 0)),
    Home: () => onSeekHop(0),
    End: () => onSeekHop(count - 1),
    ' ': playing ? onPause : onPlay,
  };
}

/** What is done is filled, what comes is empty; where a packet got no farther, the mark is a square. */
function Marks({ timeline, hop }: { readonly timeline: Timeline; readonly hop: number }): ReactNode {
  return marksOf(timeline).map(({ part, end, crowded }, index) => (
    <span
      key={index}
      className={styles['mark']}
      style={{ left: `${part * 100}%` }}
      data-time={index < hop ? 'done' : index === hop ? 'now' : 'ahead'}
      data-state={end === 'refused' || end === 'dropped' ? end : 'plain'}
      data-crowded={crowded}
    />
  ));
}

function partOf(timeline: Timeline | undefined, at: number): number {
  return timeline === undefined || timeline.duration === 0 ? 0 : Math.min(at / timeline.duration, 1);
}

function inWords({ name, on }: { readonly name: string; readonly on?: string }): string {
  return on === undefined ? name : `${name}, ${on}`;
}
