import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';

const NEXT = { system: 'light', light: 'dark', dark: 'system' } as const;
const ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const;

/** As the system, light, dark: one press to the next. */
export function ThemeSwitch(): ReactNode {
  const { ui } = useMessages();
  const theme = usePageState((state) => state.look.theme);
  const { setTheme } = useActions();
  const name = `${ui.theme.name}: ${ui.theme[theme]}`;
  return (
    <button
      type="button"
      className={controls['icon']}
      aria-label={name}
      title={name}
      onClick={() => setTheme(NEXT[theme])}
    >
      <Icon name={ICONS[theme]} />
    </button>
  );
}
