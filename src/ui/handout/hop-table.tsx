import { useMemo, type ReactNode } from 'react';
import type { Trace } from '../../engine/index.ts';
import type { HopRecord } from '../../scene/hop-records.ts';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import { Address } from '../story/packet-change.tsx';
import styles from './paper.module.css';
import { printedRows } from './printed-rows.ts';
import { RowWords } from './row-line.tsx';

/** Every hop as a row, beneath the question that it belongs to. */
export function HopTable({ trace, lookups }: { readonly trace: Trace; readonly lookups: boolean }): ReactNode {
  const { columns } = useMessages().story.table;
  const rows = useMemo(() => printedRows(trace, { pictured: 'all', lookups }), [trace, lookups]);
  return (
    <table className={styles['hops']}>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.actor}</th>
          <th scope="col">
            {columns.from} → {columns.to}
          </th>
          <th scope="col">{columns.source}</th>
          <th scope="col">{columns.destination}</th>
          <th scope="col">{columns.happens}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) =>
          row.kind === 'hop' ? (
            <HopRow key={row.record.index} record={row.record} />
          ) : (
            <tr key={`${row.kind} ${row.id}`} data-row={row.kind}>
              <td colSpan={6} style={{ paddingLeft: `${4 + row.depth * 12}px` }}>
                <RowWords row={row} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

function HopRow({ record }: { readonly record: HopRecord }): ReactNode {
  const messages = useMessages();
  const { story } = messages;
  const { hop, index, direction, actor } = record;
  const { who, role } = story.actor(actor);
  return (
    <tr data-row="hop">
      <th scope="row">{index + 1}</th>
      <td>
        <Sentence text={who} />
        {role !== undefined && ` (${role})`}
      </td>
      <td>
        <Sentence text={story.place(hop.from)} /> → <Sentence text={story.place(hop.to)} />
      </td>
      <td>
        <Address change={record.source} messages={messages} />
      </td>
      <td>
        <Address change={record.destination} messages={messages} />
      </td>
      <td>
        <Sentence text={messages.hop(hop, direction)} />
      </td>
    </tr>
  );
}
