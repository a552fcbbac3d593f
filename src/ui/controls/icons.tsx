import type { ReactNode } from 'react';
import { LineIcon } from './line-icon.tsx';

/** Our own shapes, 16 × 16, drawn in the colour of the text beside them. They say nothing alone: names are given to buttons. */
const PATHS = {
  gear: 'M6.8 1.5h2.4l.4 1.8 1.2.7 1.8-.6 1.2 2.1-1.4 1.3v1.4l1.4 1.3-1.2 2.1-1.8-.6-1.2.7-.4 1.8H6.8l-.4-1.8-1.2-.7-1.8.6-1.2-2.1 1.4-1.3V6.8L2.2 5.5l1.2-2.1 1.8.6 1.2-.7zM8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  sun: 'M8 4.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M13 3l-1.5 1.5M4.5 11.5 3 13',
  moon: 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z',
  screen: 'M2 3h12v8H2zM6 14h4M8 11v3',
  chevron: 'M3.5 6 8 10.5 12.5 6',
  restart: 'M3.2 8a4.8 4.8 0 1 0 1.5-3.5M3 2.2v3h3',
  panel: 'M2 3h12v10H2zM6.5 3v10',
  cross: 'M4 4l8 8M12 4l-8 8',
  book: 'M8 4v9.5M8 4C6.5 2.8 4.5 2.5 2 2.5v9.5c2.5 0 4.5.3 6 1.5 1.5-1.2 3.5-1.5 6-1.5V2.5c-2.5 0-4.5.3-6 1.5z',
  plus: 'M8 3v10M3 8h10',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  filled: 'M2 4h7M2 8h4M2 12h7M9.5 8h.1M12 8h.1M14 8h.1',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.3a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H7.2a4 4 0 0 0 0 8H10',
  share: 'M8 10V2M5 4.5 8 1.8l3 2.7M4.5 7H3v7h10V7h-1.5',
  up: 'M3.5 10 8 5.5 12.5 10',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return <LineIcon path={PATHS[name]} />;
}

/** Severity of a finding: the shape tells it, not the colour alone. */
export function SeverityMark({ severity }: { readonly severity: 'error' | 'warning' | 'info' }): ReactNode {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {severity === 'error' && (
        <>
          <path d="M5.2 1.5h5.6l3.7 3.7v5.6l-3.7 3.7H5.2l-3.7-3.7V5.2z" fill="var(--refused)" />
          <path d="M5.5 5.5l5 5M10.5 5.5l-5 5" stroke="var(--onState)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      )}
      {severity === 'warning' && (
        <>
          <path d="M8 1.5 15 14H1z" fill="var(--dropped)" />
          <path d="M8 6v4M8 12v.2" stroke="var(--onState)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      )}
      {severity === 'info' && (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="var(--accent)" strokeWidth="1.8" />
          <path d="M8 7.2v4M8 4.6v.2" stroke="var(--accent)" strokeWidth="1.8" strokeLinecap="round" />
        </>
      )}
    </svg>
  );
}
