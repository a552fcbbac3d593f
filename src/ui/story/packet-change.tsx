import type { ReactNode } from 'react';
import type { Messages } from '../../i18n/messages.ts';
import type { HopRecord } from '../../scene/hop-records.ts';
import type { AddressChange } from '../../scene/translations.ts';
import { Sentence } from '../sentence.tsx';
import styles from './packet-change.module.css';

interface PacketChangeProps {
  readonly record: HopRecord;
  readonly messages: Messages;
}

const FIELDS = ['destination', 'source'] as const;

/** What became of the packet's addresses at a place. What stayed the same is said too: that is half of the lesson. */
export function PacketChange({ record, messages }: PacketChangeProps): ReactNode {
  const { change, payload } = messages.story;
  const content = record.hop.after.payload;
  // What is asked stands above the list's hops already.
  const isAnswer =
    content.kind === 'data' ? content.reset : content.kind !== 'http-request' && content.kind !== 'dns-query';
  return (
    <table className={styles['table']} aria-label={change.table}>
      <tbody>
        {FIELDS.map((field) => (
          <tr key={field} data-field={field}>
            <th scope="row">{change[field]}</th>
            <td>
              <Address change={record[field]} messages={messages} />
            </td>
          </tr>
        ))}
        {isAnswer && (
          <tr>
            <th scope="row">{change.content}</th>
            <td className={styles['content']}>
              <Sentence text={payload(content)} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** An address that stayed, or the old one struck and the new one with how it came about. */
export function Address({
  change: { before, after, kind },
  messages,
}: {
  readonly change: AddressChange;
  readonly messages: Messages;
}): ReactNode {
  const { change } = messages.story;
  if (kind === undefined)
    return (
      <>
        <code>{after}</code> <span className={styles['same']}>{change.same}</span>
      </>
    );
  return (
    <>
      <span className="visually-hidden">{change.was} </span>
      <del className={styles['old']}>
        <code>{before}</code>
      </del>
      <span className={styles['arrow']} aria-hidden="true">
        {' → '}
      </span>
      <span className="visually-hidden"> {change.becomes} </span>
      <ins className={styles['new']}>
        <code>{after}</code>
      </ins>{' '}
      <span className={styles['kind']}>{change.kinds[kind]}</span>
    </>
  );
}
