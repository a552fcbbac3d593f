import { Popover } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import controls from './controls.module.css';
import type { Opened } from './opener.tsx';

interface OpenedPanelProps extends Opened {
  readonly label: string;
  readonly className?: string | undefined;
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
}

/** The panel of an `Opener`: `Popover.Close` in it closes it. */
export function OpenedPanel({
  label,
  className = '',
  align = 'end',
  children,
  ...opened
}: OpenedPanelProps): ReactNode {
  const { button, onClose } = opened;
  const anchor = useRef(button);
  const leftByPointer = useRef(false);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className={`${controls['popover']} ${className}`}
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
            if (!leftByPointer.current) button.focus();
          }}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
