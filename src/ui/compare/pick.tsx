import { useId, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import styles from './chooser.module.css';

export interface Option {
  readonly value: string;
  readonly words: string;
  /** Options of one group stand together. */
  readonly group?: string;
}

/** A list to choose from, with its name. */
export function Pick({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onPick: (value: string) => void;
}): ReactNode {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  const drawn = (group: string | undefined): ReactNode =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ));
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={controls['select']} value={value} onChange={(event) => onPick(event.target.value)}>
        {groups.map((group) =>
          group === undefined ? (
            drawn(group)
          ) : (
            <optgroup key={group} label={group}>
              {drawn(group)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  );
}

/** A value that is written: taken over with Enter, or when the field is left. */
export function Written({
  label,
  value,
  problem,
  wide = false,
  onWritten,
}: {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly wide?: boolean;
  readonly onWritten: (value: string) => void;
}): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState<string>();

  function takeOver(): void {
    if (typed !== undefined && typed.trim() !== value) onWritten(typed.trim());
    setTyped(undefined);
  }

  return (
    <div className={`${styles['field']} ${wide ? styles['wide'] : ''}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={`${controls['field']} mono`}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={takeOver}
        onKeyDown={(event) => {
          if (event.key === 'Enter') takeOver();
        }}
      />
      {problem !== undefined && (
        <p id={`${id}-problem`} className={styles['fieldProblem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
