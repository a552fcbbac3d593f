import { DropdownMenu } from 'radix-ui';
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import controls from './controls.module.css';
import type { Opened } from './opener.tsx';

interface OpenedMenuProps extends Opened {
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** False: what lies around it can be used meanwhile. */
  readonly modal?: boolean;
  /** `DropdownMenu.Item`s and the like. */
  readonly children: ReactNode;
}

/** The menu of an `Opener`. */
export function OpenedMenu({ label, align = 'end', modal = true, children, ...opened }: OpenedMenuProps): ReactNode {
  const { button, byKeyboard, onClose } = opened;
  const leftByPointer = useRef(false);
  const { left, top, width, height } = button.getBoundingClientRect();

  // Radix heard of no key: the menu came after it. What has the focus already, it leaves alone.
  const takeFocus = useCallback(
    (menu: HTMLElement | null) => {
      if (byKeyboard) menu?.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
    },
    [byKeyboard],
  );

  useEffect(() => {
    addEventListener('resize', onClose);
    return () => removeEventListener('resize', onClose);
  }, [onClose]);

  return (
    <DropdownMenu.Root open modal={modal} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden="true" className={controls['anchor']} style={{ left, top, width, height }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={takeFocus}
          className={controls['menu']}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          aria-label={label}
          onInteractOutside={(event) => {
            leftByPointer.current = true;
            // The button closes it itself.
            if (event.target instanceof Node && button.contains(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const elsewhere = document.activeElement?.closest('[role="dialog"], [role="menu"]');
            if (!elsewhere && (modal || !leftByPointer.current)) button.focus();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
