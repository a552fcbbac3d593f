import { useCallback, useRef, useState, type ReactNode } from 'react';
import { Later } from '../later.tsx';

/** What a button opened: a menu or a panel that stands beside it. */
export interface Opened {
  readonly button: HTMLButtonElement;
  /** It was opened without a pointer: what is in it has the focus from the start. */
  readonly byKeyboard: boolean;
  readonly onClose: () => void;
}

interface OpenerProps {
  readonly popup: 'menu' | 'dialog';
  readonly className?: string | undefined;
  readonly label: string;
  /** Where it is not the label. */
  readonly hint?: string;
  /** What it opens. Its code is loaded with the first press: no page pays for menus that nobody opens. */
  readonly opens: (opened: Opened) => ReactNode;
  /** What is on the button. */
  readonly children: ReactNode;
}

/** A button that opens a menu or a panel. */
export function Opener({ popup, className, label, hint = label, opens, children }: OpenerProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const onClose = useCallback(() => setOpened(undefined), []);

  function open(byKeyboard: boolean): void {
    if (button.current) setOpened({ button: button.current, byKeyboard, onClose });
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup={popup}
        aria-expanded={opened !== undefined}
        aria-label={label}
        title={hint}
        onClick={({ detail }) => (opened ? onClose() : open(detail === 0))}
        onKeyDown={(event) => {
          if (popup !== 'menu' || event.key !== 'ArrowDown') return;
          event.preventDefault();
          open(true);
        }}
      >
        {children}
      </button>
      {opened && <Later>{opens(opened)}</Later>}
    </>
  );
}
