import { lazy, type ReactNode } from 'react';
import { plain } from '../../i18n/text.ts';
import { Opener } from '../controls/opener.tsx';
import { useMessages, usePageState } from '../page-context.tsx';
import styles from './what-if.module.css';

const OpenedTime = lazy(async () => ({ default: (await import('./opened-time.tsx')).OpenedTime }));

/** The clock and the what-ifs, behind one button that tells how many there are and the second that it is. */
export function TimeButton({ className = '' }: { readonly className?: string | undefined }): ReactNode {
  const { event, clock } = useMessages().whatIf;
  const events = usePageState((state) => state.workspace.events);
  const now = usePageState((state) => state.workspace.now);
  const last = events.at(-1);
  const told = events.length === 0 ? '' : `${clock.count(events.length)}, ${clock.duration(now)}`;
  return (
    <>
      <Opener
        popup="dialog"
        className={`${className} ${styles['trigger']}`}
        label={[clock.button, told].filter(Boolean).join(': ')}
        hint={clock.button}
        opens={(opened) => <OpenedTime {...opened} />}
      >
        <svg
          aria-hidden="true"
          width={16}
          height={16}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinecap="round"
        >
          <circle cx={8} cy={8} r={6} />
          <path d="M8 4.5V8L10.5 9.5" />
        </svg>
        {events.length > 0 && <span className={styles['badge']}>{events.length}</span>}
        {now > 0 && <span className={styles['second']}>{clock.duration(now)}</span>}
      </Opener>
      <span role="status" className="visually-hidden">
        {last && `${plain(event(last))}. ${told}`}
      </span>
    </>
  );
}
