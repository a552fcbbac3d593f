import { useState, type ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import type { StoryTabId } from '../../state/model.ts';
import { Later } from '../later.tsx';
import { LiveHop } from './live-hop.tsx';
import type { StoryTab, StoryTabProps } from './story-tab.ts';
import styles from './story.module.css';
import { TabRail } from './tab-rail.tsx';
import { VerdictLine } from './verdict-line.tsx';

export interface StoryProps extends Omit<StoryTabProps, 'ended'> {
  /** Those that have something to show. */
  readonly tabs: readonly StoryTab[];
  readonly tab: StoryTabId;
  readonly onShowTab: (tab: StoryTabId) => void;
  /** Stands in the verdict's place: what became of it after a change. */
  readonly news?: ReactNode;
  /** Stands behind a verdict that is told: the way on from a failure. */
  readonly help?: ReactNode;
  /** Stands beside the verdict: the playback controls. */
  readonly controls?: ReactNode;
  /** What stands in the place of the hops while nothing was sent. */
  readonly children?: ReactNode;
}

/** What happened to one request: the whole in a line, and beneath it hop by hop, or seen as the tab says. Fills its parent, and scrolls inside. */
export function Story({ tabs, tab, onShowTab, news, help, controls, children, ...shown }: StoryProps): ReactNode {
  const { trace, timeline, hop, messages, onSelect } = shown;
  const count = timeline?.steps.length ?? 0;
  // Who has seen the end knows it, also when going back from there.
  const [ended, setEnded] = useState<Trace>();
  const isAtEnd = hop >= count - 1;
  if (trace && isAtEnd && ended !== trace) setEnded(trace);
  const reached = trace !== undefined && (isAtEnd || ended === trace);
  const { id, Content } = tabs.find((each) => each.id === tab) ?? tabs[0] ?? {};
  return (
    <section className={styles['story']} aria-label={messages.story.region}>
      <div className={styles['top']}>
        <VerdictLine trace={trace} reached={reached} messages={messages} news={news} help={help} onSelect={onSelect} />
        {controls}
      </div>
      {id !== undefined && Content !== undefined ? (
        <TabRail tabs={tabs} shown={id} messages={messages} onShow={onShowTab}>
          <Later key={id}>
            <Content {...shown} ended={reached} />
          </Later>
        </TabRail>
      ) : (
        <div className={styles['rest']}>{children}</div>
      )}
      <LiveHop step={timeline?.steps[hop]} messages={messages} />
    </section>
  );
}
