import { useState, type ReactNode } from 'react';
import type { OfflineMessages } from '../../i18n/offline-messages.ts';
import type { OfflineForm } from '../../sharing/offline/offline-html.ts';
import type { SceneInclude } from '../../state/shared-scene.ts';
import controls from '../controls/controls.module.css';
import { useMessages } from '../page-context.tsx';
import { IncludeChoice } from '../share/include-choice.tsx';
import { useMadeScene } from '../share/use-made-scene.ts';
import { FormChoice } from './form-choice.tsx';
import styles from './offline.module.css';
import { useDownload } from './use-download.ts';
import { useTemplates } from './use-templates.ts';

/** What the file is to hold, what it will weigh, and the button that makes it. */
export function OneFile({ words }: { readonly words: OfflineMessages }): ReactNode {
  const { language, share } = useMessages();
  const templates = useTemplates();
  const [wanted, setForm] = useState<OfflineForm>('scene');
  const [letters, setLetters] = useState(language === 'ja');
  // It plays where it is opened, unless a hop is asked for.
  const [include, setInclude] = useState<Required<SceneInclude>>({ hop: false, view: true, language: true });
  const made = useMadeScene(include);
  const scene = typeof made === 'object' ? made : undefined;
  const { progress, download } = useDownload();

  if (templates === 'none') return <p className={styles['note']}>{words.noTemplates}</p>;
  const sizes = templates === 'busy' ? undefined : templates.sizes;
  const form = sizes === undefined || sizes[wanted] !== undefined ? wanted : 'full';
  const size = ((sizes?.[form] ?? 0) - (letters ? 0 : (sizes?.font ?? 0))) / 1e6;
  return (
    <>
      <p className={styles['state']} role="status" data-made={scene !== undefined}>
        {made === 'busy' ? share.busy : made === 'failed' ? share.notMade : ''}
        {scene !== undefined && (scene.removed > 0 ? share.secrets(scene.removed) : share.noSecrets)}
      </p>
      <p>{words.what}</p>
      <FormChoice words={words} sizes={sizes} letters={letters} form={form} onChoose={setForm} />
      {sizes !== undefined && sizes.scene === undefined && <p className={styles['hint']}>{words.ownSource}</p>}
      <label className={styles['choice']} hidden={sizes?.font === 0}>
        <input type="checkbox" checked={letters} onChange={({ currentTarget }) => setLetters(currentTarget.checked)} />
        <span>
          {words.letters((sizes?.font ?? 0) / 1e6)} <span className={styles['hint']}>{words.lettersHint}</span>
        </span>
      </label>
      <IncludeChoice include={include} onChange={setInclude} />
      <div className={styles['end']}>
        <button
          type="button"
          className={controls['primary']}
          disabled={scene === undefined || templates === 'busy' || progress.state === 'busy'}
          onClick={() => {
            if (scene === undefined || templates === 'busy') return;
            void download(templates, { form, letters, packed: scene.packed, hop: include.hop });
          }}
        >
          {words.download(size)}
        </button>
        <span className={styles['hint']} role="status">
          {templates === 'busy' && words.looking}
          {progress.state === 'busy' && words.fetching(progress.bytes / 1e6, (sizes?.[form] ?? 0) / 1e6)}
          {progress.state === 'saved' && words.saved(progress.file)}
          {progress.state === 'failed' && words.notFetched}
        </span>
      </div>
    </>
  );
}
