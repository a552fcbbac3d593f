import { useId, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import { firstChoices, type Choices } from './choices.ts';
import styles from './handout.module.css';
import type { Pictured } from './printed-rows.ts';

interface ChoicesFormProps {
  readonly choices: Choices;
  readonly hasLesson: boolean;
  readonly onChange: (choices: Choices) => void;
}

type Part = 'lookups' | 'answers' | 'notes' | 'table' | 'manifests';

/** What is to be on the paper. A choice that would change nothing is not offered. */
export function ChoicesForm({ choices, hasLesson, onChange }: ChoicesFormProps): ReactNode {
  const words = useMessages().handout.choices;
  const { what, pictured, answers } = choices;
  const isOfLesson = what === 'lesson';
  const tellsRequests = !isOfLesson || answers;
  const parts: readonly (readonly [part: Part, offered: boolean])[] = [
    ['answers', isOfLesson],
    ['notes', isOfLesson && answers],
    ['lookups', tellsRequests],
    ['table', tellsRequests],
    ['manifests', true],
  ];
  return (
    <div className={styles['choices']} role="group" aria-label={words.name}>
      {hasLesson && (
        <Choice
          name={words.what}
          value={what}
          options={{ lesson: words.lesson, scene: words.scene }}
          onChange={(to) => onChange(firstChoices(to))}
        />
      )}
      {tellsRequests && (
        <Choice<Pictured>
          name={words.pictures}
          value={pictured}
          options={{ all: words.all, decisions: words.decisions, end: words.end }}
          onChange={(to) => onChange({ ...choices, pictured: to })}
        />
      )}
      {parts
        .filter(([, offered]) => offered)
        .map(([part]) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={choices[part]}
              onChange={({ currentTarget }) => onChange({ ...choices, [part]: currentTarget.checked })}
            />
            {words[part]}
          </label>
        ))}
    </div>
  );
}

function Choice<T extends string>({
  name,
  value,
  options,
  onChange,
}: {
  readonly name: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}): ReactNode {
  const id = useId();
  return (
    <span className={styles['choice']}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className={controls['select']}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value as T)}
      >
        {(Object.keys(options) as T[]).map((option) => (
          <option key={option} value={option}>
            {options[option]}
          </option>
        ))}
      </select>
    </span>
  );
}
