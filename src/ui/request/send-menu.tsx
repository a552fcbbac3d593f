import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { BurstClients, ClientRequest } from '../../engine/index.ts';
import controls from '../controls/controls.module.css';
import { OpenedMenu } from '../controls/opened-menu.tsx';
import type { Opened } from '../controls/opener.tsx';
import { useActions, useMessages, usePageState } from '../page-context.tsx';
import styles from './send-buttons.module.css';

const COUNTS = [10, 100, 1000];
/** Requests a second. */
const RATES = [1, 5, 20];

/** How to send more than one request. */
export function SendMenu({ request, ...opened }: Opened & { readonly request: ClientRequest }): ReactNode {
  const { menu } = useMessages().load;
  const { sendMany, keepSending, stopSending, setClients } = useActions();
  const isSteady = usePageState(({ load }) => load.running?.kind === 'steady');
  const clients = usePageState(({ load }) => load.clients);
  const label = controls['menuLabel'];
  const item = controls['menuItem'];
  return (
    <OpenedMenu label={menu.button} {...opened}>
      {isSteady && (
        <>
          <DropdownMenu.Item className={item} onSelect={stopSending}>
            {menu.stop}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className={styles['separator']} />
        </>
      )}
      <DropdownMenu.Group>
        <DropdownMenu.Label className={label}>{menu.many}</DropdownMenu.Label>
        {COUNTS.map((count) => (
          <DropdownMenu.Item key={count} className={item} onSelect={() => void sendMany(request, count)}>
            {menu.times(count)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Group>
      <DropdownMenu.Group>
        <DropdownMenu.Label className={label}>{menu.steady}</DropdownMenu.Label>
        {RATES.map((rate) => (
          <DropdownMenu.Item key={rate} className={item} onSelect={() => void keepSending(request, rate)}>
            {menu.perSecond(rate)}
          </DropdownMenu.Item>
        ))}
      </DropdownMenu.Group>
      {request.from.kind === 'internet' && (
        <DropdownMenu.RadioGroup value={clients} onValueChange={(chosen) => setClients(chosen as BurstClients)}>
          <DropdownMenu.Label className={label}>{menu.clients}</DropdownMenu.Label>
          {(['one', 'many'] as const).map((who) => (
            <DropdownMenu.RadioItem
              key={who}
              value={who}
              className={`${item} ${styles['client']}`}
              // Who sends is chosen before how many: the menu stays.
              onSelect={(event) => event.preventDefault()}
            >
              <span className={styles['chosen']} aria-hidden="true" />
              {who === 'one' ? menu.oneClient : menu.manyClients}
            </DropdownMenu.RadioItem>
          ))}
        </DropdownMenu.RadioGroup>
      )}
    </OpenedMenu>
  );
}
