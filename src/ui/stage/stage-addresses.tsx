import type { ReactNode } from 'react';
import type { HopRecord } from '../../scene/hop-records.ts';
import type { AddressChange } from '../../scene/translations.ts';
import { useMessages } from '../page-context.tsx';
import styles from './stage.module.css';

const FIELDS = ['source', 'destination'] as const;

/** The packet's two addresses after the hop. Where one became another, the old one is struck before it, with how it came about. */
export function StageAddresses({ record }: { readonly record: HopRecord }): ReactNode {
  const { story, playback } = useMessages();
  return (
    <dl className={styles['addresses']}>
      {FIELDS.map((field) => (
        <div key={field} data-field={field} data-changed={record[field].kind !== undefined}>
          <dt>
            <abbr title={story.change[field]}>{playback.short[field]}</abbr>
          </dt>
          <dd>
            <Address change={record[field]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Address({ change: { before, after, kind } }: { readonly change: AddressChange }): ReactNode {
  const { change } = useMessages().story;
  if (kind === undefined) return <code>{after}</code>;
  return (
    <>
      <span className="visually-hidden">{change.was} </span>
      <del>
        <code>{before}</code>
      </del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> {change.becomes} </span>
      <ins>
        <code>{after}</code>
      </ins>{' '}
      <span className={styles['kind']}>{change.kinds[kind]}</span>
    </>
  );
}
