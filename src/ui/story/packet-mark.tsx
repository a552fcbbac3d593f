import type { ReactNode } from 'react';
import type { Packet } from '../../engine/index.ts';
import { shapeOf } from '../../scene/packet-shape.ts';

const SHAPES = {
  http: 'M1 3h9l5 5-5 5H1z',
  dns: 'M8 1l7 7-7 7-7-7z',
  tcp: 'M1 4h14v8H1z',
  udp: 'M1 4h14v8H1l3-4z',
} as const;

/** The packet as the picture draws it: the shape tells its protocol, a question is filled, an answer hollow. */
export function PacketMark({ packet, reply }: { readonly packet: Packet; readonly reply: boolean }): ReactNode {
  const shape = shapeOf(packet);
  const colour = `var(--${shape === 'udp' ? 'tcp' : shape})`;
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[shape]}
        fill={reply ? 'none' : colour}
        stroke={colour}
        strokeWidth="1.8"
        strokeLinejoin="round"
        transform="translate(1 1) scale(0.875)"
      />
    </svg>
  );
}
