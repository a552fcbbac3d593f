import type { ReactNode } from 'react';

interface LineIconProps {
  /** An SVG path on a field of 16 by 16. */
  readonly path: string;
}

/** One of our own shapes, drawn by lines in the colour of the text beside it. It says nothing alone: what it is on has a name. */
export function LineIcon({ path }: LineIconProps): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
