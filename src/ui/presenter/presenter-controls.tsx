import type { ReactNode } from 'react';
import type { PresenterMessages } from '../../i18n/presenter-messages.ts';
import { isHidden, type PresenterMoves } from '../../state/presenter-moves.ts';
import { useActions, usePageState } from '../page-context.tsx';
import { PresenterIcon, type PresenterIconName } from './presenter-icon.tsx';
import styles from './presenter.module.css';

interface ControlsProps {
  readonly words: PresenterMessages;
  readonly moves: PresenterMoves;
  readonly keysShown: boolean;
  readonly onKeys: () => void;
}

/** What the keys do, for a pointer. They fade while it rests; their room stays. */
export function PresenterControls({ words, moves, keysShown, onKeys }: ControlsProps): ReactNode {
  const presenting = usePageState((state) => state.presenting);
  const hasTrace = usePageState((state) => state.trace !== undefined);
  const hidden = usePageState(isHidden);
  const { present } = useActions();
  const toggle = (what: 'spotlight' | 'byHop' | 'notes'): ButtonProps => ({
    icon: what,
    name: words[what],
    pressed: presenting?.[what] === true,
    onClick: () => present({ [what]: presenting?.[what] !== true }),
  });
  return (
    <div role="toolbar" className={styles['controls']} aria-label={words.controls}>
      <Button icon="previous" name={words.previous} keys="ArrowLeft" onClick={moves.previous} />
      <Button icon="next" name={words.next} keys="ArrowRight" onClick={moves.next} />
      <Button
        icon="answer"
        name={!hasTrace || hidden ? words.showAnswer : words.hideAnswer}
        keys="R"
        disabled={!hasTrace}
        onClick={moves.toggleAnswer}
      />
      <Button keys="S" {...toggle('spotlight')} />
      <Button keys="H" {...toggle('byHop')} />
      <Button keys="N" {...toggle('notes')} />
      <Button icon="black" name={words.black} keys="B" onClick={() => present({ black: true })} />
      <Button icon="keys" name={words.keysTitle} keys="?" pressed={keysShown} onClick={onKeys} />
      <Button icon="leave" name={words.leave} keys="Escape" onClick={() => present(undefined)} />
    </div>
  );
}

interface ButtonProps {
  readonly icon: PresenterIconName;
  readonly name: string;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function Button({ icon, name, keys, pressed, disabled = false, onClick }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={name}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      title={name}
      // Not `disabled`: a button that goes away under the finger loses the focus.
      aria-disabled={disabled}
      onClick={() => disabled || onClick()}
    >
      <PresenterIcon name={icon} />
    </button>
  );
}
