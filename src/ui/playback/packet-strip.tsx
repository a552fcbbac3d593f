import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { carriedAt, type Carried, type CarriedAddress } from '../../scene/carried.ts';
import type { Timeline } from '../../scene/timeline.ts';
import type { Clock } from '../../state/clock.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { PacketShape } from './packet-shape.tsx';
import styles from './packet-strip.module.css';

interface PacketStripProps {
  readonly trace: Trace | undefined;
  readonly timeline: Timeline | undefined;
  readonly clock: Pick<Clock, 'now' | 'subscribe'>;
  readonly reducedMotion: boolean;
  readonly messages: Messages;
}

/**
 * What is read on the packet: what it carries and its two addresses as they are now. Where a place changes one, the old
 * one is struck and the new one stands beside it. In a line of its own at the picture's foot, so that it hides no word.
 */
export function PacketStrip({ trace, timeline, clock, reducedMotion, messages }: PacketStripProps): ReactNode {
  const { playback } = messages;
  const subscribe = useCallback((changed: () => void) => clock.subscribe(changed), [clock]);
  const carried = (): Carried | undefined =>
    trace && timeline && carriedAt(trace, timeline, clock.now(), reducedMotion);
  // Draws again where something of it changes, not with every frame.
  useSyncExternalStore(subscribe, () => carried()?.key);
  const now = carried();
  if (!now)
    return <div className={styles['strip']}>{trace && <p className={styles['none']}>{playback.noPacket}</p>}</div>;
  const { packet, shape, reply, source, destination, end } = now;
  const what = playback.carries(packet, String(packet.destination.port), reply);
  return (
    <div className={styles['strip']} data-carried={now.key}>
      <div className={styles['content']}>
        <PacketShape shape={shape} reply={reply} />
        <p className={styles['what']} title={what}>
          <span className="visually-hidden">{playback.packet} </span>
          <bdi>{what}</bdi>
        </p>
        {end && (
          <p className={styles['end']} data-end={end.kind}>
            <MarkShape mark={end.kind} size={16} />
            {end.reason === undefined ? playback.end[end.kind] : playback.reason[end.reason]}
          </p>
        )}
      </div>
      <div className={styles['addresses']}>
        <Address field="source" address={source} messages={messages} />
        <Address field="destination" address={destination} messages={messages} />
      </div>
    </div>
  );
}

interface AddressProps {
  readonly field: 'source' | 'destination';
  readonly address: CarriedAddress;
  readonly messages: Messages;
}

function Address({ field, address: { now, change, was }, messages: { playback } }: AddressProps): ReactNode {
  return (
    <p className={styles['address']} data-field={field} {...(change ? { 'data-change': change } : {})}>
      <abbr title={playback[field]}>{playback.short[field]}</abbr>
      {change === 'new' && <del>{was}</del>}
      {change === 'struck' ? <del>{now}</del> : change === 'new' ? <ins>{now}</ins> : <code>{now}</code>}
    </p>
  );
}
