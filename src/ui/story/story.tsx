import { useState, type ReactNode } from 'react';
import type { ObjectRef, Trace } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Timeline } from '../../scene/timeline.ts';
import { HopCard } from './hop-card.tsx';
import { HopList } from './hop-list.tsx';
import type { RulesSource } from './printed-rules.tsx';
import { LiveHop } from './live-hop.tsx';
import { VerdictLine } from './verdict-line.tsx';
import styles from './story.module.css';

export interface StoryProps {
  readonly trace: Trace | undefined;
  readonly timeline: Timeline | undefined;
  /** The hop that runs or rests, counted from 0; -1 before the first. */
  readonly hop: number;
  readonly messages: Messages;
  readonly onSeekHop: (index: number) => void;
  readonly onSelect: (ref: ObjectRef, field?: string) => void;
  /** Where kube-proxy's rules are asked for; absent where they are not shown. */
  readonly rules?: RulesSource | undefined;
  /** Stands beside the verdict: the playback controls. */
  readonly controls?: ReactNode;
  /** What stands in the place of the hops while nothing was sent. */
  readonly children?: ReactNode;
}

/** What happened to one request: the verdict, its hops, and the one shown explained. Fills its parent, and scrolls inside. */
export function Story({
  trace,
  timeline,
  hop,
  messages,
  onSeekHop,
  onSelect,
  rules,
  controls,
  children,
}: StoryProps): ReactNode {
  const { story } = messages;
  const step = timeline?.steps[hop];
  const count = timeline?.steps.length ?? 0;
  // Who has seen the end knows it, also when going back from there.
  const [ended, setEnded] = useState<Trace>();
  const isAtEnd = hop >= count - 1;
  if (trace && isAtEnd && ended !== trace) setEnded(trace);
  return (
    <section className={styles['story']} aria-label={story.region}>
      <div className={styles['top']}>
        <VerdictLine
          verdict={trace?.verdict}
          reached={isAtEnd || ended === trace}
          messages={messages}
          onSelect={onSelect}
        />
        {controls}
      </div>
      {trace && timeline ? (
        <div className={styles['body']}>
          <HopList
            key={`${trace.number} ${trace.request.url}`}
            trace={trace}
            hop={hop}
            count={count}
            messages={messages}
            onSeekHop={onSeekHop}
          />
          {step ? (
            <HopCard
              key={step.index}
              step={step}
              before={timeline.steps[hop - 1]}
              count={count}
              messages={messages}
              rules={rules}
              onSelect={onSelect}
            />
          ) : (
            <p className={styles['empty']}>{count > 0 && story.beforeFirst}</p>
          )}
        </div>
      ) : (
        <div className={styles['rest']}>{children}</div>
      )}
      <LiveHop step={step} messages={messages} />
    </section>
  );
}
