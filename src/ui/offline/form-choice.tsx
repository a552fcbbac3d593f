import { useId, type ReactNode } from 'react';
import type { OfflineMessages } from '../../i18n/offline-messages.ts';
import type { OfflineForm } from '../../sharing/offline/offline-html.ts';
import type { Templates } from '../../sharing/offline/template.ts';
import styles from './offline.module.css';

/** How much of Kubehop is in the file, and what it weighs. */
export function FormChoice({
  words,
  sizes,
  letters,
  form,
  onChoose,
}: {
  readonly words: OfflineMessages;
  readonly sizes: Templates['sizes'] | undefined;
  readonly letters: boolean;
  readonly form: OfflineForm;
  readonly onChoose: (form: OfflineForm) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className={styles['forms']}>
      <legend>{words.forms.heading}</legend>
      {(['scene', 'full'] as const).map((each) => {
        const size = sizes?.[each];
        return (
          <label key={each} className={styles['choice']}>
            <input
              type="radio"
              name={name}
              checked={form === each}
              disabled={sizes !== undefined && size === undefined}
              onChange={() => onChoose(each)}
            />
            <span>
              <b>{words.forms[each].name}</b>
              {sizes !== undefined && size !== undefined && (
                <> {words.size((size - (letters ? 0 : sizes.font)) / 1e6)}</>
              )}
              <br />
              <span className={styles['hint']}>{words.forms[each].hint}</span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
