import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from './controls.module.css';
import { Icon } from './icons.tsx';
import { useReturnFocus } from './use-return-focus.ts';

interface TitledDialogProps {
  readonly title: string;
  /** The name of the button that closes it. */
  readonly close: string;
  /** Its width, and what else is its own. */
  readonly className?: string | undefined;
  readonly onOpenChange: (open: boolean) => void;
  /** It is closed, and the focus is where it was before. */
  readonly onClosed?: () => void;
  readonly children: ReactNode;
}

/** A dialog that state opens: under its title, with a cross, and the focus goes back to where it came from. */
export function TitledDialog({ title, close, className = '', onOpenChange, onClosed, children }: TitledDialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Dialog.Root open onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content
          className={`${controls['dialog']} ${controls['titled']} ${className}`}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            returnFocus(event);
            onClosed?.();
          }}
        >
          <div className={controls['titledHead']}>
            <Dialog.Title className={controls['dialogTitle']}>{title}</Dialog.Title>
            <Dialog.Close className={`${controls['icon']} ${controls['quiet']}`} aria-label={close}>
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
