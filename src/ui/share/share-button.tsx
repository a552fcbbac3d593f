import type { ReactNode } from 'react';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { useActions, useMessages } from '../page-context.tsx';

/** Opens the dialog that gives away what is on the page. */
export function ShareButton(): ReactNode {
  const { button } = useMessages().share;
  const { share } = useActions();
  return (
    <button
      type="button"
      className={controls['icon']}
      aria-label={button}
      title={button}
      aria-haspopup="dialog"
      onClick={() => share(true)}
    >
      <Icon name="share" />
    </button>
  );
}
