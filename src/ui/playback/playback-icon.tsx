import type { ReactNode } from 'react';

const PATHS = {
  previous: 'M12 3v10L5 8zM3.5 3v10',
  next: 'M4 3v10l7-5zM12.5 3v10',
  play: 'M4.5 2.5v11l9-5.5z',
  pause: 'M4 3h2.8v10H4zM9.2 3H12v10H9.2z',
  again: 'M3.2 8a4.8 4.8 0 1 0 1.5-3.5M3 2.2v3h3',
  loop: 'M2.5 7.5v-1a3 3 0 0 1 3-3h7M10.5 1.3l2.2 2.2-2.2 2.2M13.5 8.5v1a3 3 0 0 1-3 3h-7M5.5 14.7l-2.2-2.2 2.2-2.2',
  help: 'M5.6 6.1a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M8 12.6v.1',
} as const;

const LINES: readonly string[] = ['again', 'loop', 'help'];

/** Our own shapes on 16 × 16, in the colour of the button. The button has the name. */
export function PlaybackIcon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  const isLine = LINES.includes(name);
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={isLine ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={isLine ? 1.6 : name === 'previous' || name === 'next' ? 1.8 : 1}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
