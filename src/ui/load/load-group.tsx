import type { ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { shortName } from '../../i18n/names.ts';
import { code, type Text } from '../../i18n/text.ts';
import type { LoadGroup, LoadRow } from '../../scene/load-chart.ts';
import { markOf } from '../../scene/verdict-mark.ts';
import { MarkShape } from '../canvas/icons.tsx';
import { useMessages } from '../page-context.tsx';
import { Sentence } from '../sentence.tsx';
import styles from './load.module.css';

/** One question about a burst, as a table whose numbers are bars too. */
export function LoadGroupTable({ group }: { readonly group: LoadGroup }): ReactNode {
  const messages = useMessages();
  const { load: words } = messages;
  const { facet, rows, more, scale } = group;
  const isExpected = rows.some(({ expected }) => expected !== undefined);
  return (
    <table className={styles['group']} data-facet={facet}>
      <caption>{words.groups[facet]}</caption>
      <thead>
        <tr>
          <th scope="col">{words.groups[facet]}</th>
          <th scope="col">
            <span className={styles['unseen']}>{words.columns.got}</span>
          </th>
          {isExpected && <th scope="col">{words.columns.expected}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key} data-key={row.key} {...(row.unusual ? { 'data-unusual': '' } : {})}>
            <th scope="row">
              <span className={styles['name']}>
                {row.verdict && <MarkShape mark={markOf(row.verdict)} size={14} />}
                <span>
                  <Sentence text={nameOf(row, messages)} />
                </span>
              </span>
            </th>
            <td>
              <span className={styles['got']}>
                <Bar row={row} scale={scale} />
                <span className={styles['number']}>{row.count}</span>
              </span>
            </td>
            {isExpected && <td className={styles['expected']}>{expectedOf(row, messages)}</td>}
          </tr>
        ))}
        {more && (
          <tr>
            <th scope="row">{words.more(more.rows)}</th>
            <td>
              <span className={styles['got']}>
                <span />
                <span className={styles['number']}>{more.count}</span>
              </span>
            </td>
            {isExpected && <td />}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Bar({ row, scale }: { readonly row: LoadRow; readonly scale: number }): ReactNode {
  const { count, expected, band, verdict } = row;
  const part = (value: number): string => `${(100 * value) / scale}%`;
  return (
    <span className={styles['bar']} aria-hidden="true">
      {band && band.most > band.least && (
        <span className={styles['band']} style={{ left: part(band.least), width: part(band.most - band.least) }} />
      )}
      <span
        className={styles['fill']}
        {...(verdict ? { 'data-mark': markOf(verdict) } : {})}
        style={{ width: part(count) }}
      />
      {expected !== undefined && <span className={styles['tick']} style={{ left: part(expected) }} />}
    </span>
  );
}

/** The range where chance has a say, else the number itself. */
function expectedOf({ expected, band, unusual }: LoadRow, { load: words, language }: Messages): ReactNode {
  if (expected === undefined) return null;
  const range =
    band === undefined || band.least === band.most
      ? expected.toLocaleString(language, { maximumFractionDigits: 1 })
      : words.between(band.least, band.most);
  if (!unusual) return range;
  return (
    <>
      {range} <strong>{words.unusual}</strong>
    </>
  );
}

function nameOf({ key, verdict }: LoadRow, { load: words }: Messages): Text {
  if (verdict) return words.outcome(verdict);
  if (key === 'own') return [{ kind: 'text', text: words.ownAddresses }];
  if (/^(Pod|Node|Service)\//.test(key)) return [{ kind: 'text', text: shortName(key as ObjectRef) }];
  return [code(key)];
}
