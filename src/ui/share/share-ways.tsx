import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './share.module.css';

/**
 * The other ways for the scene out of the page. Each has a dialog of its own, which takes the place of this one: it is opened
 * by what `onChosen` is given, once this one has given the focus back, so that the other can do so too.
 */
export function ShareWays({ onChosen }: { readonly onChosen: (open: () => void) => void }): ReactNode {
  const { ways: words } = useMessages().share;
  const { open: printWords } = useMessages().handout;
  const { share, embed, exportScene, print, asOneFile } = useActions();
  const ways: readonly (readonly [name: string, open: () => void])[] = [
    [words.embed, () => embed(true)],
    [words.picture, () => exportScene(true)],
    [words.oneFile, () => asOneFile(true)],
    [printWords, () => print(true)],
  ];
  return (
    <div className={styles['ways']} role="group" aria-label={words.heading}>
      {ways.map(([name, open]) => (
        <button
          key={name}
          type="button"
          className={controls['button']}
          aria-haspopup="dialog"
          onClick={() => {
            onChosen(open);
            share(false);
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
