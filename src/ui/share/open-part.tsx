import { useRef, useState, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import { openSceneFile, sceneInFile } from './scene-in-file.ts';
import styles from './share.module.css';

/** Opens what somebody gave away: a link that is pasted, a file or a picture that is chosen. */
export function OpenPart(): ReactNode {
  const { share: words } = useMessages();
  const { openShared, share } = useActions();
  const chosen = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState('');

  async function openFile(file: File): Promise<void> {
    share(false);
    await openSceneFile(sceneInFile(file) ?? { from: 'file', file }, openShared);
  }

  return (
    <section className={styles['part']} aria-label={words.open.heading}>
      <h3>{words.open.heading}</h3>
      <form
        className={styles['row']}
        onSubmit={(event) => {
          event.preventDefault();
          share(false);
          void openShared(link, 'link');
        }}
      >
        <input
          className={`${controls['field']} mono`}
          aria-label={words.open.field}
          placeholder={words.open.field}
          autoComplete="off"
          spellCheck={false}
          value={link}
          onChange={({ currentTarget }) => setLink(currentTarget.value)}
        />
        <button type="submit" className={controls['button']} disabled={link.trim() === ''}>
          {words.open.button}
        </button>
        <button type="button" className={controls['button']} onClick={() => chosen.current?.click()}>
          {words.open.choose}
        </button>
      </form>
      <p className={styles['hint']}>{words.open.hint}</p>
      <input
        ref={chosen}
        type="file"
        hidden
        aria-label={words.open.choose}
        accept=".json,.png,.gif,.svg"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) void openFile(file);
          currentTarget.value = '';
        }}
      />
    </section>
  );
}
