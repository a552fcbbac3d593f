import { lazy, useEffect, useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import type { PlaybackMessages } from '../../i18n/playback-messages.ts';
import { Later } from '../later.tsx';
import { PlaybackIcon } from './playback-icon.tsx';
import styles from './playback.module.css';

const KeysList = lazy(async () => ({ default: (await import('./keys-list.tsx')).KeysList }));

/** From the button to what it opens, in CSS pixels. */
const GAP = 8;

/** A list of what the keys do, above its button; also by the key `?`. */
export function KeysHelp({ words }: { readonly words: PlaybackMessages }): ReactNode {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isWriting = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (event.key !== '?' || event.defaultPrevented || isWriting) return;
      event.preventDefault();
      list.current?.togglePopover();
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  function onToggle({ newState, currentTarget }: ToggleEvent<HTMLDivElement>): void {
    setOpen(newState === 'open');
    const box = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !box) return;
    currentTarget.style.bottom = `${innerHeight - box.top + GAP}px`;
    currentTarget.style.right = `${Math.max(innerWidth - box.right, GAP)}px`;
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles['help']}
        aria-label={words.help}
        aria-keyshortcuts="?"
        title={words.help}
        popoverTarget={id}
      >
        <PlaybackIcon name="help" />
      </button>
      <div ref={list} id={id} popover="auto" className={styles['keys']} onToggle={onToggle}>
        {open && (
          <Later>
            <KeysList words={words} />
          </Later>
        )}
      </div>
    </>
  );
}

const FIELDS = 'input, textarea, select, [contenteditable], .monaco-editor, [role=menu], [role=dialog]';
