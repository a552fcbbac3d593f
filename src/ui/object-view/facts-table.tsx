import { useId, useState, type ReactNode } from 'react';
import type { ObjectRef, TableSection, Value } from '../../engine/index.ts';
import type { InspectMessages } from '../../i18n/inspect-messages.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import styles from './facts.module.css';
import { Values } from './values.tsx';

interface FactsTableProps {
  readonly section: TableSection;
  readonly onOpen: (ref: ObjectRef) => void;
}

/** From so many rows on it can be searched. */
const SEARCHED_FROM = 12;
/** Rows drawn at once. */
const MOST_DRAWN = 100;

export function FactsTable({ section, onOpen }: FactsTableProps): ReactNode {
  const { inspect } = useMessages();
  const id = useId();
  const [search, setSearch] = useState('');
  const { code, columns, rows, total, note } = section;
  const wanted = search.trim().toLowerCase();
  const found = wanted === '' ? rows : rows.filter((cells) => textOf(cells.flat(), inspect).includes(wanted));
  const shown = found.slice(0, MOST_DRAWN);
  const isCut = found.length > shown.length || total > rows.length;
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['tableHead']}>
        <h3 id={id}>{inspect.tables[code]}</h3>
        {rows.length >= SEARCHED_FROM && (
          <>
            <span role="status" className={styles['count']}>
              {inspect.found(found.length)}
            </span>
            <input
              type="search"
              className={`${controls['field']} ${styles['search']}`}
              aria-label={`${inspect.search}: ${inspect.tables[code]}`}
              placeholder={inspect.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
          </>
        )}
      </div>
      {note && <p className={styles['note']}>{inspect.notes[note]}</p>}
      <div className={styles['tableFrame']} tabIndex={0} role="group" aria-labelledby={id}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {inspect.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, index) => (
              <tr key={index}>
                {cells.map((values, column) => (
                  <td key={column}>
                    <Values values={values} none="" onOpen={onOpen} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isCut && <p className={styles['note']}>{inspect.firstOf(shown.length, wanted === '' ? total : found.length)}</p>}
    </section>
  );
}

function textOf(values: readonly Value[], { words }: InspectMessages): string {
  return values
    .map(({ text, ref, word }) => text ?? ref ?? (word === undefined ? '' : words[word]))
    .join(' ')
    .toLowerCase();
}
