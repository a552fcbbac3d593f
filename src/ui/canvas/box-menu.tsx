import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import type { BoxTarget, MenuEntry } from '../what-if/box-target.ts';
import type { Spot } from '../what-if/use-menu-events.ts';
import css from './canvas.module.css';

export interface OpenMenu {
  readonly target: BoxTarget;
  readonly at: Spot;
  /** The box, which has the focus again when the menu closes. */
  readonly from: HTMLElement;
}

interface BoxMenuProps {
  readonly menu: OpenMenu;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}

/** What a person may do with a box. One menu for all of them, opened where it was asked for. */
export function BoxMenu({ menu, label, entries, onClose }: BoxMenuProps): ReactNode {
  const { at, from } = menu;
  const region = from.closest('section');
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-hidden="true"
          tabIndex={-1}
          className={css.menuAnchor}
          style={{ left: at.x, top: at.y }}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={region}>
        <DropdownMenu.Content
          className={controls['menu']}
          align="start"
          collisionPadding={8}
          aria-label={label}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Another box's menu, or a dialog, may have been opened in its stead: focus is there.
            if (document.activeElement?.closest('[role="menu"], [role="dialog"]')) return;
            giveFocus(from, region);
          }}
        >
          <Entries entries={entries} region={region} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface EntriesProps {
  readonly entries: readonly MenuEntry[];
  /** The picture's, where menus are drawn: so that they belong to it for a screen reader too. */
  readonly region: HTMLElement | null;
}

function Entries({ entries, region }: EntriesProps): ReactNode {
  return entries.map(({ id, words, act, entries: inner, begins }) => (
    <Entry key={id} begins={begins === true}>
      {inner === undefined ? (
        <DropdownMenu.Item className={controls['menuItem']} onSelect={act}>
          {words}
        </DropdownMenu.Item>
      ) : (
        <DropdownMenu.Sub>
          <DropdownMenu.SubTrigger className={`${controls['menuItem']} ${css.opensMenu}`}>
            {words}
          </DropdownMenu.SubTrigger>
          <DropdownMenu.Portal container={region}>
            <DropdownMenu.SubContent className={controls['menu']} collisionPadding={8}>
              <Entries entries={inner} region={region} />
            </DropdownMenu.SubContent>
          </DropdownMenu.Portal>
        </DropdownMenu.Sub>
      )}
    </Entry>
  ));
}

function Entry({ begins, children }: { readonly begins: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <>
      {begins && <DropdownMenu.Separator className={css.menuLine} />}
      {children}
    </>
  );
}

/** Back to the box; to the picture, where the box went away. */
function giveFocus(box: HTMLElement, region: HTMLElement | null): void {
  if (box.isConnected) return box.focus();
  region?.setAttribute('tabindex', '-1');
  region?.focus();
}
