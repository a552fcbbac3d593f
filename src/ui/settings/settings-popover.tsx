import { lazy, type ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { Opener } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';

const SettingsPanel = lazy(async () => ({ default: (await import('./settings-panel.tsx')).SettingsPanel }));

/** What manifests cannot say about the cluster, behind one button. */
export function SettingsPopover(): ReactNode {
  const { settings } = useMessages().ui;
  return (
    <Opener
      popup="dialog"
      className={controls['icon']}
      label={settings.button}
      opens={(opened) => <SettingsPanel {...opened} />}
    >
      <Icon name="gear" />
    </Opener>
  );
}
