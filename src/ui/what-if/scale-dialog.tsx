import { Dialog } from 'radix-ui';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { useActions, useMessages } from '../page-context.tsx';
import styles from './what-if.module.css';

/** No Node takes more Pods than 110; more than this is no lesson. */
const MOST = 200;

export interface ScaleQuestion {
  readonly workload: ObjectRef;
  readonly now: number;
}

interface ScaleDialogProps {
  readonly question: ScaleQuestion;
  readonly onClose: () => void;
}

/** Asks for a number of replicas. */
export function ScaleDialog({ question: { workload, now }, onClose }: ScaleDialogProps): ReactNode {
  const { menu } = useMessages().whatIf;
  const { whatIf } = useActions();
  const id = useId();
  const [text, setText] = useState(String(now));
  const replicas = /^\d+$/.test(text.trim()) ? Number(text) : undefined;
  const isNumber = replicas !== undefined && replicas <= MOST;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!isNumber) return;
    if (replicas !== now) whatIf({ kind: 'scale', workload, replicas });
    onClose();
  }

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content className={controls['dialog']} aria-describedby={undefined}>
          <Dialog.Title className={controls['dialogTitle']}>
            {menu.scale(workload.slice(workload.lastIndexOf('/') + 1))}
          </Dialog.Title>
          <form className={styles['scale']} onSubmit={submit}>
            <label htmlFor={id}>{menu.scaleField}</label>
            <input
              id={id}
              className={controls['field']}
              type="number"
              min={0}
              max={MOST}
              value={text}
              aria-invalid={!isNumber}
              onChange={(event) => setText(event.target.value)}
              onFocus={(event) => event.target.select()}
            />
            <span className={styles['row']}>
              <button type="submit" className={controls['primary']} disabled={!isNumber}>
                {menu.scaleButton}
              </button>
              <Dialog.Close className={controls['button']}>{menu.cancel}</Dialog.Close>
            </span>
          </form>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
