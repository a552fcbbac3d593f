import type { VerdictMark } from '../../scene/verdict-mark.ts';

/** Shapes of kinds, drawn on a field of 18 by 18 in the colour of the text around them. */
const SHAPES = {
  pod: 'M9 2 15 5.5V12.5L9 16 3 12.5V5.5ZM3 5.5 9 9 15 5.5M9 9V16',
  'cluster-dns': 'M9 2 16 9 9 16 2 9ZM6 9H12',
  'ingress-controller': 'M3 4H8L11 9 8 14H3M8 9H15M12.5 6.5 15 9 12.5 11.5',
  internet: 'M9 2A7 7 0 1 0 9 16 7 7 0 1 0 9 2ZM2 9H16M9 2C5.5 6 5.5 12 9 16M9 2C12.5 6 12.5 12 9 16',
  'upstream-dns': 'M9 2 16 9 9 16 2 9ZM9 6V12M6.5 8.5 9 6 11.5 8.5',
  endpoint: 'M9 3A6 6 0 1 0 9 15 6 6 0 1 0 9 3ZM9 8.5V9.5',
  'load-balancer': 'M9 2V7M9 7 3 13M9 7V14M9 7 15 13M1.5 13.5H4.5M7.5 14.5H10.5M13.5 13.5H16.5',
  node: 'M3 3H15V8H3ZM3 10H15V15H3ZM6 5.5H6.1M6 12.5H6.1',
  'cloud-ingress': 'M3 4H15M3 9H12M3 14H9M12 11 15 14 12 17',
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, x, y }: { readonly name: IconName; readonly x: number; readonly y: number }) {
  return (
    <svg
      aria-hidden="true"
      width={18}
      height={18}
      style={{ position: 'absolute', left: x - 9, top: y - 9, pointerEvents: 'none' }}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.5}
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}

/** Disc and tick, octagon and cross, dashed ring with the hands of a clock: told apart without colour. */
export function MarkShape({ mark, size }: { readonly mark: VerdictMark; readonly size: number }) {
  const colour = `var(--${mark})`;
  const stroke = { fill: 'none', strokeWidth: 2.2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 20 20">
      {mark === 'ok' && (
        <>
          <circle cx={10} cy={10} r={10} fill={colour} />
          <path d="M5.2 10.4 8.6 13.8 14.8 6.6" stroke="var(--onState)" {...stroke} />
        </>
      )}
      {mark === 'refused' && (
        <>
          <path d="M6 0H14L20 6V14L14 20H6L0 14V6Z" fill={colour} />
          <path d="M6.2 6.2 13.8 13.8M13.8 6.2 6.2 13.8" stroke="var(--onState)" {...stroke} />
        </>
      )}
      {mark === 'dropped' && (
        <>
          <circle cx={10} cy={10} r={8.8} stroke={colour} {...stroke} strokeDasharray="3.2 3.7" />
          <path d="M10 5.4V10.4L13.2 12.4" stroke={colour} {...stroke} />
        </>
      )}
    </svg>
  );
}
