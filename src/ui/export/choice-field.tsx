import { useId, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import styles from './export.module.css';

interface SelectProps<Value extends string | number> {
  readonly name: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, words: string, isDisabled?: boolean])[];
  readonly onChange: (value: Value) => void;
}

/** One of several, in a list that opens. */
export function SelectField<Value extends string | number>(props: SelectProps<Value>): ReactNode {
  const { name, value, options, onChange } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className={controls['select']}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen !== undefined) onChange(chosen[0]);
        }}
      >
        {options.map(([each, words, isDisabled = false]) => (
          <option key={each} value={each} disabled={isDisabled}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Yes or no. */
export function CheckField({
  name,
  checked,
  onChange,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      {name}
    </label>
  );
}
