import type { CSSProperties, ReactNode } from 'react';
import type { ObjectRef } from '../../engine/index.ts';
import { useStory } from './story-context.ts';
import type { BoxTarget } from '../what-if/box-target.ts';
import css from './canvas.module.css';
import { WithMenu } from './with-menu.tsx';

interface PlaceBoxProps {
  /** The object that it is: what is selected with it. Absent for what no manifest holds. */
  readonly object?: ObjectRef | undefined;
  /** Its `data-ref`; only one box of the picture is its object, others show something of it. */
  readonly isObject?: boolean;
  /** `placeKey` of the place that it is, where it is one. */
  readonly place?: string;
  /** What a press does beside selecting the object. */
  readonly press?: (() => void) | undefined;
  /** What it does where it is no object. */
  readonly act?: (() => void) | undefined;
  readonly expanded?: boolean;
  readonly label: string;
  readonly looks: readonly (string | undefined | false)[];
  readonly hint?: string | undefined;
  readonly style?: CSSProperties;
  /** What its menu is about. */
  readonly menu?: BoxTarget | undefined;
  readonly children?: ReactNode;
}

/** A box of the picture, reached by the keyboard: a button where there is text to show, else a group that can be read. */
export function PlaceBox({
  object,
  isObject = true,
  place,
  press,
  act,
  expanded,
  label,
  looks,
  hint,
  style,
  menu,
  children,
}: PlaceBoxProps) {
  const { selected, marked, select, facts } = useStory();
  const chosen = object !== undefined && (selected === object || marked?.has(object) === true);
  const shared = {
    className: [css.box, ...looks, chosen && isObject && css.selected].filter(Boolean).join(' '),
    style,
    title: hint,
    'aria-label': label,
    'data-box': '',
    ...(place === undefined ? {} : { 'data-place': place }),
  };
  if (object === undefined && act) {
    return (
      <button {...shared} type="button" aria-expanded={expanded} onClick={act}>
        {children}
      </button>
    );
  }
  if (object === undefined) {
    return (
      <WithMenu target={menu}>
        {(events) => (
          // Reached like every place, though nothing happens there.
          <div {...shared} {...events} role="group" tabIndex={0}>
            {children}
          </div>
        )}
      </WithMenu>
    );
  }
  return (
    <WithMenu target={menu}>
      {(events) => (
        <button
          {...shared}
          {...events}
          type="button"
          {...(isObject ? { 'data-ref': object, 'aria-pressed': chosen } : {})}
          {...(press === undefined ? {} : { 'aria-expanded': expanded })}
          onClick={() => {
            select(object);
            press?.();
          }}
          onKeyDown={(event) => {
            events.onKeyDown?.(event);
            if (event.key !== 'Enter' || event.defaultPrevented || !facts) return;
            event.preventDefault();
            facts(object);
          }}
        >
          {children}
        </button>
      )}
    </WithMenu>
  );
}
