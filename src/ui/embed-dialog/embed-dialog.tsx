import { useMemo, useState, type ReactNode } from 'react';
import type { EmbedDialogMessages } from '../../i18n/embed-dialog-messages.ts';
import { EMBED_DEFAULTS, embedAddressOf } from '../../sharing/embed/embed-address.ts';
import type { Embedding } from '../../sharing/embed/snippets.ts';
import { linkTo, LONGEST_LINK, type Asked } from '../../sharing/link.ts';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import controls from '../controls/controls.module.css';
import { TitledDialog } from '../controls/titled-dialog.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { saveFile } from '../share/save-file.ts';
import { useMadeScene } from '../share/use-made-scene.ts';
import type { EmbedChoice } from './embed-choice.ts';
import { EmbedChoices } from './embed-choices.tsx';
import styles from './embed-dialog.module.css';
import { EmbedPreview } from './embed-preview.tsx';
import { EmbedSnippet } from './embed-snippet.tsx';
import { POSTER, PosterChoice } from './poster-choice.tsx';
import { loadEmbedDialogMessages } from '../../i18n/load-embed-dialog.ts';
import { useWords } from '../use-words.ts';

/** As the file of a scene is called, beside the page that shows it. */
const FILE = 'scene.kubehop.json';

/** How the scene on the page is put into another page or a deck: what is to be pasted there, and how it will look. */
export function EmbedDialog(): ReactNode {
  const words = useWords(loadEmbedDialogMessages);
  const { embed } = useActions();
  if (words === undefined) return null;
  return (
    <TitledDialog title={words.title} close={words.close} className={styles['dialog']} onOpenChange={embed}>
      <Embed words={words} />
    </TitledDialog>
  );
}

function Embed({ words }: { readonly words: EmbedDialogMessages }): ReactNode {
  const { language, share } = useMessages();
  const view = usePageState((state) => state.look.view);
  const beside = usePageState((state) => state.beside);
  const [choice, setChoice] = useState<EmbedChoice>({
    shows: 'scene',
    options: { ...EMBED_DEFAULTS, view, language },
    size: 'fill',
  });
  const [poster, setPoster] = useState(false);
  // What is on the page is no picture of how a lesson begins.
  const hasPoster = poster && choice.shows === 'scene';
  // The options say how it is looked at.
  const made = useMadeScene({ hop: false, view: false, language: false });
  const scene = typeof made === 'object' ? made : undefined;
  const packed = scene?.packed;

  const asked = useMemo((): Asked | undefined => {
    if (choice.shows === 'named' && beside !== undefined && beside.kind !== 'scene') return beside;
    return packed === undefined ? undefined : { kind: 'scene', packed };
  }, [choice.shows, beside, packed]);
  const letters = asked === undefined ? 0 : linkTo(asked, addressForOthers()).length;
  const isTooLong = letters > LONGEST_LINK;
  const embedding: Embedding | undefined = asked && {
    page: addressForOthers(),
    what: isTooLong ? { kind: 'file', name: FILE } : asked,
    options: choice.options,
    title: words.frameTitle,
    ...(choice.size === 'fill' ? {} : { size: choice.size }),
    ...(hasPoster ? { poster: POSTER } : {}),
  };

  return (
    <>
      <p className={styles['state']} role="status" data-made={scene !== undefined}>
        {made === 'busy' ? share.busy : made === 'failed' ? share.notMade : ''}
        {scene !== undefined && (scene.removed > 0 ? share.secrets(scene.removed) : share.noSecrets)}
      </p>
      <div className={styles['both']}>
        <section className={styles['part']} aria-label={words.preview}>
          <EmbedPreview
            href={asked && embedAddressOf(location.href, asked, choice.options)}
            size={choice.size}
            title={words.preview}
          />
          {choice.shows === 'scene' && (
            <PosterChoice words={words} options={choice.options} checked={poster} onChange={setPoster} />
          )}
        </section>
        <EmbedChoices words={words} choice={choice} onChange={setChoice} />
      </div>
      {isTooLong && scene !== undefined && (
        <div className={styles['tooLong']} role="alert">
          <p>{words.tooLong(letters, LONGEST_LINK, FILE)}</p>
          <button
            type="button"
            className={controls['primary']}
            onClick={() => saveFile(scene.file, FILE, 'application/json')}
          >
            {words.saveFile(FILE)}
          </button>
        </div>
      )}
      {location.protocol === 'file:' && <p role="alert">{words.fromDisk}</p>}
      <EmbedSnippet words={words} embedding={embedding} />
    </>
  );
}
