import type { ReactNode } from 'react';
import { OpenedPanel } from '../controls/opened-panel.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';
import { SettingsForm } from './settings-form.tsx';

/** The settings, beside their button. */
export function SettingsPanel(opened: Opened): ReactNode {
  return (
    <OpenedPanel label={useMessages().ui.settings.title} {...opened}>
      <SettingsForm />
    </OpenedPanel>
  );
}
