import type { ReactNode } from 'react';
import type { ExportFormat, ExportMessages } from '../../i18n/export-messages.ts';
import { FORMATS } from './choices.ts';
import styles from './export.module.css';

/** What is to be made, and what that is good for. */
export function FormatChoice({
  format,
  words,
  onChange,
}: {
  readonly format: ExportFormat;
  readonly words: ExportMessages;
  readonly onChange: (format: ExportFormat) => void;
}): ReactNode {
  return (
    <fieldset className={styles['formats']}>
      <legend className={styles['legend']}>{words.formats.heading}</legend>
      <div className={styles['formatRow']}>
        {FORMATS.map((each) => (
          <label key={each} className={styles['format']}>
            <input type="radio" name="format" checked={each === format} onChange={() => onChange(each)} />
            {words.formats[each]}
          </label>
        ))}
      </div>
      <p className={styles['purpose']}>{words.purposes[format]}</p>
    </fieldset>
  );
}
