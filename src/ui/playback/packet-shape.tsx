import type { ReactNode } from 'react';
import { packetOutline } from '../../scene/packet-shape.ts';

/** The packet as the picture draws it: filled as a question, hollow as an answer. */
export function PacketShape({
  shape,
  reply,
}: {
  readonly shape: Parameters<typeof packetOutline>[0];
  readonly reply: boolean;
}): ReactNode {
  const colour = `var(--${shape === 'udp' ? 'tcp' : shape})`;
  const corners = packetOutline(shape, 20, 14).map(({ x, y }) => `${x + 12},${y + 10}`);
  return (
    <svg width={24} height={20} aria-hidden="true" focusable="false">
      <polygon
        points={corners.join(' ')}
        fill={reply ? 'none' : colour}
        stroke={colour}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
