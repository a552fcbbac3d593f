import { Dialog } from 'radix-ui';
import { useEffect, useState, type ReactNode } from 'react';
import type { MadeScene } from '../../engine/index.ts';
import { linkTo, LONGEST_LINK } from '../../sharing/link.ts';
import type { SceneInclude } from '../../state/shared-scene.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import { saveFile } from './save-file.ts';
import { IncludeChoice } from './include-choice.tsx';
import { LinkPart } from './link-part.tsx';
import { OpenPart } from './open-part.tsx';
import { ShortLink } from './short-link.tsx';
import styles from './share.module.css';

/** Gives away what is on the page, as a link or a file; and opens what was given away. */
export function ShareDialog(): ReactNode {
  const { share: words } = useMessages();
  const { share } = useActions();
  const beside = usePageState((state) => state.beside);
  const [include, setInclude] = useState<Required<SceneInclude>>({ hop: true, view: true, language: true });
  const made = useScene(include);
  const scene = typeof made === 'object' ? made : undefined;
  const link = scene && linkTo({ kind: 'scene', packed: scene.packed }, location.href);
  return (
    <Dialog.Root open onOpenChange={share}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content className={`${controls['dialog']} ${styles['dialog']}`} aria-describedby={undefined}>
          <div className={styles['head']}>
            <Dialog.Title className={controls['dialogTitle']}>{words.title}</Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={words.close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          <p className={styles['state']} role="status" data-made={scene !== undefined}>
            {made === 'busy' ? words.busy : made === 'failed' ? words.notMade : saidOfSecrets(made, words)}
          </p>
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
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** What is on the page, packed; anew when something else is to be in it. */
function useScene({ hop, view, language }: Required<SceneInclude>): MadeScene | 'busy' | 'failed' {
  const { makeScene } = useActions();
  const workspace = usePageState((state) => state.workspace);
  const trace = usePageState((state) => state.trace);
  const [made, setMade] = useState<MadeScene | 'busy' | 'failed'>('busy');
  useEffect(() => {
    let wanted = true;
    makeScene({ hop, view, language }).then(
      (scene) => wanted && setMade(scene),
      () => wanted && setMade('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [makeScene, hop, view, language, workspace, trace]);
  return made;
}

function saidOfSecrets(
  { removed }: MadeScene,
  words: { readonly secrets: (count: number) => string; readonly noSecrets: string },
): string {
  return removed > 0 ? words.secrets(removed) : words.noSecrets;
}
