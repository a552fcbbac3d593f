import { lazy, type ReactNode } from 'react';
import type { ClientRequest } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { Icon } from '../controls/icons.tsx';
import { Opener } from '../controls/opener.tsx';
import { useMessages } from '../page-context.tsx';
import styles from './send-buttons.module.css';

const SendMenu = lazy(async () => ({ default: (await import('./send-menu.tsx')).SendMenu }));

/** Send, and beside it how to send more than one. */
export function SendButtons({ request }: { readonly request: ClientRequest }): ReactNode {
  const { ui, load } = useMessages();
  return (
    <div className={styles['buttons']}>
      <button type="submit" className={`${controls['primary']} ${styles['send']}`}>
        {ui.request.send}
      </button>
      <Opener
        popup="menu"
        className={`${controls['primary']} ${styles['more']}`}
        label={load.menu.button}
        opens={(opened) => <SendMenu request={request} {...opened} />}
      >
        <Icon name="chevron" />
      </Opener>
    </div>
  );
}
