import { useMemo, type ReactNode } from 'react';
import { hopRecords } from '../../scene/hop-records.ts';
import { useActions } from '../page-context.tsx';
import { HopCard } from './hop-card.tsx';
import { HopList } from './hop-list.tsx';
import type { StoryTabProps } from './story-tab.ts';
import styles from './hops-view.module.css';

/** The hops of a request as a list, and the one shown explained beside it. */
export function HopsView({
  trace,
  timeline,
  hop,
  ended,
  messages,
  rules,
  onSeekHop,
  onSelect,
}: StoryTabProps): ReactNode {
  const { openTried } = useActions();
  const records = useMemo(() => (trace === undefined ? [] : hopRecords(trace)), [trace]);
  if (trace === undefined || timeline === undefined) return null;
  const count = timeline.steps.length;
  const record = records[hop];
  return (
    <div className={styles['view']}>
      <HopList
        key={`${trace.number} ${trace.request.url}`}
        trace={trace}
        hop={hop}
        count={count}
        ended={ended}
        messages={messages}
        onSeekHop={onSeekHop}
        onOpenTried={openTried}
      />
      {record ? (
        <HopCard
          key={record.index}
          record={record}
          before={records[hop - 1]}
          count={count}
          messages={messages}
          rules={rules}
          onSelect={onSelect}
        />
      ) : (
        <p className={styles['empty']}>{count > 0 && messages.story.beforeFirst}</p>
      )}
    </div>
  );
}
