import { useMemo, type ReactNode } from 'react';
import { loadChart } from '../../scene/load-chart.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { LoadGroupTable } from './load-group.tsx';
import styles from './load.module.css';

/** Who got how many of what was sent last, beside the exact odds. */
export function LoadView(): ReactNode {
  const { load: words } = useMessages();
  const { stopSending } = useActions();
  const { bursts, running, rate } = usePageState((state) => state.load);
  const chart = useMemo(() => loadChart(bursts), [bursts]);
  const outcomes = chart.groups.find(({ facet }) => facet === 'outcome')?.rows ?? [];
  const parts = outcomes.flatMap(({ count, verdict }) =>
    count === 0 || verdict === undefined ? [] : [words.part(count, verdict)],
  );
  const isSteady = running?.kind === 'steady';
  const span = rate === undefined ? undefined : { rate, seconds: bursts.length };
  const note = !chart.exact
    ? words.oddsUnknown
    : chart.carried === 'nothing'
      ? undefined
      : words.carried[chart.carried];
  return (
    <div className={styles['view']} role="group" aria-label={words.tab} tabIndex={0}>
      <div className={styles['head']}>
        <p className={styles['title']} aria-live={isSteady ? 'off' : 'polite'}>
          {running?.kind === 'burst' ? words.sending : words.title(chart.count, parts, span)}
        </p>
        {isSteady && (
          <button type="button" className={controls['button']} onClick={stopSending}>
            {words.menu.stop}
          </button>
        )}
        {note !== undefined && <p className={styles['note']}>{note}</p>}
      </div>
      <div className={styles['groups']}>
        {chart.groups.map((group) => (
          <LoadGroupTable key={group.facet} group={group} />
        ))}
      </div>
      {chart.exact && <Legend band={chart.carried !== 'affinity'} />}
    </div>
  );
}

function Legend({ band }: { readonly band: boolean }): ReactNode {
  const { legend } = useMessages().load;
  return (
    <ul className={styles['legend']}>
      <li>
        <span className={styles['sample']} aria-hidden="true">
          <span className={styles['fill']} style={{ width: '100%' }} />
        </span>
        {legend.got}
      </li>
      <li>
        <span className={styles['sample']} aria-hidden="true">
          <span className={styles['tick']} style={{ left: '50%' }} />
        </span>
        {legend.expected}
      </li>
      {band && (
        <li>
          <span className={styles['sample']} aria-hidden="true">
            <span className={styles['band']} style={{ left: 0, width: '100%' }} />
          </span>
          {legend.band}
        </li>
      )}
    </ul>
  );
}
