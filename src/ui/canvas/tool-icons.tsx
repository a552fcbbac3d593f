import type { ReactNode } from 'react';

/** Our own shapes on a field of 16 by 16. */
const SHAPES = {
  nodes: 'M2.5 2.5H6V13.5H2.5ZM10 2.5H13.5V13.5H10ZM1 6.5H15M1 9.5H15',
  concept:
    'M5.5 1.5H10.5V4.5H5.5ZM5.5 6.5H10.5V9.5H5.5ZM1.5 11.5H6V14.5H1.5ZM10 11.5H14.5V14.5H10ZM8 4.5V6.5M7 9.5 4 11.5M9 9.5 12 11.5',
  search: 'M7 2.5A4.5 4.5 0 1 0 7 11.5 4.5 4.5 0 1 0 7 2.5ZM10.3 10.3 14 14',
  more: 'M3 8h.1M8 8h.1M13 8h.1',
  larger: 'M8 3V13M3 8H13',
  smaller: 'M3 8H13',
  fit: 'M3 6V3H6M10 3H13V6M13 10V13H10M6 13H3V10',
  checked: 'M2.5 2.5H13.5V13.5H2.5ZM5 8.2 7.2 10.4 11 5.6',
  unchecked: 'M2.5 2.5H13.5V13.5H2.5Z',
  fold: 'M4 3 8 6 12 3M4 13 8 10 12 13M2 8H14',
  compare: 'M2 3H6.5V13H2ZM9.5 3H14V13H9.5Z',
  present: 'M2 3H14V11H2ZM8 11V14M5 14H11',
  picture: 'M2 3h12v10H2zM2 11l3.5-3.5L9 11M8 10l2-2 4 4M10.5 5.5h.1',
  legend: 'M2 3.5H5V6.5H2ZM2 9.5H5V12.5H2ZM8 5H14M8 11H14',
} as const;

export function ToolIcon({ name }: { readonly name: keyof typeof SHAPES }): ReactNode {
  return (
    <svg
      aria-hidden="true"
      width={16}
      height={16}
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
