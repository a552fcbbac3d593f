import { Dialog } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { append, beginningOf, filesAsText } from '../../insert/appended.ts';
import type { FoundFiles } from '../../insert/manifest-files.ts';
import { useActions, useMessages } from '../../page-context.tsx';
import type { Editing } from '../editing.ts';
import styles from '../editor.module.css';

/** Takes files in: into an empty text at once, else after asking whether behind it or in its place. */
export function useOpenFiles({ view, say }: Editing): { open: (found: FoundFiles) => void; dialog: ReactNode } {
  const { editor: words } = useMessages();
  const { openShared } = useActions();
  const [asked, setAsked] = useState<FoundFiles>();

  function take(found: FoundFiles, how: 'append' | 'replace'): void {
    const text = view.current?.text() ?? '';
    const documents = filesAsText(found.files);
    const change = how === 'append' ? append(text, documents) : { start: 0, end: text.length, text: documents };
    view.current?.replace([change], beginningOf(change));
    say(`${words.done.opened(found.files.length)} ${words.drop.undo}`);
  }

  function open(found: FoundFiles): void {
    const [first] = found.files;
    // A scene is no manifest, whatever its file is called.
    if (found.files.length === 1 && /^\s*\{\s*"kubehop"/.test(first?.text ?? ''))
      void openShared(first?.text ?? '', 'file');
    else if (found.files.length === 0) say(words.drop.nothing);
    else if ((view.current?.text() ?? '').trim() === '') take(found, 'replace');
    else setAsked(found);
  }

  const dialog = asked !== undefined && (
    <OpenQuestion
      found={asked}
      onAnswer={(how) => {
        setAsked(undefined);
        // The dialog lets go of the focus first.
        if (how !== undefined) setTimeout(() => take(asked, how));
      }}
    />
  );
  return { open, dialog };
}

function OpenQuestion({
  found: { files, ignored },
  onAnswer,
}: {
  readonly found: FoundFiles;
  readonly onAnswer: (how: 'append' | 'replace' | undefined) => void;
}): ReactNode {
  const { editor } = useMessages();
  const words = editor.drop;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onAnswer(undefined)}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content className={controls['dialog']} onCloseAutoFocus={(event) => event.preventDefault()}>
          <Dialog.Title className={controls['dialogTitle']}>{words.title}</Dialog.Title>
          <Dialog.Description className={styles['question']}>
            {words.question(files.length)} {ignored > 0 && words.ignored(ignored)}
          </Dialog.Description>
          <ul className={`${styles['files']} mono`}>
            {files.slice(0, 8).map(({ path }) => (
              <li key={path}>{path}</li>
            ))}
            {files.length > 8 && <li>…</li>}
          </ul>
          <div className={styles['answers']}>
            <button type="button" className={controls['primary']} onClick={() => onAnswer('append')}>
              {words.append}
            </button>
            <button type="button" className={controls['button']} onClick={() => onAnswer('replace')}>
              {words.replace}
            </button>
            <button type="button" className={controls['button']} onClick={() => onAnswer(undefined)}>
              {words.cancel}
            </button>
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
