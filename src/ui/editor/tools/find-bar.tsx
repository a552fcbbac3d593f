import { useState, type ReactNode, type RefObject } from 'react';
import controls from '../../controls/controls.module.css';
import { Icon } from '../../controls/icons.tsx';
import { useMessages } from '../../page-context.tsx';
import styles from '../editor.module.css';
import { offsetOf, type TextView } from '../text-view.ts';
import { matchesOf } from './matches.ts';

/** Searches the plain field, which has no search of its own. */
export function FindBar({ view }: { readonly view: RefObject<TextView | null> }): ReactNode {
  const { find } = useMessages().editor;
  const [sought, setSought] = useState('');
  const [place, setPlace] = useState('');

  function go(step: 1 | -1): void {
    const text = view.current?.text() ?? '';
    const matches = matchesOf(text, sought);
    if (matches.length === 0) return setPlace(sought === '' ? '' : find.none);
    const caret = view.current?.caret() ?? 0;
    const offset = (index: number): number => {
      const range = matches[index];
      return range === undefined ? 0 : offsetOf(text, range.startLine, range.startColumn);
    };
    const later = matches.findIndex((_, index) => offset(index) > caret || (place === '' && offset(index) === caret));
    const earlier = matches.findLastIndex((_, index) => offset(index) < caret);
    const index = step === 1 ? Math.max(later, 0) : earlier < 0 ? matches.length - 1 : earlier;
    const match = matches[index];
    if (match === undefined) return;
    view.current?.show(match, true);
    setPlace(find.place(index + 1, matches.length));
  }

  return (
    <search className={styles['find']}>
      <input
        type="search"
        className={controls['field']}
        aria-label={find.label}
        placeholder={find.label}
        value={sought}
        autoCapitalize="off"
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setSought(currentTarget.value);
          setPlace('');
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go(event.shiftKey ? -1 : 1);
        }}
      />
      <span className={styles['found']} role="status">
        {place}
      </span>
      {([-1, 1] as const).map((step) => (
        <button
          key={step}
          type="button"
          className={controls['icon']}
          aria-label={step === 1 ? find.next : find.previous}
          disabled={sought === ''}
          onClick={() => go(step)}
        >
          <Icon name={step === 1 ? 'chevron' : 'up'} />
        </button>
      ))}
    </search>
  );
}
