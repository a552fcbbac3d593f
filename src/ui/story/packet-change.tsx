import type { ReactNode } from 'react';
import type { Hop } from '../../engine/index.ts';
import type { Messages } from '../../i18n/messages.ts';
import { rewritesOf, socket } from '../../scene/rewrite.ts';
import { Sentence } from '../sentence.tsx';
import styles from './packet-change.module.css';

const FIELDS = ['destination', 'source'] as const;

/** What became of the packet's addresses at a place. What stayed the same is said too: that is half of the lesson. */
export function PacketChange({ hop, messages }: { readonly hop: Hop; readonly messages: Messages }): ReactNode {
  const { change, payload } = messages.story;
  const rewrites = rewritesOf(hop);
  const content = hop.after.payload;
  // What is asked stands above the list's hops already.
  const isAnswer =
    content.kind === 'data' ? content.reset : content.kind !== 'http-request' && content.kind !== 'dns-query';
  return (
    <table className={styles['table']} aria-label={change.table}>
      <tbody>
        {FIELDS.map((field) => {
          const before = socket(hop.before[field]);
          const after = socket(hop.after[field]);
          const kind = rewrites.find((rewrite) => rewrite.field === field)?.kind;
          return (
            <tr key={field}>
              <th scope="row">{change[field]}</th>
              {before === after ? (
                <td>
                  <code>{after}</code> <span className={styles['same']}>{change.same}</span>
                </td>
              ) : (
                <td>
                  <span className="visually-hidden">{change.was} </span>
                  <del>
                    <code>{before}</code>
                  </del>
                  <span className={styles['arrow']} aria-hidden="true">
                    {' '}
                    →{' '}
                  </span>
                  <span className="visually-hidden"> {change.becomes} </span>
                  <ins>
                    <code>{after}</code>
                  </ins>{' '}
                  {kind !== undefined && (
                    <span className={styles['kind']}>{kind === 'restored' ? change.restored : kind}</span>
                  )}
                </td>
              )}
            </tr>
          );
        })}
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
