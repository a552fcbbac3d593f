import { DropdownMenu } from 'radix-ui';
import type { ObjectRef } from '../../engine/index.ts';
import type { CanvasMessages } from '../../i18n/canvas-messages.ts';
import css from './canvas.module.css';

export interface OpenMenu {
  readonly pod: ObjectRef;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

interface PodMenuProps {
  readonly menu: OpenMenu | undefined;
  readonly words: CanvasMessages;
  readonly onClose: () => void;
  readonly onSendFrom: ((pod: ObjectRef) => void) | undefined;
  readonly onShow: (pod: ObjectRef) => void;
  readonly onDelete: (pod: ObjectRef) => void;
  /** Shows the Pod as the cluster has it. */
  readonly inCluster: { readonly words: string; readonly show: (pod: ObjectRef) => void } | undefined;
}

/** What a person may do with a Pod. One menu for all of them, opened where it was asked for. */
export function PodMenu({ menu, words, onClose, onSendFrom, onShow, onDelete, inCluster }: PodMenuProps) {
  if (!menu) return null;
  const { pod } = menu;
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className={css.menuAnchor} style={{ left: menu.x, top: menu.y }} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={css.menu}
          align="start"
          aria-label={words.menuOf(menu.name)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            // Another Pod's menu may have been opened in its stead: focus is there.
            if (document.activeElement?.closest('[role="menu"]')) return;
            document.querySelector<HTMLElement>(`[data-ref="${CSS.escape(pod)}"]`)?.focus();
          }}
        >
          {onSendFrom && (
            <DropdownMenu.Item className={css.menuItem} onSelect={() => onSendFrom(pod)}>
              {words.sendFromHere}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={css.menuItem} onSelect={() => onShow(pod)}>
            {words.showInText}
          </DropdownMenu.Item>
          {inCluster && (
            <DropdownMenu.Item className={css.menuItem} onSelect={() => inCluster.show(pod)}>
              {inCluster.words}
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item className={css.menuItem} onSelect={() => onDelete(pod)}>
            {words.deletePod}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
