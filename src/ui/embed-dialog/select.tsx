import { useId, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import styles from './embed-dialog.module.css';

/** One of a few values, each with its words. */
export function Select<const Value extends string>({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onPick: (value: Value) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className={styles['select']}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={controls['select']}
        value={value}
        onChange={({ currentTarget }) => {
          const picked = options.find(([one]) => one === currentTarget.value);
          if (picked !== undefined) onPick(picked[0]);
        }}
      >
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
