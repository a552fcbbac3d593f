import { useRef, useState, type ReactNode } from 'react';
import type { MadeScene } from '../../engine/index.ts';
import { linkTo, LONGEST_LINK } from '../../sharing/link.ts';
import { addressForOthers } from '../../sharing/offline/inside.ts';
import type { SceneInclude } from '../../state/shared-scene.ts';
import controls from '../controls/controls.module.css';
import { TitledDialog } from '../controls/titled-dialog.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { saveFile } from './save-file.ts';
import { IncludeChoice } from './include-choice.tsx';
import { LinkPart } from './link-part.tsx';
import { OpenPart } from './open-part.tsx';
import { ShareWays } from './share-ways.tsx';
import { ShortLink } from './short-link.tsx';
import styles from './share.module.css';
import { useMadeScene } from './use-made-scene.ts';

/** Gives away what is on the page, as a link or a file; and opens what was given away. */
export function ShareDialog(): ReactNode {
  const { share: words } = useMessages();
  const { share } = useActions();
  const beside = usePageState((state) => state.beside);
  const [include, setInclude] = useState<Required<SceneInclude>>({ hop: true, view: true, language: true });
  const next = useRef<() => void>(undefined);
  const made = useMadeScene(include);
  const scene = typeof made === 'object' ? made : undefined;
  const link = scene && linkTo({ kind: 'scene', packed: scene.packed }, addressForOthers());
  return (
    <TitledDialog
      title={words.title}
      close={words.close}
      className={styles['dialog']}
      onOpenChange={share}
      onClosed={() => next.current?.()}
    >
      <p className={styles['state']} role="status" data-made={scene !== undefined}>
        {made === 'busy' ? words.busy : made === 'failed' ? words.notMade : saidOfSecrets(made, words)}
      </p>
      <ShareWays onChosen={(open) => (next.current = open)} />
      <LinkPart link={link} />
      <IncludeChoice include={include} onChange={setInclude} />
      {beside !== undefined && beside.kind !== 'scene' && <ShortLink to={beside} />}
      <section className={styles['part']} aria-label={words.file.heading}>
        <h3>{words.file.heading}</h3>
        <div className={styles['row']}>
          <button
            type="button"
            className={link !== undefined && link.length > LONGEST_LINK ? controls['primary'] : controls['button']}
            disabled={scene === undefined}
            onClick={() => scene && saveFile(scene.file, 'scene.kubehop.json', 'application/json')}
          >
            {words.file.save}
          </button>
          <span className={styles['hint']}>{words.file.hint}</span>
        </div>
      </section>
      <OpenPart />
    </TitledDialog>
  );
}

function saidOfSecrets(
  { removed }: MadeScene,
  words: { readonly secrets: (count: number) => string; readonly noSecrets: string },
): string {
  return removed > 0 ? words.secrets(removed) : words.noSecrets;
}
