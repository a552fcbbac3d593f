import { Popover } from 'radix-ui';
import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useMessages } from '../page-context.tsx';
import { Later } from '../later.tsx';

const SettingsForm = lazy(async () => ({ default: (await import('./settings-form.tsx')).SettingsForm }));

/** What manifests cannot say about the cluster, behind one button. */
export function SettingsPopover(): ReactNode {
  const { ui } = useMessages();
  return (
    <Popover.Root>
      <Popover.Trigger className={controls['icon']} aria-label={ui.settings.button} title={ui.settings.button}>
        <Icon name="gear" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={controls['popover']}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          aria-label={ui.settings.title}
        >
          <Later>
            <SettingsForm />
          </Later>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
