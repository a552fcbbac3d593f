import { useEffect, useState, type ReactNode } from 'react';
import type { EmbedDialogMessages } from '../../i18n/embed-dialog-messages.ts';
import type { EmbedOptions } from '../../sharing/embed/embed-address.ts';
import controls from '../controls/controls.module.css';
import { usePage } from '../page-context.tsx';
import { saveFile } from '../share/save-file.ts';
import styles from './embed-dialog.module.css';
import { posterFile } from './poster-file.ts';

/** As the poster is called in the snippets. */
export const POSTER = 'scene.png';

/** Whether the element has a still picture for paper; and that picture. */
export function PosterChoice({
  words: { poster: words },
  options,
  checked,
  onChange,
}: {
  readonly words: EmbedDialogMessages;
  readonly options: EmbedOptions;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}): ReactNode {
  const { store } = usePage();
  const [failed, setFailed] = useState(false);
  useEffect(() => setFailed(false), [options]);

  async function save(): Promise<void> {
    const file = await posterFile(store.getState(), options).catch(() => undefined);
    setFailed(file === undefined);
    if (file !== undefined) saveFile(file, POSTER, file.type);
  }

  return (
    <div className={styles['poster']}>
      <label className={styles['switch']}>
        <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
        {words.use}
      </label>
      <button type="button" className={controls['button']} disabled={!checked} onClick={() => void save()}>
        {words.save(POSTER)}
      </button>
      <p className={styles['note']} role="status">
        {failed ? words.failed : words.hint}
      </p>
    </div>
  );
}
