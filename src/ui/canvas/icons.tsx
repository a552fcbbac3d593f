import { ICONS, type IconName } from '../../scene/icons.ts';
import type { VerdictMark } from '../../scene/verdict-mark.ts';

export type { IconName };

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
      <path d={ICONS[name]} />
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
