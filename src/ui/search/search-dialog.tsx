import { Dialog } from 'radix-ui';
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { foundBy, objectsToFind } from '../../state/found-objects.ts';
import controls from '../controls/controls.module.css';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './search.module.css';

/** Longer lists are not read. */
const MOST = 100;

/** Typing narrows the cluster's objects; Enter goes to the one that is marked. */
export function SearchDialog(): ReactNode {
  const { search } = useMessages().picture;
  const analysis = usePageState((state) => state.analysis);
  const { goTo, showSearch } = useActions();
  const returnFocus = useReturnFocus();
  const [words, setWords] = useState('');
  const [marked, setMarked] = useState(0);
  const list = useId();
  const objects = useMemo(() => (analysis === undefined ? [] : objectsToFind(analysis)), [analysis]);
  const found = useMemo(() => foundBy(words, objects), [words, objects]);
  const shown = found.slice(0, MOST);
  const at = Math.min(marked, shown.length - 1);

  function move(to: number): void {
    const next = (to + shown.length) % Math.max(shown.length, 1);
    setMarked(next);
    document.getElementById(`${list}-${next}`)?.scrollIntoView({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter') {
      const object = shown[at];
      if (object) goTo(object.ref);
    } else return;
    event.preventDefault();
  }

  return (
    <Dialog.Root open onOpenChange={(open) => showSearch(open)}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content
          className={`${controls['dialog']} ${styles['dialog']}`}
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
        >
          <Dialog.Title className={controls['dialogTitle']}>{search.title}</Dialog.Title>
          <input
            className={controls['field']}
            type="text"
            role="combobox"
            aria-label={search.field}
            placeholder={search.field}
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            {...(at >= 0 ? { 'aria-activedescendant': `${list}-${at}` } : {})}
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
              setMarked(0);
            }}
            onKeyDown={onKeyDown}
          />
          <p className={styles['count']} role="status">
            {found.length === 0 ? search.nothing : `${search.found(found.length)}. ${search.hint}`}
          </p>
          <ul id={list} role="listbox" aria-label={search.title} className={styles['list']}>
            {shown.map(({ ref, kind, namespace, name }, index) => (
              <li
                key={ref}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === at}
                className={styles['option']}
                onClick={() => goTo(ref)}
                onPointerMove={() => setMarked(index)}
              >
                <span className={styles['kind']}>{kind}</span>
                <span className={styles['name']}>{name}</span>
                <span className={styles['namespace']}>{namespace}</span>
              </li>
            ))}
          </ul>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
