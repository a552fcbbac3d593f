import { useState, type FocusEvent, type ReactNode } from 'react';
import { useMenuEvents, type MenuEvents } from '../what-if/use-menu-events.ts';
import type { BoxTarget } from '../what-if/box-target.ts';
import css from './canvas.module.css';
import { useStory } from './story-context.ts';

/** What a box listens to, so that its menu opens and the button for it shows. */
export type BoxEvents = Partial<MenuEvents> & {
  readonly onPointerEnter?: () => void;
  readonly onPointerLeave?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: (event: FocusEvent) => void;
};

interface WithMenuProps {
  readonly target: BoxTarget | undefined;
  readonly children: (events: BoxEvents) => ReactNode;
}

/** A box, and while it is pointed at or has the focus the button of its menu, for those who know no other way to it. */
export function WithMenu({ target, children }: WithMenuProps): ReactNode {
  const { openMenu, menuName } = useStory();
  const [near, setNear] = useState(false);
  const events = useMenuEvents((at, from) => target && openMenu?.(target, at, from));
  if (!target || !openMenu) return children({});
  const nearness = {
    onPointerEnter: () => setNear(true),
    onPointerLeave: () => setNear(false),
    onFocus: () => setNear(true),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setNear(currentTarget.parentElement?.contains(relatedTarget) === true),
  };
  return (
    <>
      {children({ ...events, ...nearness })}
      {near && (
        <button
          {...nearness}
          type="button"
          className={css.more}
          aria-label={menuName(target)}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            const box = currentTarget.previousElementSibling;
            openMenu(target, { x: left, y: bottom }, box instanceof HTMLElement ? box : currentTarget);
          }}
        >
          <svg aria-hidden="true" width={16} height={16} fill="currentColor">
            <path d="M3 6.5h2v3H3zM7 6.5h2v3H7zM11 6.5h2v3h-2z" />
          </svg>
        </button>
      )}
    </>
  );
}
