import type { ReactNode } from 'react';

/** Our own shapes, 20 × 20, in the colour of their button, which has the name. */
const SHAPES = {
  previous: 'M12.5 4 6.5 10l6 6',
  next: 'M7.5 4l6 6-6 6',
  answer:
    'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10zM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  spotlight: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2',
  byHop: 'M3 10h3M9 10h3M16 4.5v11',
  notes: 'M4 2.5h12v15H4zM7 7h6M7 10h6M7 13h3.5',
  black: 'M2.5 3.5h15v10h-15zM7 17h6M10 13.5V17',
  keys: 'M7 7.6a3 3 0 1 1 4.3 2.7c-.9.4-1.3 1-1.3 2M10 15.8v.1',
  leave: 'M5 5l10 10M15 5 5 15',
} as const;

export type PresenterIconName = keyof typeof SHAPES;

export function PresenterIcon({ name }: { readonly name: PresenterIconName }): ReactNode {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={SHAPES[name]}
        fill={name === 'black' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
