import type { ReactNode } from 'react';

/** Our mark, as in `public/icon.svg`: two places and the hop between them. */
export function Mark(): ReactNode {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false" style={{ flex: 'none' }}>
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="none" stroke="var(--onState)" strokeWidth="2.6" strokeLinecap="round">
        <path d="M7.2 19.5C9.5 5.5 20 5.5 23.6 14.6" />
        <circle cx="24" cy="21.5" r="3.6" />
      </g>
      <circle cx="7" cy="22.5" r="3.2" fill="var(--onState)" />
    </svg>
  );
}
