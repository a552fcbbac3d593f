import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { packetOutline } from '../../scene/packet-shape.ts';
import controls from '../controls/controls.module.css';
import { useReturnFocus } from '../controls/use-return-focus.ts';
import { useMessages } from '../page-context.tsx';
import { Icon, MarkShape } from './icons.tsx';
import styles from './legend.module.css';
import { hue } from './pod-card.tsx';

const PACKETS = ['http', 'dns', 'tcp', 'udp'] as const;
const MARKS = ['ok', 'refused', 'dropped'] as const;
const KINDS = ['pod', 'cluster-dns', 'ingress-controller', 'load-balancer', 'internet', 'upstream-dns'] as const;

/** What the picture's shapes mean. */
export function Legend({ onClose }: { readonly onClose: () => void }): ReactNode {
  const returnFocus = useReturnFocus();
  const { legend } = useMessages().picture;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={controls['overlay']} />
        <Dialog.Content className={controls['dialog']} aria-describedby={undefined} onCloseAutoFocus={returnFocus}>
          <Dialog.Title className={controls['dialogTitle']}>{legend.title}</Dialog.Title>
          <h3 className={styles['part']}>{legend.packets}</h3>
          <ul className={styles['list']}>
            {PACKETS.map((shape) => (
              <li key={shape}>
                <PacketShape shape={shape} />
                {legend.shapes[shape]}
              </li>
            ))}
          </ul>
          <p className={styles['note']}>{legend.reply}</p>
          <h3 className={styles['part']}>{legend.ends}</h3>
          <ul className={styles['list']}>
            {MARKS.map((mark) => (
              <li key={mark}>
                <MarkShape mark={mark} size={20} />
                {legend.marks[mark]}
              </li>
            ))}
          </ul>
          <h3 className={styles['part']}>{legend.boxes}</h3>
          <ul className={styles['list']}>
            {KINDS.map((kind) => (
              <li key={kind}>
                <span className={styles['icon']}>
                  <Icon name={kind} x={10} y={10} />
                </span>
                {legend.kinds[kind]}
              </li>
            ))}
            <li>
              <i className={`${styles['card']} ${styles['ready']}`} />
              {legend.ready}
            </li>
            <li>
              <i className={`${styles['card']} ${styles['unready']}`} />
              {legend.notReady}
            </li>
            <li className={styles['long']}>
              <i className={styles['band']} />
              {legend.service}
            </li>
            <li className={styles['long']}>
              <i className={styles['slot']} />
              {legend.slot}
            </li>
            <li className={styles['long']}>
              <i className={styles['gate']} />
              {legend.gate}
            </li>
          </ul>
          <Dialog.Close className={`${controls['button']} ${styles['close']}`}>{legend.close}</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PacketShape({ shape }: { readonly shape: (typeof PACKETS)[number] }): ReactNode {
  const corners = packetOutline(shape, 24, 16).map(({ x, y }) => `${x + 14},${y + 11}`);
  const colour = `var(--${hue(shape)})`;
  return (
    <svg aria-hidden="true" width={28} height={22}>
      <polygon points={corners.join(' ')} fill={colour} />
    </svg>
  );
}
