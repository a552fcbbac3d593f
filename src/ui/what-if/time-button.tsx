import { Popover } from 'radix-ui';
import { lazy, type ReactNode } from 'react';
import { plain } from '../../i18n/text.ts';
import { Later } from '../later.tsx';
import controls from '../controls/controls.module.css';
import { useMessages, usePageState } from '../page-context.tsx';
import styles from './what-if.module.css';

const TimePanel = lazy(async () => ({ default: (await import('./time-panel.tsx')).TimePanel }));

/** The clock and the what-ifs, behind one button that tells how many there are and the second that it is. */
export function TimeButton({ className = '' }: { readonly className?: string | undefined }): ReactNode {
  const { event, clock } = useMessages().whatIf;
  const events = usePageState((state) => state.workspace.events);
  const now = usePageState((state) => state.workspace.now);
  const last = events.at(-1);
  const told = events.length === 0 ? '' : `${clock.count(events.length)}, ${clock.duration(now)}`;
  return (
    <>
      <Popover.Root>
        <Popover.Trigger
          className={`${className} ${styles['trigger']}`}
          aria-label={[clock.button, told].filter(Boolean).join(': ')}
          title={clock.button}
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
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            className={`${controls['popover']} ${styles['popover']}`}
            align="start"
            sideOffset={6}
            collisionPadding={8}
            aria-label={clock.title}
          >
            <Later>
              <TimePanel />
            </Later>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <span role="status" className="visually-hidden">
        {last && `${plain(event(last))}. ${told}`}
      </span>
    </>
  );
}
